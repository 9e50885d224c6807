import { dayInLondon } from "@accord/domain/format-date";

const HOUR_MS = 3_600_000;

/** The last millisecond of a day in Europe/London. Both clock changes come at 1 in the morning, so the day's end has one offset. */
export function londonDayEnd(day: string): string {
  const inWinter = `${day}T23:59:59.999Z`;
  if (dayInLondon(inWinter) === day) return inWinter;
  return new Date(Date.parse(inWinter) - HOUR_MS).toISOString();
}
