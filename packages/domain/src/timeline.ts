import { BEGINNING_OF_TIME, CalendarDate, lastDayOf, previousDay } from "./calendar.ts";
import type { CellCourse } from "./course.ts";
import type { Cadence, Governance } from "./governance.ts";
import { lastMeetingBefore, ownerMeetings } from "./meetings.ts";
import { isMovement, movementOf } from "./movement.ts";

/** A day on which the record says something new of cells. */
export interface TimelineTick {
  readonly day: CalendarDate;
  /** The steps that begin to count on it; a month counts from its first day, a year from its first. */
  readonly entries: number;
  /** Those of them that went forward or back, stopped or were new. */
  readonly moved: number;
}

export interface TimelineMeeting {
  readonly id: number;
  /** The body's slug. */
  readonly body: string;
  readonly bodyName: string;
  readonly kind: Cadence;
  /** Whether the body owns the programme. */
  readonly isOwner: boolean;
  readonly day: CalendarDate;
  readonly note: string | null;
}

/** What the time rail of a programme shows, as known at an instant. */
export interface Timeline {
  readonly asAt: CalendarDate;
  /** The day the programme's pages open on. */
  readonly opening: CalendarDate;
  readonly knownAt: string;
  readonly head: number;
  /** The first day of the month and the last day of the month that the rail spans. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** In order of days. */
  readonly ticks: readonly TimelineTick[];
  /** In order of days. */
  readonly meetings: readonly TimelineMeeting[];
  /**
   * The day compared with where nobody chose one: the last meeting before the day shown of the body
   * that owns the programme, or else the end of the month before.
   */
  readonly since: { readonly day: CalendarDate; readonly meeting: TimelineMeeting | null };
}

export interface TimelineFacts extends Governance {
  /** As {@link ticksOf} counts them. */
  readonly ticks: readonly TimelineTick[];
  readonly asAt: CalendarDate;
  readonly opening: CalendarDate;
  readonly knownAt: string;
  readonly head: number;
}

/** The rail of a programme. The span hardly hangs on the day shown, so that the rail stands still under a handle. */
export function composeTimeline({
  ticks,
  bodies,
  meetings,
  ...viewpoint
}: TimelineFacts): Timeline {
  const told = tellMeetings({ bodies, meetings });
  const { asAt, opening } = viewpoint;
  const since = sinceOf(ownerMeetings({ bodies, meetings: told }), asAt);
  const days = [asAt, opening, since.day, ...[...ticks, ...told].map(({ day }) => day)].sort();
  const [first = asAt, last = asAt] = [days[0], days.at(-1)];
  return {
    ...viewpoint,
    from: CalendarDate.parse(`${first.slice(0, 7)}-01`),
    to: lastDayOf(last.slice(0, 7)),
    ticks,
    meetings: told,
    since,
  };
}

/** What a day is compared with where nobody chose a day. */
export function sinceOf<M extends { readonly day: CalendarDate }>(
  meetingsOfOwner: readonly M[],
  asAt: CalendarDate,
): { readonly day: CalendarDate; readonly meeting: M | null } {
  const meeting = lastMeetingBefore(meetingsOfOwner, asAt);
  const monthBefore = previousDay(CalendarDate.parse(`${asAt.slice(0, 7)}-01`));
  return { day: meeting?.day ?? monthBefore, meeting };
}

/** Meetings with the names of their bodies, in order of days; the owner's first where two are on one. */
export function tellMeetings({ bodies, meetings }: Governance): TimelineMeeting[] {
  return meetings
    .flatMap(({ id, body: slug, day, note }) => {
      const body = bodies.find((one) => one.slug === slug);
      if (!body) return [];
      const { name: bodyName, cadence: kind, isOwner } = body;
      return [{ id, body: slug, bodyName, kind, isOwner, day, note }];
    })
    .sort(
      (one, other) =>
        one.day.localeCompare(other.day) ||
        Number(other.isOwner) - Number(one.isOwner) ||
        one.id - other.id,
    );
}

/**
 * The days on which cells come to say something, in order.
 *
 * @param courses - without the steps on days on which the matrix does not list their cell
 */
export function ticksOf(courses: readonly CellCourse[]): TimelineTick[] {
  const ticks = new Map<CalendarDate, { entries: number; moved: number }>();
  for (const { steps } of courses) {
    for (const [index, step] of steps.entries()) {
      if (step.firstDay === BEGINNING_OF_TIME) continue;
      const movement = movementOf(steps[index - 1] ?? null, step);
      const tick = ticks.get(step.firstDay) ?? { entries: 0, moved: 0 };
      ticks.set(step.firstDay, tick);
      tick.entries += 1;
      if (movement !== null && isMovement(movement)) tick.moved += 1;
    }
  }
  return [...ticks]
    .map(([day, { entries, moved }]) => ({ day, entries, moved }))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}
