import { EffectiveDate } from "./calendar.ts";
import { partOfDate } from "./written-date.ts";

/**
 * Reads a date as people here write it, as exactly as it is written and no finer: "14 October 2011",
 * "14/10/2011", "October 2011", "10/2011", "2011", "before 2011", "after March 2011", "date not known".
 * In a form and in a list alike.
 *
 * @returns null where it is no date; the day comes before the month
 */
export function readEffective(text: string): EffectiveDate | null {
  const words = text.trim().replace(/\s+/g, " ").toLowerCase();
  if (/^(date )?(not known|unknown)$/.test(words)) return { date: null, precision: "unknown" };
  const side = /^(before|after) (.+)$/.exec(words);
  const date = partOfDate(side?.[2] ?? words);
  if (!date) return null;
  const precision = side?.[1] ?? (["year", "month", "day"] as const)[date.split("-").length - 1];
  return EffectiveDate.safeParse({ date, precision }).data ?? null;
}
