import { Temporal } from "temporal-polyfill";
import { BEGINNING_OF_TIME, CalendarDate } from "./calendar.ts";

/**
 * The day so many months before a day, or the last day of that month where it is shorter. Nothing is
 * before the beginning of time.
 */
export function monthsBefore(day: CalendarDate, months: number): CalendarDate {
  const before = Temporal.PlainDate.from(day).subtract({ months });
  return before.year < 1 ? BEGINNING_OF_TIME : CalendarDate.parse(before.toString());
}
