import { firstDay, lastDayOf } from "./calendar.ts";
import { cellKey } from "./cell.ts";
import { standsSince } from "./course.ts";
import type { Finding } from "./finding.ts";
import type { FindingFacts, OtherClaim } from "./finding-facts.ts";
import {
  aboutCell,
  type FindingNames,
  isWords,
  sinceOf,
  standingWords,
  stepWords,
} from "./finding-words.ts";
import { cellsByKey, type MatrixCell } from "./matrix.ts";

/** Claims of other sources that say something else than what has stood since. */
export function findSourcesDiffer(facts: FindingFacts, names: FindingNames): Finding[] {
  const { view, courses, otherClaims } = facts;
  const cells = cellsByKey(view);
  const byCell = new Map(courses.map((course) => [cellKey(course), course]));
  const listed = listedIn(facts);
  return otherClaims.flatMap((claim) => {
    const cell = cells.get(cellKey(claim)) ?? null;
    const day = firstDay(claim.effectiveOn);
    if (!listed(claim) || day > view.asAt || isSame(claim, cell)) return [];
    const course = byCell.get(cellKey(claim));
    const since = course ? standsSince(course, view.asAt) : null;
    // It speaks of a time before the cell moved to where it stands.
    if (since !== null && since.firstDay > lastDaySaid(claim)) return [];
    const stands = cell === null ? "nothing else is recorded" : `it stands at ${stepWords(cell)}`;
    const who = claim.source === null ? "another source" : `“${claim.source}”`;
    return [
      aboutCell("sources-differ", claim, names, {
        key: `sources-differ ${claim.place}`,
        sentence: `${names.cell(claim)}: ${who} says ${standingWords(claim)}, and ${stands}.`,
        since: sinceOf(claim.effectiveOn),
      }),
    ];
  });
}

/** The same pair in two programmes that disagree. What needs review is told as that. */
export function findProgrammesDiffer(facts: FindingFacts, names: FindingNames): Finding[] {
  const cells = cellsByKey(facts.view);
  return facts.elsewhere.flatMap((other) => {
    const cell = cells.get(cellKey(other));
    if (!cell || cell.status === null || other.status === null) return [];
    if (cell.status === other.status) return [];
    const there = isWords({ status: other.status, sourceWording: null });
    return [
      aboutCell("programmes-differ", cell, names, {
        key: `programmes-differ ${cellKey(cell)} ${other.programme}`,
        sentence: `${names.cell(cell)} is ${isWords(cell)} here and ${there} in ${other.programmeName}.`,
        group: other.programmeName,
        since: null,
      }),
    ];
  });
}

function isSame(claim: OtherClaim, cell: MatrixCell | null): boolean {
  if (cell === null) return false;
  if (claim.status !== null || cell.status !== null) return claim.status === cell.status;
  return claim.sourceWording === cell.sourceWording;
}

/** The last day a claim speaks of: of a month its last; of what began after a day, no last day. */
function lastDaySaid({ effectiveOn: { date, precision } }: OtherClaim): string {
  if (date === null || precision === "after") return "9999-12-31";
  return lastDayOf(date);
}

function listedIn({ view }: FindingFacts): (claim: OtherClaim) => boolean {
  const rows = new Set(view.areas.map(({ slug }) => slug));
  const columns = new Set(view.partnerships.map(({ slug }) => slug));
  return ({ area, partnership }) => rows.has(area) && columns.has(partnership);
}
