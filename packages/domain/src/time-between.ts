import { Temporal } from "temporal-polyfill";
import type { CalendarDate } from "./calendar.ts";
import { many } from "./summary-english.ts";

/** Whole months from one day to another: 31 March 2017 to 1 March 2019 is 23. Never below nought. */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  const { months } = Temporal.PlainDate.from(from).until(to, { largestUnit: "months" });
  return Math.max(0, months);
}

/** Days from one day to another; below nought where the other is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: "days" }).days;
}

/** How long it is, in the unit a person would use: "five days", "23 months", "eight years". */
export function lengthWords(from: CalendarDate, to: CalendarDate): string {
  const months = monthsBetween(from, to);
  if (months === 0) return many(daysBetween(from, to), "day");
  return months < 24 ? many(months, "month") : many(Math.floor(months / 12), "year");
}

/** As {@link lengthWords}, in months also where it is years: a gap is counted exactly. */
export function gapWords(from: CalendarDate, to: CalendarDate): string {
  const months = monthsBetween(from, to);
  return months === 0 ? many(daysBetween(from, to), "day") : many(months, "month");
}
