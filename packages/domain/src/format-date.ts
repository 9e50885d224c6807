import type { EffectiveDate } from "./calendar.ts";

// Apart from calendar.ts, so that a screen that only prints dates does not load the time library.

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** `2011-01-10` → "10 January 2011", `2011-01` → "January 2011", `2011` → "2011". */
export function formatDate(part: string): string {
  const [year, month, day] = part.split("-");
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year]
    .filter(Boolean)
    .join(" ");
}

/** As it is known and no finer: "January 2011", "before 2011", "date not known". */
export function formatEffective({ date, precision }: EffectiveDate): string {
  if (date === null) return "date not known";
  return precision === "before" || precision === "after"
    ? `${precision} ${formatDate(date)}`
    : formatDate(date);
}

const LONDON = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** "31 January 2011, 08:00" in Europe/London. */
export function formatInstant(instant: string): string {
  const { day, month, year, hour, minute } = inLondon(instant);
  return `${day} ${month} ${year}, ${hour}:${minute}`;
}

/** "31 January 2011": the day in Europe/London of a moment. */
export function formatDayOf(instant: string): string {
  const { day, month, year } = inLondon(instant);
  return `${day} ${month} ${year}`;
}

/** The same as data, `2011-01-31`: what `londonDay` gives, without the time library. */
export function dayInLondon(instant: string): string {
  const { day = "", month = "", year = "" } = inLondon(instant);
  const number = (MONTHS as readonly string[]).indexOf(month) + 1;
  return `${year.padStart(4, "0")}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function inLondon(instant: string): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  return Object.fromEntries(
    LONDON.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
}
