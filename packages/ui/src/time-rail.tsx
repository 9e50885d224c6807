import { formatDate } from "@accord/domain/format-date";
import {
  type PointerEvent,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { RailHandle } from "./rail-handle.tsx";
import { RailPicture } from "./rail-picture.tsx";
import {
  dayAfter,
  dayAt,
  dayBefore,
  neighbour,
  placeOf,
  type RailScale,
  railScale,
  within,
} from "./rail-scale.ts";
import styles from "./time-rail.module.css";

/** The day shown, or the day it is compared with. */
export type RailEnd = "asAt" | "since";

export interface RailMeeting {
  readonly day: string;
  readonly bodyName: string;
  /** Whether it is of the body that owns the programme. */
  readonly isOwner: boolean;
}

export interface RailTimeline {
  readonly from: string;
  readonly to: string;
  readonly ticks: readonly {
    readonly day: string;
    readonly entries: number;
    readonly moved: number;
  }[];
  readonly meetings: readonly RailMeeting[];
}

export interface TimeRailProps {
  readonly timeline: RailTimeline;
  readonly asAt: string;
  readonly since: string;
  /** Whether `since` was chosen; else it goes along with `asAt`. */
  readonly sinceChosen: boolean;
  readonly today: string;
  /** While a handle is dragged, or a key held: the day it is at. */
  readonly onMove: (end: RailEnd, day: string) => void;
  /** The handle was let go of. */
  readonly onSettle: () => void;
}

/** Wide enough to lay the rail out before it is measured. */
const GUESSED_WIDTH = 640;
/** A handle dropped this near to a meeting means the meeting. */
const SNAP_PX = 4;

/** Time as a rail: what the record says of each day, the meetings, and two handles to compare two days. */
export function TimeRail(props: TimeRailProps) {
  const { timeline, asAt, since, sinceChosen, today, onMove, onSettle } = props;
  const track = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ readonly end: RailEnd; readonly scale: RailScale } | null>(
    null,
  );
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const width = useWidth(track);
  const spanned = useMemo(
    () => railScale([timeline.from, timeline.to, asAt, since]),
    [timeline, asAt, since],
  );
  // It stands still under a handle.
  const scale = drag?.scale ?? spanned;
  const meetingDays = useMemo(() => timeline.meetings.map(({ day }) => day), [timeline]);
  const ends = {
    asAt: { least: sinceChosen ? dayAfter(since) : dayAt(scale, 0), most: dayAt(scale, 1) },
    since: { least: dayAt(scale, 0), most: dayBefore(asAt) },
  };

  function dayUnder({ clientX }: PointerEvent): string {
    const box = track.current?.getBoundingClientRect();
    return dayAt(scale, box ? (clientX - box.left) / box.width : 0);
  }
  function move(end: RailEnd, day: string) {
    const to = within(day, ends[end].least, ends[end].most);
    if (to !== (end === "asAt" ? asAt : since)) onMove(end, to);
  }
  function follow(end: RailEnd, event: PointerEvent) {
    move(end, nearMeeting(scale, meetingDays, dayUnder(event), width));
  }
  function press(event: PointerEvent) {
    if (event.button !== 0) return;
    const handle = (event.target as Element).closest("[data-end]");
    const end = (handle?.getAttribute("data-end") as RailEnd | null) ?? nearestEnd(dayUnder(event));
    event.preventDefault();
    track.current?.setPointerCapture(event.pointerId);
    track.current?.querySelector<HTMLElement>(`[data-end="${end}"]`)?.focus();
    setDrag({ end, scale });
    if (!handle) follow(end, event);
  }
  function nearestEnd(day: string): RailEnd {
    const from = (other: string) => Math.abs(placeOf(scale, day) - placeOf(scale, other));
    return from(since) < from(asAt) ? "since" : "asAt";
  }
  function letGo() {
    if (!drag) return;
    setDrag(null);
    onSettle();
  }

  return (
    <div
      ref={track}
      className={styles["track"]}
      data-dragged={drag?.end}
      onPointerDown={press}
      onPointerMove={(event) => {
        setPointedAt(dayUnder(event));
        if (drag) follow(drag.end, event);
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onPointerLeave={() => setPointedAt(null)}
    >
      <RailPicture {...{ timeline, scale, width, asAt, since, today }} />
      {(["since", "asAt"] as const).map((end) => (
        <RailHandle
          key={end}
          end={end}
          label={end === "asAt" ? "As at" : "Compared with"}
          day={end === "asAt" ? asAt : since}
          says={saysOf(end === "asAt" ? asAt : since, timeline.meetings)}
          scale={scale}
          least={ends[end].least}
          most={ends[end].most}
          meetings={meetingDays}
          onMove={(day) => move(end, day)}
          onSettle={onSettle}
        />
      ))}
      {pointedAt && !drag && (
        <PointedAt
          day={nearMeeting(scale, meetingDays, pointedAt, width)}
          {...{ scale, timeline }}
        />
      )}
    </div>
  );
}

interface PointedAtProps {
  readonly day: string;
  readonly scale: RailScale;
  readonly timeline: RailTimeline;
}

/** What is on the day below the pointer. For those who point: the same is said of each day by the handles. */
function PointedAt({ day, scale, timeline }: PointedAtProps) {
  const place = placeOf(scale, day);
  const tick = timeline.ticks.find((one) => one.day === day);
  const bodies = timeline.meetings.filter((one) => one.day === day).map((one) => one.bodyName);
  const words = [
    formatDate(day),
    tick && (tick.entries === 1 ? "1 entry" : `${tick.entries} entries`),
    ...bodies,
  ];
  return (
    <span
      aria-hidden="true"
      className={styles["pointed"]}
      data-side={place > 0.5 ? "left" : "right"}
      style={{ left: `${place * 100}%` }}
    >
      {words.filter(Boolean).join(" · ")}
    </span>
  );
}

/** "14 October 2011", and whose meeting is on it. */
function saysOf(day: string, meetings: readonly RailMeeting[]): string {
  const bodies = meetings.filter((one) => one.day === day).map((one) => one.bodyName);
  return [formatDate(day), ...bodies.map((body) => `meeting of ${body}`)].join(", ");
}

function nearMeeting(
  scale: RailScale,
  meetings: readonly string[],
  day: string,
  width: number,
): string {
  const far = (one: string) => Math.abs(placeOf(scale, one) - placeOf(scale, day)) * width;
  const before = meetings.includes(day) ? day : neighbour(meetings, day, -1);
  const after = neighbour(meetings, day, 1);
  const [nearest] = [before, after]
    .filter((one) => one !== null)
    .sort((one, other) => far(one) - far(other));
  return nearest !== undefined && far(nearest) <= SNAP_PX ? nearest : day;
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(GUESSED_WIDTH);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const measure = () => setWidth(Math.max(1, Math.round(measured.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
