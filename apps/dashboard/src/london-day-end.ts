const LONDON_DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" });
const HOUR_MS = 3_600_000;

/** The last millisecond of a day in Europe/London. Both clock changes come at 1 in the morning, so the day's end has one offset. */
export function londonDayEnd(day: string): string {
  const inWinter = Date.parse(`${day}T23:59:59.999Z`);
  const isSummer = LONDON_DAY.format(inWinter) !== day;
  return new Date(isSummer ? inWinter - HOUR_MS : inWinter).toISOString();
}
