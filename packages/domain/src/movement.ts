import type { EffectiveDate } from "./calendar.ts";
import type { Claim } from "./entry.ts";
import { isExit, type LiveKind, type Status, stageOf } from "./status.ts";

/**
 * How a cell differs between two views.
 *
 * `forward`, `back`, `stopped` and `new` are movement. `first-recorded` is an observation where
 * nothing was recorded; `reworded` goes to or from needs review; `detail` changes only the
 * qualifier or the kind of live; `taken-out` goes to blank, which only a restatement or the
 * end of a row or column can.
 */
export type Movement =
  | "forward"
  | "back"
  | "stopped"
  | "new"
  | "first-recorded"
  | "reworded"
  | "detail"
  | "taken-out";

/** What a cell says at one viewpoint, as far as movement looks at it. */
export interface CellState {
  readonly status: Status | null;
  readonly liveKind: LiveKind | null;
  readonly qualifier: string | null;
  readonly sourceWording: string | null;
  readonly needsReview: boolean;
  /** The claim of the entry that stands: `observed` or `moved`. */
  readonly kind: Exclude<Claim, "also-said">;
  readonly effectiveOn: EffectiveDate;
}

/** The words each movement is told in. */
export const MOVEMENT_LABEL = {
  forward: "Forward",
  back: "Back",
  stopped: "Stopped",
  new: "New",
  "first-recorded": "First recorded",
  reworded: "Reworded",
  detail: "Detail",
  "taken-out": "Taken out",
} as const satisfies Record<Movement, string>;

/** The movement from one status to another: to an exit, also from another exit, is stopped. */
export function stepBetween(from: Status, to: Status): "forward" | "back" | "stopped" | null {
  if (from === to) return null;
  if (isExit(to)) return "stopped";
  return isExit(from) || stageOf(to) > stageOf(from) ? "forward" : "back";
}

/** How a cell went from one view to another; null where it says the same. Blank is null. */
export function movementOf(before: CellState | null, after: CellState | null): Movement | null {
  if (before === null) {
    if (after === null) return null;
    return after.kind === "observed" ? "first-recorded" : "new";
  }
  if (after === null) return "taken-out";
  if (before.status === null || after.status === null) {
    const isSame = before.status === after.status && before.sourceWording === after.sourceWording;
    if (!isSame) return "reworded";
  } else {
    const step = stepBetween(before.status, after.status);
    if (step) return step;
  }
  const sameDetail = before.qualifier === after.qualifier && before.liveKind === after.liveKind;
  return sameDetail ? null : "detail";
}

/** Whether a change is told as something that moved, and not only as a record made better. */
export function isMovement(movement: Movement): movement is "forward" | "back" | "stopped" | "new" {
  return (
    movement === "forward" || movement === "back" || movement === "stopped" || movement === "new"
  );
}

/** Whether a `moved` entered by hand from one standing to another has to give a reason code. */
export function asksReason(from: Status | null, to: Status | null): boolean {
  if (from === null || to === null) return false;
  const step = stepBetween(from, to);
  return step === "back" || step === "stopped" || (step === "forward" && isExit(from));
}
