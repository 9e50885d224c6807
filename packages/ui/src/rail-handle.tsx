import { type KeyboardEvent, useEffect, useRef } from "react";
import {
  dayAfter,
  dayBefore,
  dayNumber,
  neighbour,
  placeOf,
  type RailScale,
  within,
} from "./rail-scale.ts";
import styles from "./time-rail.module.css";

interface RailHandleProps {
  readonly end: "asAt" | "since";
  readonly label: string;
  readonly day: string;
  /** The day in words, for those who hear it. */
  readonly says: string;
  readonly scale: RailScale;
  readonly least: string;
  readonly most: string;
  readonly meetings: readonly string[];
  readonly onMove: (day: string) => void;
  readonly onSettle: () => void;
}

/** One end of the band: arrows go by day, Page Up and Page Down by meeting, Home and End to the ends. */
export function RailHandle(props: RailHandleProps) {
  const { end, label, day, says, scale, least, most, meetings, onMove, onSettle } = props;
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);
  function answer(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = goal(event.key, { day, least, most, meetings });
    if (to === undefined) return;
    event.preventDefault();
    clearTimeout(resting.current);
    onMove(within(to, least, most));
  }
  function rest(event: KeyboardEvent) {
    if (!KEYS.has(event.key)) return;
    clearTimeout(resting.current);
    resting.current = setTimeout(onSettle, REST_MS);
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles["handle"]}
      data-end={end}
      style={{ left: `${placeOf(scale, day) * 100}%` }}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={dayNumber(least) - scale.first}
      aria-valuemax={dayNumber(most) - scale.first}
      aria-valuenow={dayNumber(day) - scale.first}
      aria-valuetext={says}
      onKeyDown={answer}
      onKeyUp={rest}
      onBlur={onSettle}
    />
  );
}

/** Keys that follow each other sooner are one walk along the rail, and one step to go back over. */
const REST_MS = 1_200;

const KEYS: ReadonlySet<string> = new Set([
  ...["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"],
  ...["PageUp", "PageDown", "Home", "End"],
]);

interface At {
  readonly day: string;
  readonly least: string;
  readonly most: string;
  readonly meetings: readonly string[];
}

/** The day that a key goes to; undefined for a key that is none of the rail's. */
function goal(key: string, { day, least, most, meetings }: At): string | undefined {
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return dayBefore(day);
    case "ArrowRight":
    case "ArrowUp":
      return dayAfter(day);
    case "PageUp":
      return neighbour(meetings, day, 1) ?? day;
    case "PageDown":
      return neighbour(meetings, day, -1) ?? day;
    case "Home":
      return least;
    case "End":
      return most;
    default:
      return undefined;
  }
}
