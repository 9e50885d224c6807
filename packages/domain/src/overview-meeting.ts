import { countMatrix } from "./counts.ts";
import { lastMeetingBefore, nextMeetings } from "./meetings.ts";
import type { BeforeMeeting, MeetingEntry } from "./overview.ts";
import { cellsOf, type OverviewWorkings } from "./overview-facts.ts";
import { dayWords } from "./overview-words.ts";
import type { CountedStatement } from "./page-link.ts";
import { many, verb } from "./summary-english.ts";
import { daysBetween } from "./time-between.ts";
import type { TimelineMeeting } from "./timeline.ts";

const MOST_TO_COME = 3;

/** When the body that owns the programme meets next, and others that are earlier. */
export function introOf({ meetings, now }: OverviewWorkings): string {
  const next = nextOf(meetings, now.asAt);
  if (!next) return "No meeting is recorded from this day on.";
  const days = daysBetween(now.asAt, next.day);
  const when =
    days === 0 ? "on this day" : `in ${many(days, "day")}, on ${dayWords(next.day, now.asAt)}`;
  return `Next: ${next.bodyName}, ${when}.`;
}

/** The next meeting of the owner; where none is known, the next of anybody. */
function nextOf(meetings: readonly TimelineMeeting[], day: string): TimelineMeeting | null {
  const next = nextMeetings(meetings, day);
  return next.find(({ isOwner }) => isOwner) ?? next[0] ?? null;
}

/** What lies between the last meeting and the next ones, and what is missing for them as far as the record knows. */
export function beforeMeetingOf(facts: OverviewWorkings): BeforeMeeting {
  const { meetings, now } = facts;
  const next = nextOf(meetings, now.asAt);
  const last = lastMeetingBefore(
    meetings.filter(({ isOwner }) => isOwner),
    now.asAt,
  );
  const today: MeetingEntry = {
    day: now.asAt,
    state: "now",
    when: `${dayWords(now.asAt, now.asAt)}, the day shown`,
    says: "",
    statements: missing(facts),
  };
  const toCome = nextMeetings(meetings, now.asAt).slice(0, MOST_TO_COME);
  return {
    title: next
      ? `Before the meeting on ${dayWords(next.day, now.asAt)}`
      : "Before the next meeting",
    entries: [
      ...(last ? [entryOf(last, now.asAt, "past")] : []),
      today,
      ...toCome.map((meeting) => entryOf(meeting, now.asAt, "to-come")),
    ],
  };
}

function entryOf(
  { day, bodyName, note }: TimelineMeeting,
  beside: string,
  state: MeetingEntry["state"],
): MeetingEntry {
  const says = [bodyName, note ?? ""].filter(Boolean).map((part) => part.replace(/\.$/, ""));
  return {
    day: day as TimelineMeeting["day"],
    state,
    when: dayWords(day, beside),
    says: `${says.join(". ")}.`,
    statements: [],
  };
}

/** What should be done before a meeting: cells to be confirmed, planned changes come due, words to be read. */
function missing(facts: OverviewWorkings): CountedStatement[] {
  const { now } = facts;
  const unconfirmed = cellsOf(facts, { finding: "unconfirmed" });
  const review = countMatrix(now).all["needs-review"];
  const statements: CountedStatement[] = [
    {
      number: unconfirmed.length,
      counted: `${verb(unconfirmed.length, "cell is", "cells are")} not confirmed`,
      rest: ".",
      to: { page: "matrix", filter: { finding: "unconfirmed" } },
    },
    {
      number: review,
      counted: `${verb(review, "wording has", "wordings have")} no status yet`,
      rest: ".",
      to: { page: "matrix", filter: { status: "needs-review" } },
    },
  ];
  const left = statements.filter(({ number }) => number > 0);
  return left.length > 0
    ? left
    : [
        {
          number: 0,
          counted: "Nothing",
          rest: "is missing that the record knows of.",
          to: { page: "findings" },
        },
      ];
}
