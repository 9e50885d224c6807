import { EffectiveDate } from "@accord/domain/calendar";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const UNKNOWN = /^(date )?(not known|unknown)$/i;

/**
 * A date as people write it in lists, as exactly as it is written and no more; null where it is none.
 *
 * "January 2011", "2011-01", "14 October 2011", "14/10/2011" (the day first, as in Britain), "2011",
 * "before 2011", "after March 2012", "date not known".
 */
export function readEffective(text: string): EffectiveDate | null {
  const words = text.replace(/\s+/g, " ").trim();
  if (UNKNOWN.test(words)) return parsed(null, "unknown");
  const [, side, rest] = /^(before|after) (.+)$/i.exec(words) ?? [];
  if (side !== undefined && rest !== undefined) {
    return parsed(partOf(rest), side.toLowerCase() as "before" | "after");
  }
  const part = partOf(words);
  if (part === null) return null;
  return parsed(part, part.length === 10 ? "day" : part.length === 7 ? "month" : "year");
}

function parsed(date: string | null, precision: EffectiveDate["precision"]): EffectiveDate | null {
  if (date === null && precision !== "unknown") return null;
  return EffectiveDate.safeParse({ date, precision }).data ?? null;
}

/** A day, a month or a year, as the register writes it. */
function partOf(words: string): string | null {
  if (/^\d{4}(-\d\d){0,2}$/.test(words)) return words;
  const time = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d/.exec(words)?.[1];
  if (time !== undefined) return time;
  const numbers = /^(?:(\d{1,2})[/. -])?(\d{1,2})[/. -](\d{4}|\d\d)$/.exec(words);
  if (numbers) return written(numbers[3]!, numbers[2]!, numbers[1]);
  const named =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]{3,9})\.?,?[ -](\d{4}|\d\d)$/i.exec(words) ?? null;
  if (named) return written(named[3]!, monthOf(named[2]!), named[1]);
  const american = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(words);
  return american ? written(american[3]!, monthOf(american[1]!), american[2]) : null;
}

function written(year: string, month: string, day: string | undefined): string {
  const parts = [
    year.length === 2 ? `20${year}` : year,
    month,
    ...(day === undefined ? [] : [day]),
  ];
  return parts.map((part) => part.padStart(2, "0")).join("-");
}

/** "00" for what is no month: there is none, so the date is refused. */
function monthOf(name: string): string {
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  const full =
    "january february march april may june july august september october november december".split(
      " ",
    )[at];
  const isMonth = full?.startsWith(name.toLowerCase()) || /^sept$/i.test(name);
  return isMonth ? String(at + 1) : "00";
}
