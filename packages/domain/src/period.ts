import { z } from "zod";
import { type CalendarDate, lastDayOf, Month, previousDay, Quarter } from "./calendar.ts";
import { formatDate } from "./format-date.ts";

export const ReportKind = z.enum(["monthly", "quarterly"]);
export type ReportKind = z.infer<typeof ReportKind>;

/** A month or a calendar quarter, with the kind of report it is of. */
export const ReportPeriod = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("monthly"), period: Month }),
  z.strictObject({ kind: z.literal("quarterly"), period: Quarter }),
]);
export type ReportPeriod = z.infer<typeof ReportPeriod>;

/** First and last day of a period. */
export function daysOf({ period }: ReportPeriod): {
  first: CalendarDate;
  last: CalendarDate;
} {
  const { firstMonth, lastMonth } = monthsOf(period);
  return {
    first: `${firstMonth}-01` as CalendarDate,
    last: lastDayOf(lastMonth),
  };
}

function monthsOf(period: string): { firstMonth: string; lastMonth: string } {
  const [year, part] = period.split("-") as [string, string]; // both schemas have exactly one hyphen
  if (!part.startsWith("Q")) return { firstMonth: period, lastMonth: period };
  const last = Number(part.slice(1)) * 3;
  const month = (n: number) => `${year}-${String(n).padStart(2, "0")}`;
  return { firstMonth: month(last - 2), lastMonth: month(last) };
}

/** "January 2011", or "January to March 2011 (quarter 4 of 2010/11)": a financial year begins in April. */
export function periodTitle({ kind, period }: ReportPeriod): string {
  if (kind === "monthly") return formatDate(period);
  const { firstMonth, lastMonth } = monthsOf(period);
  const [year, quarter] = [Number(period.slice(0, 4)), Number(period.slice(-1))];
  const begins = quarter === 1 ? year - 1 : year;
  const financial = `${begins}/${String(begins + 1).slice(2)}`;
  const from = formatDate(firstMonth).split(" ")[0];
  return `${from} to ${formatDate(lastMonth)} (quarter ${quarter === 1 ? 4 : quarter - 1} of ${financial})`;
}

/** The day before a period begins: the end of the one before it. */
export function dayBefore(period: ReportPeriod): CalendarDate {
  return previousDay(daysOf(period).first);
}

/** The period of a kind that a day lies in. */
export function periodOf(kind: ReportKind, day: CalendarDate): ReportPeriod {
  const month = day.slice(0, 7);
  if (kind === "monthly") return { kind, period: Month.parse(month) };
  return {
    kind,
    period: Quarter.parse(`${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`),
  };
}

/** A period is composed as at its last day; one that has not ended as at today, as a draft that cannot be sent. */
export function asAtOf(
  period: ReportPeriod,
  today: CalendarDate,
): { asAt: CalendarDate; isDraft: boolean } {
  const { last } = daysOf(period);
  return last < today
    ? { asAt: last, isDraft: false }
    : { asAt: last > today ? today : last, isDraft: true };
}
