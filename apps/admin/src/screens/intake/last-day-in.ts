import { type CalendarDate, type EffectiveDate, lastDayOf } from "@accord/domain/calendar";

/** The last day of a day, month or year; null for what is known no better than before or after. */
export function lastDayIn({ date, precision }: EffectiveDate): CalendarDate | null {
  const isPeriod = precision === "day" || precision === "month" || precision === "year";
  return date !== null && isPeriod ? lastDayOf(date) : null;
}
