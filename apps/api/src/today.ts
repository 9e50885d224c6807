import { type CalendarDate, londonDay } from "@accord/domain/calendar";
import type { Clock } from "@accord/store/clock";

/** The day it is in London. */
export type Today = () => CalendarDate;

const MINUTE_MS = 60_000;

/** Works the day out once a minute at most: London's midnight is always on the minute. */
export function todayBy(clock: Clock): Today {
  let minute = Number.NaN;
  let day: CalendarDate;
  return () => {
    const now = clock.now();
    const current = Math.floor(now.getTime() / MINUTE_MS);
    if (current !== minute) [minute, day] = [current, londonDay(now)];
    return day;
  };
}
