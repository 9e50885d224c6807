/*
 * Days as texts, counted plainly and without the register's own calendar: what the year writes down
 * is held against that.
 */

/** The first day on which anything of the year is recorded: the demonstration itself. */
export const FIRST_DAY = "2011-01-31";
/** When it is recorded: at eight in the morning. */
export const BEGINS = `${FIRST_DAY}T08:00:00.000Z`;
/** The last day of the year, on which its pages open. */
export const LAST_DAY = "2012-01-31";

const DAY_MS = 86_400_000;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

function isWorkday(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday > 0 && weekday < 6;
}

/** The weekdays of a month, `2011-02`, in order. */
export function workdaysOf(month: string): string[] {
  const days = Array.from({ length: 31 }, (_, index) => addDays(`${month}-01`, index));
  return days.filter((day) => day.startsWith(month) && isWorkday(day));
}

/** A day, or the first weekday after it. */
export function workdayFrom(day: string): string {
  let found = day;
  while (!isWorkday(found)) found = addDays(found, 1);
  return found;
}

/** A day at so many minutes after eight in the morning, London winter time. */
export function momentOn(day: string, minutes: number): string {
  return new Date(Date.parse(`${day}T08:00:00.000Z`) + minutes * 60_000).toISOString();
}

/** The months of the year: February 2011 to January 2012. */
export const MONTHS: readonly string[] = [
  ...["02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"].map((m) => `2011-${m}`),
  "2012-01",
];
