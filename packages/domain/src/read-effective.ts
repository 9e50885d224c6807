import { EffectiveDate } from "./calendar.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Reads a date as people here write it, as exactly as it is written and no finer: "14 October 2011",
 * "14/10/2011", "October 2011", "10/2011", "2011", "before 2011", "after March 2011", "date not known".
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

/** `2011-10-14`, `2011-10` or `2011`; whether there is such a day is for the schema. */
function partOfDate(words: string): string | null {
  if (/^\d{4}(-\d\d){0,2}$/.test(words)) return words;
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.?,? (\d{4})$/.exec(words);
  if (named) {
    const [, day, name = "", year = ""] = named;
    const month = MONTHS.indexOf(name.slice(0, 3)) + 1;
    return month === 0 || !isMonthName(name, month) ? null : joined(year, month, day);
  }
  const numbered = /^(?:(\d{1,2})[/. -])?(\d{1,2})[/. -](\d{4})$/.exec(words);
  if (!numbered) return null;
  const [, day, month, year = ""] = numbered;
  return joined(year, Number(month), day);
}

const WHOLE = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** "oct", "sept" and "october" are; "octopus" is not. */
function isMonthName(name: string, month: number): boolean {
  return (WHOLE[month - 1] ?? "").startsWith(name);
}

function joined(year: string, month: number, day: string | undefined): string {
  const parts = [year, String(month).padStart(2, "0"), day?.padStart(2, "0")];
  return parts.filter((part) => part !== undefined).join("-");
}
