import { type CalendarDate, firstDay, type Instant, PRECISION_RANK } from "./calendar.ts";
import type { SourcePlace } from "./entry.ts";
import type { CellState } from "./movement.ts";
import { movementOf } from "./movement.ts";
import type { ReasonCode } from "./status.ts";

/** What a cell says from a day on, until the next step. */
export interface CourseStep extends CellState {
  /** The entry that stands. */
  readonly entry: number;
  readonly firstDay: CalendarDate;
  readonly recordedAt: Instant;
  readonly corrected: boolean;
  readonly reasonCode: ReasonCode | null;
  readonly reasonWords: string | null;
  readonly comment: string | null;
  readonly source: SourcePlace | null;
}

/** What one cell said over time, as known at one instant: each step on a later day than the one before. */
export interface CellCourse {
  readonly area: string;
  readonly partnership: string;
  readonly steps: readonly CourseStep[];
}

/** A step that may still be hidden by another of the same day. `place` is the id of its chain's first entry. */
export type CourseClaim = Omit<CourseStep, "firstDay"> & { readonly place: number };

/**
 * The steps of a cell from the last links of its chains, without those withdrawn or also-said.
 *
 * On any day the last step begun says what {@link resolveCell} says; a property test holds it to that.
 */
export function courseOf(claims: readonly CourseClaim[]): CourseStep[] {
  const byDay = new Map<CalendarDate, { claim: CourseClaim; rank: number }>();
  for (const claim of claims) {
    const day = firstDay(claim.effectiveOn);
    const rank = PRECISION_RANK[claim.effectiveOn.precision];
    const other = byDay.get(day);
    if (!other || (rank - other.rank || claim.place - other.claim.place) > 0) {
      byDay.set(day, { claim, rank });
    }
  }
  return [...byDay]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, { claim }]) => {
      const { place: _, ...step } = claim;
      return { ...step, firstDay: day };
    });
}

/** What stands on a day; null where the cell is blank. */
export function stepOn({ steps }: CellCourse, day: CalendarDate): CourseStep | null {
  return steps.findLast((step) => step.firstDay <= day) ?? null;
}

/**
 * The step since which a cell has stood where it stands on a day: the last that moved it, or recorded it
 * first. A later paper that says the same, or adds a detail, is no movement. Null where it is blank.
 */
export function standsSince({ steps }: CellCourse, day: CalendarDate): CourseStep | null {
  const until = steps.filter((step) => step.firstDay <= day);
  return (
    until.findLast((step, index) => {
      const movement = movementOf(until[index - 1] ?? null, step);
      return movement !== null && movement !== "detail";
    }) ?? null
  );
}
