import type { CalendarDate, EffectiveDate } from "./calendar.ts";
import type { CellCourse } from "./course.ts";
import type { CellChange } from "./difference.ts";
import type { MatrixView } from "./matrix.ts";
import type { PlanStatement } from "./plan.ts";
import type { Status } from "./status.ts";

/** How many months without movement make a cell stalled, where the programme sets no other number. Ours. */
export const MONTHS_UNTIL_STALLED = 6;

/** A line of the work plan that holds on the day. */
export interface FactLine
  extends Pick<PlanStatement, "area" | "approach" | "forces" | "wording" | "implementation"> {
  readonly line: number;
  readonly areaName: string;
  readonly from: EffectiveDate;
}

/** Another source's claim about a cell, which nobody has preferred or withdrawn. */
export interface OtherClaim {
  /** The id of its chain's first entry. */
  readonly place: number;
  readonly area: string;
  readonly partnership: string;
  readonly status: Status | null;
  readonly sourceWording: string | null;
  readonly effectiveOn: EffectiveDate;
  /** The paper's title; null where none is named. */
  readonly source: string | null;
}

/** What another programme that the reader may see says of the same area and partnership on the day. */
export interface CellElsewhere {
  readonly programme: string;
  readonly programmeName: string;
  readonly area: string;
  readonly partnership: string;
  readonly status: Status | null;
}

/** An area that the reader is told of, by all its names. */
export interface FactArea {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The programmes that list it on the day as a row or in their plan, by name; this one's first. */
  readonly programmes: readonly string[];
  /** Whether this programme does. */
  readonly isHere: boolean;
}

/** What the rules look at, all of it as at one day and known at one instant. Whoever asks brings it. */
export interface FindingFacts {
  readonly view: MatrixView;
  /** What is planned for a later day has not come due, whatever day is shown. */
  readonly today: CalendarDate;
  readonly courses: readonly CellCourse[];
  readonly lines: readonly FactLine[];
  readonly forceNames: ReadonlyMap<string, string>;
  readonly monthsUntilStalled: number;
  /** The first day of the cycle of meetings that the day lies in. */
  readonly cycleBegins: CalendarDate;
  /** What moved since the day compared with. */
  readonly since: CalendarDate;
  readonly changes: readonly CellChange[];
  readonly otherClaims: readonly OtherClaim[];
  readonly elsewhere: readonly CellElsewhere[];
  readonly areas: readonly FactArea[];
  /** Pairs of areas that the record says are the same thing. */
  readonly sameThings: readonly { readonly area: string; readonly other: string }[];
  /** The cells that have a lead on the day, by `cellKey`. */
  readonly leads: ReadonlySet<string>;
  /** The cells that have a mandate on the day, by `cellKey`. */
  readonly mandates: ReadonlySet<string>;
}
