import type { Counted } from "@accord/domain/counts";
import type { Movement } from "@accord/domain/movement";

// Shapes are plain markup: a matrix draws tens of thousands of them.

// Each shape is one element where it can be: the ring is the space between two circles.
const RING = "M8 1a7 7 0 0 1 0 14a7 7 0 0 1 0-14ZM8 2.5a5.5 5.5 0 0 0 0 11a5.5 5.5 0 0 0 0-11Z";
const ring = filled(RING);

/** A ring with a part of its disc filled. */
function ringWith(part: string): string {
  return filled(RING + part);
}

function filled(d: string): string {
  return `<path d="${d}" fill="currentColor"></path>`;
}

/** A line drawn with round ends, as all inner strokes are. */
function stroke(d: string, width: number, dashes?: string): string {
  const ends = dashes ? `butt" stroke-dasharray="${dashes}` : "round";
  return `<path d="${d}" fill="none" stroke="currentColor" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="${ends}"></path>`;
}

/** A stage is a disc that fills clockwise; ways to stop are cut, barred, crossed or leave the ring. */
export const STATUS_SHAPES = {
  "to-be-considered": ring,
  "initial-research": ringWith("M8 8V2A6 6 0 0 1 14 8Z"),
  "being-considered": ringWith("M8 2A6 6 0 0 1 8 14Z"),
  "being-progressed": ringWith("M8 8V2A6 6 0 1 1 2 8Z"),
  live: '<circle cx="8" cy="8" r="7" fill="currentColor"></circle>',
  suspended: ring + stroke("M6.1 5.4v5.2M9.9 5.4v5.2", 1.8),
  "winding-down": ringWith("M14 8a6 6 0 0 1 -12 0Z"),
  "partly-ended":
    filled("M6.6 1.15a7 7 0 0 0 0 13.7Z") +
    stroke("M9.4 1.9a6.25 6.25 0 0 1 0 12.2", 1.5, "2.4 1.7"),
  ended: ring + stroke("M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6", 1.7),
  superseded:
    stroke("M7.6 1.8A6.25 6.25 0 1 0 14.2 8.4", 1.5) +
    stroke("M7.2 8.8L14 2M9.9 1.9H14.1V6.1", 1.7),
  rejected: ring + stroke("M3.8 12.2L12.2 3.8", 1.8),
  "needs-review": `<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.3" stroke-dasharray="2.3 1.85"></circle>${stroke(
    "M6.2 6.4a1.85 1.85 0 1 1 2.75 1.6c-.65.37-.95.75-.95 1.35",
    1.5,
  )}<circle cx="8" cy="11.4" r=".95" fill="currentColor"></circle>`,
} as const satisfies Record<Counted, string>;

/** The controls that are drawn rather than written. */
export const CONTROL_SHAPES = {
  fold: stroke("M4 6l4 4 4-4", 1.6),
  go: stroke("M6 4l4 4-4 4", 1.6),
  search: `<circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5"></circle>${stroke("M10.5 10.5L14 14", 1.6)}`,
  close: stroke("M4 4l8 8M12 4l-8 8", 1.6),
  theme: ringWith("M8 2A6 6 0 0 0 8 14Z"),
} as const;

const cross = stroke("M3.3 3.3l9.4 9.4M12.7 3.3l-9.4 9.4", 2.4);
const plus = stroke("M8 2.5v11M2.5 8h11", 2.4);

/** A movement is a bare sign, so that it is never taken for a status. What moved nothing has none. */
export const MOVEMENT_SHAPES = {
  forward: filled("M8 2.6 14.2 13.2H1.8Z"),
  back: filled("M8 13.4 1.8 2.8H14.2Z"),
  stopped: cross,
  new: plus,
  "first-recorded": plus,
  reworded: null,
  detail: null,
  "taken-out": cross,
} as const satisfies Record<Movement, string | null>;
