import { firstDay, londonDay } from "./calendar.ts";
import type { Finding } from "./finding.ts";
import type { FindingFacts } from "./finding-facts.ts";
import {
  aboutCell,
  type FindingNames,
  isWords,
  sinceOf,
  standingWords,
  stepWords,
} from "./finding-words.ts";
import { formatDate } from "./format-date.ts";
import { cameDue, isConfirmedSince, isOver } from "./freshness.ts";
import { sinceWords } from "./line-words.ts";

/** Planned changes whose day came and that nobody confirmed. */
export function findDue({ view, today }: FindingFacts, names: FindingNames): Finding[] {
  return view.cells.filter(cameDue).flatMap((cell) => {
    if (firstDay(cell.effectiveOn) > today) return [];
    return aboutCell("due", cell, names, {
      sentence: `${names.cell(cell)}: ${stepWords(cell)} was planned ${sinceWords(cell.effectiveOn)}, and nobody has confirmed it since.`,
      group: names.partnership(cell.partnership),
      since: sinceOf(cell.effectiveOn),
    });
  });
}

/** Cells that nobody confirmed since the cycle of meetings began. */
export function findUnconfirmed(facts: FindingFacts, names: FindingNames): Finding[] {
  const { view, cycleBegins } = facts;
  return view.cells
    .filter((cell) => !isOver(cell) && !isConfirmedSince(cell, cycleBegins))
    .map((cell) =>
      aboutCell("unconfirmed", cell, names, {
        sentence: `${names.cell(cell)} is ${isWords(cell)}, and nobody has confirmed it since ${formatDate(cycleBegins)}.`,
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
      aboutCell("needs-review", cell, names, {
        sentence: `${names.cell(cell)} reads ${standingWords(cell)}, which fits no status.`,
        group: names.partnership(cell.partnership),
        since: sinceOf(cell.effectiveOn),
      }),
    );
}
