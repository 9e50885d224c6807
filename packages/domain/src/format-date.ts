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
  const part = Object.fromEntries(
    LONDON.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return `${part["day"]} ${part["month"]} ${part["year"]}, ${part["hour"]}:${part["minute"]}`;
}
