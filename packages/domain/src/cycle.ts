import { CalendarDate, nextDay } from "./calendar.ts";
import { lastMeetingBefore, nextMeetings } from "./meetings.ts";

/** From one meeting of the body that owns a programme to the next: what is confirmed, is confirmed in one. */
export interface Cycle {
  readonly from: CalendarDate;
  /** The day of the meeting it ends with; null where no meeting is set. */
  readonly to: CalendarDate | null;
}

/**
 * The cycle a day lies in. It begins the day after the owner's last meeting before the day, or with the
 * day's month where there was none, and ends with the next meeting.
 *
 * @param meetings - those of the body that owns the programme
 */
export function cycleOf(
  meetings: readonly { readonly day: CalendarDate }[],
  day: CalendarDate,
): Cycle {
  const last = lastMeetingBefore(meetings, day);
  const [next] = nextMeetings(meetings, day);
  return {
    from: last ? nextDay(last.day) : CalendarDate.parse(`${day.slice(0, 7)}-01`),
    to: next?.day ?? null,
  };
}
