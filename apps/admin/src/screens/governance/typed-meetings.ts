import { CalendarDate } from "@accord/domain/calendar";
import { formatDate } from "@accord/domain/format-date";
import { partOfDate } from "@accord/domain/written-date";

/** The days that were typed, one a line, or what is wrong with the first line that is none. */
export type TypedDays =
  | { readonly days: readonly CalendarDate[]; readonly problem: null }
  | { readonly days: null; readonly problem: string };

/** Reads days as people write them: "21 January 2011", "21/1/2011", "2011-01-21". */
export function daysTyped(text: string): TypedDays {
  const lines = text.split(/[\n;]/).flatMap((line) => line.trim() || []);
  if (lines.length === 0) return wrong("Write at least one day, such as 21 January 2011.");
  const days: CalendarDate[] = [];
  for (const line of lines) {
    const part = partOfDate(withoutWeekday(line.replace(/\s+/g, " ").toLowerCase()));
    const day = CalendarDate.safeParse(part);
    if (!day.success) {
      return wrong(`“${line}” is no day. Write it with its year, such as 21 January 2011.`);
    }
    if (days.includes(day.data)) return wrong(`${formatDate(day.data)} stands there twice.`);
    days.push(day.data);
  }
  return { days, problem: null };
}

/** "Fri 21 January 2011" is the day without the weekday, which nobody checks. */
function withoutWeekday(words: string): string {
  return words.replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /, "");
}

function wrong(problem: string): TypedDays {
  return { days: null, problem };
}
