import type { Counted } from "@accord/domain/counts";
import type { Movement } from "@accord/domain/movement";
import type { ReactElement } from "react";
import styles from "./mark.module.css";

/** The controls that are drawn rather than written. */
export type ControlSign = "fold" | "search" | "close" | "theme";

interface MarkProps {
  readonly size?: "small" | "ordinary" | "large";
  /** Takes the colour of the words beside it, not that of the ladder. */
  readonly ink?: boolean;
}

const ring = <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;

/** A line drawn with round ends, as all inner strokes are. */
function stroke(d: string, width: number, dashes?: string): ReactElement {
  return (
    <path
      d={d}
      fill="none"
      stroke="currentColor"
      strokeWidth={width}
      strokeLinecap={dashes ? "butt" : "round"}
      strokeLinejoin="round"
      strokeDasharray={dashes}
    />
  );
}

// A stage is a disc that fills clockwise; ways to stop are cut, barred, crossed or leave the ring.
const STATUS_MARKS = {
  "to-be-considered": ring,
  "initial-research": (
    <>
      {ring}
      <path d="M8 8V1.75A6.25 6.25 0 0 1 14.25 8Z" fill="currentColor" />
    </>
  ),
  "being-considered": (
    <>
      {ring}
      <path d="M8 1.75A6.25 6.25 0 0 1 8 14.25Z" fill="currentColor" />
    </>
  ),
  "being-progressed": (
    <>
      {ring}
      <path d="M8 8V1.75A6.25 6.25 0 1 1 1.75 8Z" fill="currentColor" />
    </>
  ),
  live: <circle cx="8" cy="8" r="7" fill="currentColor" />,
  suspended: (
    <>
      {ring}
      {stroke("M6.1 5.4v5.2M9.9 5.4v5.2", 1.8)}
    </>
  ),
  "winding-down": (
    <>
      {ring}
      <path d="M1.75 8a6.25 6.25 0 0 0 12.5 0Z" fill="currentColor" />
    </>
  ),
  "partly-ended": (
    <>
      <path d="M6.6 1.15a7 7 0 0 0 0 13.7Z" fill="currentColor" />
      {stroke("M9.4 1.9a6.25 6.25 0 0 1 0 12.2", 1.5, "2.4 1.7")}
    </>
  ),
  ended: (
    <>
      {ring}
      {stroke("M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6", 1.7)}
    </>
  ),
  superseded: (
    <>
      {stroke("M7.6 1.8A6.25 6.25 0 1 0 14.2 8.4", 1.5)}
      {stroke("M7.2 8.8L14 2M9.9 1.9H14.1V6.1", 1.7)}
    </>
  ),
  rejected: (
    <>
      {ring}
      {stroke("M3.8 12.2L12.2 3.8", 1.8)}
    </>
  ),
  "needs-review": (
    <>
      <circle
        cx="8"
        cy="8"
        r="6.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeDasharray="2.3 1.85"
      />
      {stroke("M6.2 6.4a1.85 1.85 0 1 1 2.75 1.6c-.65.37-.95.75-.95 1.35", 1.5)}
      <circle cx="8" cy="11.4" r=".95" fill="currentColor" />
    </>
  ),
} as const satisfies Record<Counted, ReactElement>;

const CONTROL_SIGNS = {
  fold: stroke("M4 6l4 4 4-4", 1.6),
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {stroke("M10.5 10.5L14 14", 1.6)}
    </>
  ),
  close: stroke("M4 4l8 8M12 4l-8 8", 1.6),
  theme: (
    <>
      {ring}
      <path d="M8 1.75A6.25 6.25 0 0 0 8 14.25Z" fill="currentColor" />
    </>
  ),
} as const satisfies Record<ControlSign, ReactElement>;

const cross = stroke("M3.3 3.3l9.4 9.4M12.7 3.3l-9.4 9.4", 2.4);
const plus = stroke("M8 2.5v11M2.5 8h11", 2.4);

// A movement is a bare sign, so that it is never taken for a status. What moved nothing has none.
const MOVEMENT_SIGNS = {
  forward: <path d="M8 2.6 14.2 13.2H1.8Z" fill="currentColor" />,
  back: <path d="M8 13.4 1.8 2.8H14.2Z" fill="currentColor" />,
  stopped: cross,
  new: plus,
  "first-recorded": plus,
  reworded: null,
  detail: null,
  "taken-out": cross,
} as const satisfies Record<Movement, ReactElement | null>;

/** The sign of a movement, in the colour of the words beside it; nothing where nothing moved. Says nothing aloud. */
export function MovementMark({ movement, ...look }: MarkProps & { readonly movement: Movement }) {
  const sign = MOVEMENT_SIGNS[movement];
  return sign && <Drawing {...{ ink: true, ...look }}>{sign}</Drawing>;
}

/** The disc of a status. Says nothing aloud: its word always stands beside it. */
export function StageMark({ status, ...look }: MarkProps & { readonly status: Counted }) {
  return <Drawing {...look}>{STATUS_MARKS[status]}</Drawing>;
}

/** The sign on a control. The control itself carries the name. */
export function SignMark({ sign, ...look }: MarkProps & { readonly sign: ControlSign }) {
  return (
    <Drawing ink {...look}>
      {CONTROL_SIGNS[sign]}
    </Drawing>
  );
}

function Drawing({
  size = "ordinary",
  ink = false,
  children,
}: MarkProps & { readonly children: ReactElement }) {
  const classes = [
    styles["mark"],
    size === "ordinary" ? "" : styles[size],
    ink ? styles["ink"] : "",
  ];
  return (
    <svg className={classes.filter(Boolean).join(" ")} viewBox="0 0 16 16" aria-hidden="true">
      {children}
    </svg>
  );
}
