import type { CalendarDate } from "@accord/domain/calendar";
import { asAtOf, dayBefore, periodOf, type ReportPeriod } from "@accord/domain/period";

/**
 * The month a report is likeliest wanted of: that of the day the pages open on, if it has ended,
 * else the last that has.
 */
export function defaultMonth(opensOn: CalendarDate, today: CalendarDate): ReportPeriod {
  const month = periodOf("monthly", opensOn);
  return asAtOf(month, today).isDraft ? periodOf("monthly", dayBefore(month)) : month;
}
