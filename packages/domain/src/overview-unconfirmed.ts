import { countMatrix } from "./counts.ts";
import { formatDate } from "./format-date.ts";
import { lastMeetingBefore } from "./meetings.ts";
import type { OverviewColumn, OverviewTally } from "./overview.ts";
import { cellsOf, type OverviewWorkings } from "./overview-facts.ts";
import { dayWords } from "./overview-words.ts";
import { verb } from "./summary-english.ts";

const MOST_TALLIES = 8;

/** What nobody has confirmed in the cycle that the day lies in, by partnership. */
export function unconfirmedColumn(facts: OverviewWorkings): OverviewColumn {
  const { now } = facts;
  const cells = cellsOf(facts, { finding: "unconfirmed" });
  const { byPartnership, all } = countMatrix(now);
  const tallies = now.partnerships
    .map(({ slug, name }) => ({
      partnership: slug,
      name,
      number: cells.filter(({ partnership }) => partnership === slug).length,
      of: byPartnership.get(slug)?.filled ?? 0,
      to: { page: "matrix", filter: { partnership: slug, finding: "unconfirmed" } } as const,
    }))
    .filter(({ number }) => number > 0);
  const number = cells.length;
  const never = now.cells.every(({ confirmedAt }) => confirmedAt === null);
  return {
    title: "What nobody confirmed",
    says: {
      number,
      counted: number === 0 ? "Nothing" : verb(number, "cell", "cells"),
      rest:
        number === 0
          ? all.filled === 0
            ? "is recorded that could be confirmed."
            : `waits to be confirmed ${cycleWords(facts)}.`
          : `of ${all.filled} ${verb(number, "is", "are")} not confirmed ${cycleWords(facts)}${never ? "; none ever was" : ""}.`,
      to: { page: "matrix", filter: { finding: "unconfirmed" } },
    },
    items: [],
    tallies: mostOf(tallies),
    unlisted:
      tallies.length > MOST_TALLIES
        ? `And ${tallies.length - MOST_TALLIES} more partnerships.`
        : null,
    more: [],
  };
}

/** Where there are too many for the page, those with the most; else as the matrix has them. */
function mostOf(tallies: readonly OverviewTally[]): readonly OverviewTally[] {
  if (tallies.length <= MOST_TALLIES) return tallies;
  return tallies.toSorted((one, other) => other.number - one.number).slice(0, MOST_TALLIES);
}

/** "since the meeting of 16 September": a cycle runs from one meeting of the owner to the next. */
function cycleWords({ meetings, now }: OverviewWorkings): string {
  const last = lastMeetingBefore(
    meetings.filter(({ isOwner }) => isOwner),
    now.asAt,
  );
  if (last) return `since the meeting of ${dayWords(last.day, now.asAt)}`;
  return `in ${formatDate(now.asAt.slice(0, 7))}`;
}
