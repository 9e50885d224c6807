// Apart from calendar.ts, so that a screen that only takes dates does not load the time library.

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A date as people here write it, as data: `2011-10-14`, `2011-10` or `2011`. Null where it is none.
 *
 * @param words - in small letters, with single spaces; whether there is such a day is not looked at
 */
export function partOfDate(words: string): string | null {
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

/**
 * A day as people here write it: "31 January 2011", "31/1/2011", "2011-01-31". A month or a year is
 * its last day. Null where it is no date, or there is no such day.
 */
export function writtenDay(text: string): string | null {
  const part = partOfDate(text.trim().replace(/\s+/g, " ").toLowerCase());
  if (part === null) return null;
  const [year, month, day] = part.split("-").map(Number);
  // The day before the first of the next month, or of the next year.
  const last = new Date(Date.UTC(year ?? 0, month ?? 12, 0));
  if ((month ?? 12) < 1 || (month ?? 12) > 12) return null;
  if (day === undefined) return last.toISOString().slice(0, 10);
  return day >= 1 && day <= last.getUTCDate() ? part : null;
}
