import { createRequire } from "node:module";
import type { CalendarDate } from "@accord/domain/calendar";
import type Holidays from "date-holidays";

/** Days that were proclaimed, or moved, and that the library has otherwise. Source: gov.uk, bank holidays. */
const ADDED = ["1995-05-08", "1999-12-31", "2002-06-03", "2002-06-04", "2011-04-29", "2012-06-04"];
const NOT_HELD: ReadonlySet<string> = new Set(["1995-05-01", "2002-05-27", "2012-05-28"]);

/** The library reads the holidays of the whole world, which takes as long as a tenth of a start: only when asked. */
const loadLibrary = () => createRequire(import.meta.url)("date-holidays") as typeof Holidays;

const years = new Map<number, readonly string[]>();
const sets = new Map<string, ReadonlySet<string>>();

/** The bank holidays of England and Wales in the years of two days and in those between. */
export function bankHolidays(from: CalendarDate, until: CalendarDate): ReadonlySet<string> {
  const key = `${yearOf(from)} ${yearOf(until)}`;
  const known = sets.get(key);
  if (known) return known;
  const days = new Set<string>();
  for (let year = yearOf(from); year <= yearOf(until); year += 1) {
    for (const day of holidaysOf(year)) days.add(day);
  }
  sets.set(key, days);
  return days;
}

const yearOf = (day: CalendarDate) => Number(day.slice(0, 4));

function holidaysOf(year: number): readonly string[] {
  const known = years.get(year);
  if (known) return known;
  const Library = loadLibrary();
  const found = new Library("GB", "ENG")
    .getHolidays(year)
    .filter(({ type }) => type === "public")
    .map(({ date }) => date.slice(0, 10))
    .filter((day) => !NOT_HELD.has(day));
  const all = [...found, ...ADDED.filter((day) => day.startsWith(String(year)))].sort();
  years.set(year, all);
  return all;
}
