import type { CalendarDate } from "./calendar.ts";

// Days are counted as numbers since 1970: a schedule of years looks at thousands each minute.

const DAY_MS = 86_400_000;
const SATURDAY = 2;
const SUNDAY = 3;

/**
 * The day so many working days before a day, which need be none itself: Monday to Friday without the
 * holidays given.
 *
 * None before it is the day itself; one before a Saturday is the Friday.
 */
export function workingDaysBefore(
  day: CalendarDate,
  count: number,
  holidays: ReadonlySet<string>,
): CalendarDate {
  const off = numbered(holidays);
  let found = numberOf(day);
  for (let left = count; left > 0; ) {
    found -= 1;
    if (isWorking(found, off)) left -= 1;
  }
  return dayOf(found);
}

/** The nth working day from a day on, that day included: 1 is the first. */
export function nthWorkingDay(
  from: CalendarDate,
  nth: number,
  holidays: ReadonlySet<string>,
): CalendarDate {
  const off = numbered(holidays);
  for (let day = numberOf(from), left = nth; ; day += 1) {
    if (isWorking(day, off)) left -= 1;
    if (left <= 0) return dayOf(day);
  }
}

/** The day so many days after a day; before it where they are negative. */
export function daysFrom(day: CalendarDate, count: number): CalendarDate {
  return dayOf(numberOf(day) + count);
}

// 1 January 1970 was a Thursday, as number 0 and every seventh day from it.
function isWorking(day: number, off: ReadonlySet<number>): boolean {
  const weekday = ((day % 7) + 7) % 7;
  return weekday !== SATURDAY && weekday !== SUNDAY && !off.has(day);
}

const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
// Years that can be scheduled have four digits, and so has the text.
const dayOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10) as CalendarDate;

const known = new WeakMap<ReadonlySet<string>, ReadonlySet<number>>();

function numbered(holidays: ReadonlySet<string>): ReadonlySet<number> {
  const before = known.get(holidays);
  if (before) return before;
  const days = new Set([...holidays].map(numberOf));
  known.set(holidays, days);
  return days;
}
