import type { CalendarDate, Instant } from "./calendar.ts";
import { type CellCourse, type CourseStep, standsSince } from "./course.ts";
import { type CellChange, differenceOf } from "./difference.ts";
import type { Finding, FindingCode } from "./finding.ts";
import type { MatrixView } from "./matrix.ts";
import { cellsMatching } from "./matrix-filter.ts";
import { isMovement, movementOf } from "./movement.ts";
import type { MatrixFilter } from "./page-link.ts";
import type { ReportKind } from "./period.ts";
import type { TimelineMeeting } from "./timeline.ts";
import { coursesByKey } from "./told-change.ts";

/** Days on which a programme lists a row or a column; `last` is null while it does. */
export interface Listing {
  readonly slug: string;
  readonly first: CalendarDate;
  readonly last: CalendarDate | null;
}

/** A version of a report that was issued. */
export interface IssuedLine {
  readonly kind: ReportKind;
  readonly period: string;
  readonly version: number;
  readonly issuedAt: Instant;
}

/** What an overview is composed from. Whoever asks brings it all; nothing is looked up. */
export interface OverviewFacts {
  /** (D1, K1): the day shown. */
  readonly now: MatrixView;
  /** (D0, K1): the day compared with, as known now. */
  readonly before: MatrixView;
  /** (D0, K0): the same day as it was known then; null where nobody asks. */
  readonly asReported: MatrixView | null;
  /** The cells of the programme, as known at K1. */
  readonly courses: readonly CellCourse[];
  readonly rows: readonly Listing[];
  readonly columns: readonly Listing[];
  /** In order of days. */
  readonly meetings: readonly TimelineMeeting[];
  readonly reports: readonly IssuedLine[];
  /** As at D1 and known at K1. */
  readonly findings: readonly Finding[];
  readonly monthsUntilStalled: number;
  readonly forceNames: ReadonlyMap<string, string>;
  readonly today: CalendarDate;
}

/** The facts, and what several parts of the page work out of them. */
export interface OverviewWorkings extends OverviewFacts {
  readonly changes: readonly CellChange[];
  /** Of the changes, what went forward or back, stopped or is new. */
  readonly moves: readonly CellChange[];
  readonly restated: readonly CellChange[];
  readonly courseOf: ReadonlyMap<string, CellCourse>;
}

/** Compares the days once, for all parts of the page. What is restated is empty where nobody asks for it. */
export function workOut(facts: OverviewFacts): OverviewWorkings {
  const changes = differenceOf(facts.before, facts.now);
  return {
    ...facts,
    changes,
    moves: changes.filter(({ movement }) => isMovement(movement)),
    restated: facts.asReported ? differenceOf(facts.asReported, facts.before) : [],
    courseOf: coursesByKey(facts.courses),
  };
}

interface Place {
  readonly area: string;
  readonly partnership: string;
}

/** The cells that a filter means on the day shown: what a link to the matrix then shows. */
export function cellsOf(workings: OverviewWorkings, filter: MatrixFilter): Place[] {
  return [...cellsMatching(workings.now, filter, workings)].map((key) => {
    const [area = "", partnership = ""] = key.split("/");
    return { area, partnership };
  });
}

/** How many findings of a code there are. */
export function countFound(
  { findings }: Pick<OverviewFacts, "findings">,
  code: FindingCode,
): number {
  return findings.filter((finding) => finding.code === code).length;
}

/** Since when a cell has stood where it stands on the day shown. */
export function standing(
  { courseOf, now }: Pick<OverviewWorkings, "courseOf" | "now">,
  { area, partnership }: Place,
): CourseStep | null {
  const course = courseOf.get(`${area}/${partnership}`);
  return course ? standsSince(course, now.asAt) : null;
}

/** Whether anything has moved by the day shown, since the first record. */
export function hasEverMoved({ courses, now }: OverviewWorkings): boolean {
  return courses.some(({ steps }) =>
    steps.some((step, index) => {
      if (step.firstDay > now.asAt) return false;
      const movement = movementOf(steps[index - 1] ?? null, step);
      return movement !== null && isMovement(movement);
    }),
  );
}
