import { Temporal } from "temporal-polyfill";
import { CalendarDate } from "./calendar.ts";

/** The day so many months before a day, or the last day of that month where it is shorter. */
export function monthsBefore(day: CalendarDate, months: number): CalendarDate {
  return CalendarDate.parse(Temporal.PlainDate.from(day).subtract({ months }).toString());
}
