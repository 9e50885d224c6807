// Apart from calendar.ts, so that a screen that only takes dates does not load the time library.

const MONTHS = [
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

/**
 * A date as people here write it, as data: `2011-10-14`, `2011-10` or `2011`. Null where it is none.
 *
 * The day stands before the month, but after a month that is named. A year of two figures is of this
 * century, and only where its place is plain: "Jan-11", "4.3.11", and neither "10/11" nor "May 11".
 *
 * @param words - in small letters, with single spaces; whether there is such a day is not looked at
 */
export function partOfDate(words: string): string | null {
  if (/^\d{4}(-\d\d){0,2}$/.test(words)) return words;
  const ofInstant = /^(\d{4}-\d\d-\d\d)[t ]\d\d:\d\d/.exec(words)?.[1];
  if (ofInstant !== undefined) return ofInstant;
  const numbered =
    /^(?:(\d{1,2})[/. -])?(\d{1,2})[/. -](\d{4})$/.exec(words) ??
    /^(\d{1,2})[/. -](\d{1,2})[/. -](\d\d)$/.exec(words);
  if (numbered) return joined(numbered[3], numbered[2], numbered[1]);
  const named =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]{3,9})\.?,?[ -](\d{4}|(?<=^\d.*|-)\d\d)$/.exec(words);
  if (named) return joined(named[3], monthOf(named[2]), named[1]);
  const turned = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(words);
  return turned && joined(turned[3], monthOf(turned[1]), turned[2]);
}

/** The number of a month: of "oct", "sept" and "october", and not of "octopus". */
function monthOf(name = ""): string | undefined {
  const at = MONTHS.findIndex((month) => name.length >= 3 && month.startsWith(name));
  return at < 0 ? undefined : String(at + 1);
}

function joined(year = "", month: string | undefined, day: string | undefined): string | null {
  if (month === undefined) return null;
  const parts = [year.length === 2 ? `20${year}` : year, month, day];
  return parts.flatMap((part) => part?.padStart(2, "0") ?? []).join("-");
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
