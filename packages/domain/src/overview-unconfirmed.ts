import { countMatrix } from "./counts.ts";
import { formatDate } from "./format-date.ts";
import { lastMeetingBefore } from "./meetings.ts";
import type { OverviewColumn, OverviewTally } from "./overview.ts";
import { cellsOf, type OverviewWorkings } from "./overview-facts.ts";
import { dayWords } from "./overview-words.ts";
import { digits, many, verb } from "./summary-english.ts";
import { daysBetween } from "./time-between.ts";
import type { TimelineMeeting } from "./timeline.ts";

const MOST_TALLIES = 8;
/** Days after a meeting in which nobody can have confirmed much. */
const FIRST_WEEK = 7;

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
      counted:
        number === 0 ? "Nothing" : `of ${digits(all.filled)} ${verb(all.filled, "cell", "cells")}`,
      rest:
        number === 0
          ? all.filled === 0
            ? "is recorded that could be confirmed."
            : `is left to confirm ${cycleWords(facts)}.`
          : `${waitingWords(facts, number)}${never ? "; none ever was" : ""}.`,
      to: { page: "matrix", filter: { finding: "unconfirmed" } },
    },
    items: [],
    tallies: mostOf(tallies),
    unlisted:
      tallies.length > MOST_TALLIES
        ? `And ${many(tallies.length - MOST_TALLIES, "more partnership")}.`
        : null,
    more: [],
  };
}

/** Where there are too many for the page, those with the most; else as the matrix has them. */
function mostOf(tallies: readonly OverviewTally[]): readonly OverviewTally[] {
  if (tallies.length <= MOST_TALLIES) return tallies;
  return tallies.toSorted((one, other) => other.number - one.number).slice(0, MOST_TALLIES);
}

/**
 * "are not confirmed since the meeting of 16 September". In its first week nearly everything is, which is
 * no alarm: a new cycle has begun.
 */
function waitingWords(facts: OverviewWorkings, number: number): string {
  const are = verb(number, "is", "are");
  const last = lastOwnMeeting(facts);
  if (!last || daysBetween(last.day, facts.now.asAt) > FIRST_WEEK) {
    return `${are} not confirmed ${cycleWords(facts)}`;
  }
  return `${are} yet to be confirmed in the cycle that began after the meeting of ${dayWords(last.day, facts.now.asAt)}`;
}

function lastOwnMeeting({ meetings, now }: OverviewWorkings): TimelineMeeting | null {
  const own = meetings.filter(({ isOwner }) => isOwner);
  return lastMeetingBefore(own, now.asAt);
}

/** "since the meeting of 16 September": a cycle runs from one meeting of the owner to the next. */
function cycleWords(facts: OverviewWorkings): string {
  const { now } = facts;
  const last = lastOwnMeeting(facts);
  if (last) return `since the meeting of ${dayWords(last.day, now.asAt)}`;
  return `in ${formatDate(now.asAt.slice(0, 7))}`;
}
