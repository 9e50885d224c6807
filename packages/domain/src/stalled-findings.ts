import { firstDay, londonDay } from "./calendar.ts";
import { cellKey } from "./cell.ts";
import { type CourseStep, standsSince } from "./course.ts";
import type { Finding } from "./finding.ts";
import type { FindingFacts } from "./finding-facts.ts";
import {
  aboutCell,
  type FindingNames,
  latestOf,
  sinceOf,
  standingWords,
  stepWords,
} from "./finding-words.ts";
import { isOver } from "./freshness.ts";
import type { MatrixCell } from "./matrix.ts";
import { monthsBefore } from "./months-before.ts";
import { asksReason } from "./movement.ts";
import { stageOf } from "./status.ts";
import { many } from "./summary-english.ts";

/** What went back, stopped or came back from a stop, last of all, and says no reason. */
export function findNoReason(facts: FindingFacts, names: FindingNames): Finding[] {
  return standing(facts).flatMap(({ cell, steps }) => {
    const after = standsSinceIn(steps, facts);
    const stands = after ? steps.lastIndexOf(after) : 0;
    const before = steps[stands - 1];
    if (!before || !after || !asksReason(before.status, after.status)) return [];
    const isSaid = steps
      .slice(stands)
      .some(({ reasonCode, reasonWords }) => reasonCode !== null || reasonWords !== null);
    if (isSaid) return [];
    return [
      aboutCell("no-reason", cell, names, {
        sentence: `${names.cell(cell)} went from ${stepWords(before)} to ${stepWords(after)}, and nothing says why.`,
        group: names.partnership(cell.partnership),
        since: sinceOf(after.effectiveOn),
      }),
    ];
  });
}

/** Cells on the ladder below live that have not moved for longer than the programme allows. */
export function findStalled(facts: FindingFacts, names: FindingNames): Finding[] {
  const { monthsUntilStalled } = facts;
  const limit = monthsBefore(facts.view.asAt, monthsUntilStalled);
  return standing(facts).flatMap(({ cell, steps }) => {
    const stage = cell.status === null ? 0 : stageOf(cell.status);
    const step = standsSinceIn(steps, facts);
    if (stage < 1 || stage > 4 || step === null || heldOn(step) >= limit) return [];
    return [
      aboutCell("stalled", cell, names, {
        sentence: `${names.cell(cell)} has stood at ${stepWords(cell)} for more than ${many(monthsUntilStalled, "month")}.`,
        group: standingWords(cell),
        since: sinceOf(step.effectiveOn),
      }),
    ];
  });
}

/** Cells about which nobody has entered anything for longer than the programme allows. */
export function findStale(facts: FindingFacts, names: FindingNames): Finding[] {
  const { view, monthsUntilStalled, otherClaims } = facts;
  const limit = monthsBefore(view.asAt, monthsUntilStalled);
  const besides = Map.groupBy(otherClaims, cellKey);
  return standing(facts).flatMap(({ cell, steps }) => {
    const said = (besides.get(cellKey(cell)) ?? [])
      .map(({ effectiveOn }) => firstDay(effectiveOn))
      .filter((day) => day <= view.asAt);
    const last = [...steps.map(heldOn), ...said].sort().at(-1);
    if (isOver(cell) || last === undefined || last >= limit) return [];
    return [
      aboutCell("stale", cell, names, {
        sentence: `${names.cell(cell)} has had no entry for more than ${many(monthsUntilStalled, "month")}.`,
        group: names.partnership(cell.partnership),
        since: latestOf(steps.map(({ effectiveOn }) => sinceOf(effectiveOn))),
      }),
    ];
  });
}

interface Standing {
  readonly cell: MatrixCell;
  /** Until the day shown. */
  readonly steps: readonly CourseStep[];
}

/** The filled cells with what they said over time until the day. */
function standing({ view, courses }: FindingFacts): Standing[] {
  const byCell = new Map(courses.map((course) => [cellKey(course), course]));
  return view.cells.map((cell) => ({
    cell,
    steps: (byCell.get(cellKey(cell))?.steps ?? []).filter((step) => step.firstDay <= view.asAt),
  }));
}

function standsSinceIn(
  steps: readonly CourseStep[],
  { view }: Pick<FindingFacts, "view">,
): CourseStep | null {
  return standsSince({ area: "", partnership: "", steps }, view.asAt);
}

/**
 * The first day on which a step surely held: where nobody knows from when, the day it was recorded, and
 * of what was so before a day, that day.
 */
function heldOn({ effectiveOn, firstDay: day, recordedAt }: CourseStep): string {
  if (effectiveOn.date === null) return londonDay(recordedAt);
  if (effectiveOn.precision !== "before") return day;
  return `${effectiveOn.date}-01-01`.slice(0, 10);
}
