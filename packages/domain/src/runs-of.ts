import { type CalendarDate, type Instant, londonDay, nextDay } from "./calendar.ts";
import { londonInstant } from "./london-time.ts";
import { dayBefore, daysOf, periodOf, type ReportKind, type ReportPeriod } from "./period.ts";
import type { ScheduleTerms } from "./schedule.ts";
import { daysFrom, nthWorkingDay, workingDaysBefore } from "./working-days.ts";

export interface ScheduledMeeting {
  readonly body: string;
  readonly day: CalendarDate;
  /** Since when the record has had it on this day. */
  readonly recordedAt: Instant;
}

/** What a schedule's runs are worked out from. */
export interface ScheduleFacts {
  readonly kind: ReportKind;
  readonly terms: ScheduleTerms;
  /** The meetings of the programme's bodies; those of other bodies than the schedule's do not matter. */
  readonly meetings: readonly ScheduledMeeting[];
  /** The bank holidays of the years of all days asked about, and of the years beside them. */
  readonly holidays: ReadonlySet<string>;
}

/** One report that falls due, and what comes before it. */
export interface ScheduledRun {
  readonly period: ReportPeriod;
  readonly dueAt: Instant;
  readonly opensAt: Instant;
  /** In order of time. */
  readonly chasesAt: readonly Instant[];
  readonly composesAt: Instant;
  /** When whoever has not checked or approved it is reminded: the working day before. */
  readonly remindsAt: Instant;
  /** The meeting it goes before; null where it goes by the calendar. */
  readonly meeting: { readonly body: string; readonly day: CalendarDate } | null;
}

/**
 * The runs of a schedule that fall due after one moment and by another, in order of time.
 *
 * A run is about the latest period that ended before the day it is due. Of several meetings after one
 * period the first has its report: a period goes out once. A meeting that was over before it was recorded
 * has none.
 */
export function runsOf(facts: ScheduleFacts, after: Instant, by: Instant): ScheduledRun[] {
  const { from, until } = facts.terms;
  const told = new Set<string>();
  const runs: ScheduledRun[] = [];
  for (const { due, meeting } of dueDays(facts, londonDay(after), londonDay(by))) {
    if (due < from || (until !== null && due > until)) continue;
    const run = runOn(facts, due, meeting);
    if (meeting !== null && wasOver(meeting, run.dueAt)) continue;
    if (told.has(run.period.period)) continue;
    told.add(run.period.period);
    if (run.dueAt > after && run.dueAt <= by) runs.push(run);
  }
  return runs;
}

/** The next runs of a schedule after a moment, so far as they follow from meetings that are set. */
export function nextRuns(facts: ScheduleFacts, after: Instant, most: number): ScheduledRun[] {
  return runsOf(facts, after, lastLook(facts, londonDay(after), most)).slice(0, most);
}

/** A moment by which so many runs have fallen due, where there are so many. */
function lastLook(
  { kind, terms, meetings }: ScheduleFacts,
  today: CalendarDate,
  most: number,
): Instant {
  const { when, from } = terms;
  const begin = [today, from].sort().at(-1) ?? today;
  const days = (kind === "monthly" ? 31 : 92) * (most + 1);
  // A meeting in a far year is no reason to look at every month until then.
  const ends = when.by === "calendar" ? [daysFrom(begin, days)] : meetings.map(({ day }) => day);
  return londonInstant(ends.sort().at(-1) ?? begin, when.at);
}

/** Whether a meeting was entered afterwards. One that is moved close is not: its papers go late. */
function wasOver({ day, recordedAt }: ScheduledMeeting, dueAt: Instant): boolean {
  return dueAt <= recordedAt && day < londonDay(recordedAt);
}

interface DueDay {
  readonly due: CalendarDate;
  readonly meeting: ScheduledMeeting | null;
}

/** The days on which something may fall due, from the beginning of the period that a day lies in, or the schedule's first. */
function dueDays(facts: ScheduleFacts, from: CalendarDate, until: CalendarDate): DueDay[] {
  const { kind, terms, meetings, holidays } = facts;
  const { when } = terms;
  const begins = daysOf(periodOf(kind, from > terms.from ? from : terms.from)).first;
  if (when.by === "meeting") {
    return meetings
      .filter(({ body, day }) => body === when.body && day >= begins)
      .map((meeting) => ({
        due: workingDaysBefore(meeting.day, when.workingDaysBefore, holidays),
        meeting,
      }))
      .filter(({ due }) => due >= begins && due <= until)
      .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
  }
  const days: DueDay[] = [];
  for (let first = begins; first <= until; first = nextDay(daysOf(periodOf(kind, first)).last)) {
    days.push({ due: nthWorkingDay(first, when.workingDay, holidays), meeting: null });
  }
  return days;
}

function runOn(
  { kind, terms, holidays }: ScheduleFacts,
  due: CalendarDate,
  meeting: ScheduledMeeting | null,
): ScheduledRun {
  const { at } = terms.when;
  const before = (days: number) => londonInstant(workingDaysBefore(due, days, holidays), at);
  const dueAt = londonInstant(due, at);
  const { first } = daysOf(periodOf(kind, due));
  // What is about a period is composed when it has ended, however soon after it is due.
  const ended = londonInstant(nthWorkingDay(first, 1, holidays), at);
  const composes = [before(terms.composes), ended].sort().at(-1) ?? dueAt;
  return {
    period: periodOf(kind, dayBefore(periodOf(kind, due))),
    dueAt,
    opensAt: before(terms.collectingOpens),
    chasesAt: [...terms.chases].sort((one, other) => other - one).map(before),
    composesAt: [composes, dueAt].sort().at(0) ?? dueAt,
    remindsAt: before(1),
    meeting: meeting && { body: meeting.body, day: meeting.day },
  };
}
