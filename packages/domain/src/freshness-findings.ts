import { firstDay, londonDay } from "./calendar.ts";
import { cellKey } from "./cell.ts";
import { type CourseStep, standsSince } from "./course.ts";
import type { Finding } from "./finding.ts";
import type { FindingFacts } from "./finding-facts.ts";
import { aboutCell, daySaid, type FindingNames, standingWords } from "./finding-words.ts";
import { formatDate } from "./format-date.ts";
import type { MatrixCell } from "./matrix.ts";
import { monthsBefore } from "./months-before.ts";
import { asksReason } from "./movement.ts";
import { type Status, stageOf } from "./status.ts";
import { many } from "./summary-english.ts";

/** Exits after which nobody is asked how it stands. */
const OVER: ReadonlySet<Status> = new Set(["ended", "superseded", "rejected"]);

/** A cell that is over: nobody is asked to confirm it, and it does not grow stale. */
export function isOver({ status }: Pick<MatrixCell, "status">): boolean {
  return status !== null && OVER.has(status);
}

/** Recorded before its day, and nobody has confirmed it since the day came. */
export function cameDue({
  kind,
  recordedAt,
  effectiveOn,
  confirmedAt,
}: Pick<MatrixCell, "kind" | "recordedAt" | "effectiveOn" | "confirmedAt">): boolean {
  const day = firstDay(effectiveOn);
  if (kind !== "moved" || londonDay(recordedAt) >= day) return false;
  return confirmedAt === null || londonDay(confirmedAt) < day;
}

/** Confirmed since a day, or moved on it or later by somebody's word that had not been given ahead. */
export function isConfirmedSince(cell: MatrixCell, day: string): boolean {
  if (cell.confirmedAt !== null && londonDay(cell.confirmedAt) >= day) return true;
  return cell.kind === "moved" && firstDay(cell.effectiveOn) >= day && !cameDue(cell);
}

/** Planned changes whose day came and that nobody confirmed. */
export function findDue({ view }: FindingFacts, names: FindingNames): Finding[] {
  return view.cells.filter(cameDue).map((cell) => {
    const since = firstDay(cell.effectiveOn);
    return aboutCell("due", cell, {
      sentence: `${names.cell(cell)} was planned to be ${standingWords(cell)} from ${formatDate(since)}, and nobody has confirmed it since.`,
      group: names.partnership(cell.partnership),
      since,
    });
  });
}

/** Cells that nobody confirmed since the cycle of meetings began. */
export function findUnconfirmed(facts: FindingFacts, names: FindingNames): Finding[] {
  const { view, cycleBegins } = facts;
  return view.cells
    .filter((cell) => !isOver(cell) && !isConfirmedSince(cell, cycleBegins))
    .map((cell) =>
      aboutCell("unconfirmed", cell, {
        sentence: `${names.cell(cell)} is ${standingWords(cell)}, and nobody has confirmed it since ${formatDate(cycleBegins)}.`,
        group: names.partnership(cell.partnership),
        since: cell.confirmedAt === null ? null : londonDay(cell.confirmedAt),
      }),
    );
}

/** Cells whose words fit no status. */
export function findNeedsReview({ view }: FindingFacts, names: FindingNames): Finding[] {
  return view.cells
    .filter(({ needsReview }) => needsReview)
    .map((cell) =>
      aboutCell("needs-review", cell, {
        sentence: `${names.cell(cell)} reads ${standingWords(cell)}, which fits no status.`,
        group: names.partnership(cell.partnership),
        since: daySaid(firstDay(cell.effectiveOn)),
      }),
    );
}

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
      aboutCell("no-reason", cell, {
        sentence: `${names.cell(cell)} went from ${standingWords(before)} to ${standingWords(after)}, and nothing says why.`,
        group: names.partnership(cell.partnership),
        since: after.firstDay,
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
      aboutCell("stalled", cell, {
        sentence: `${names.cell(cell)} has stood at ${standingWords(cell)} for more than ${many(monthsUntilStalled, "month")}.`,
        group: standingWords(cell),
        since: daySaid(step.firstDay),
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
    const said = (besides.get(cellKey(cell)) ?? []).map(({ effectiveOn }) => firstDay(effectiveOn));
    const last = [...steps.map(heldOn), ...said].sort().at(-1);
    if (isOver(cell) || last === undefined || last >= limit) return [];
    return [
      aboutCell("stale", cell, {
        sentence: `Nobody has entered anything about ${names.cell(cell)} for more than ${many(monthsUntilStalled, "month")}.`,
        group: names.partnership(cell.partnership),
        since: daySaid(steps.at(-1)?.firstDay ?? last),
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
