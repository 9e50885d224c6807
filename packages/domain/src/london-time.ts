import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { CalendarDate, Instant } from "./calendar.ts";

/** A time as a clock on a wall shows it, `08:00`. */
export const WallClock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write the time as 08:00, from 00:00 to 23:59.")
  .brand<"WallClock">();
export type WallClock = z.infer<typeof WallClock>;

const LONDON = "Europe/London";
const MINUTE_MS = 60_000;

/** So many days are kept: a schedule of years asks for the same ones each minute. */
const MOST_REMEMBERED = 5_000;
/** By how much London is ahead of UTC on a day; null on the two days of a year on which that changes. */
const aheadOn = new Map<CalendarDate, number | null>();

/**
 * The moment at which London's clocks show a time on a day.
 *
 * A time that is shown twice, when the clocks go back, is the first of the two. One that is skipped,
 * when they go forward, is as long after the change as it would have been without: 01:30 is 02:30.
 * Source: docs/decisions/0403-the-cycle-of-reports.md
 */
export function londonInstant(day: CalendarDate, at: WallClock): Instant {
  const ahead = aheadThatDay(day);
  if (ahead !== null) {
    return new Date(Date.parse(`${day}T${at}:00Z`) - ahead * MINUTE_MS).toISOString() as Instant;
  }
  const there = Temporal.PlainDateTime.from(`${day}T${at}`).toZonedDateTime(LONDON, {
    disambiguation: "compatible",
  });
  return there.toInstant().toString({ smallestUnit: "millisecond" }) as Instant;
}

function aheadThatDay(day: CalendarDate): number | null {
  const known = aheadOn.get(day);
  if (known !== undefined) return known;
  const midnight = Temporal.PlainDate.from(day).toZonedDateTime(LONDON);
  const next = midnight.add({ days: 1 });
  const minutes = midnight.offsetNanoseconds / 60e9;
  // Before 1847 London was some seconds off: no report falls due there.
  const ahead =
    midnight.offsetNanoseconds === next.offsetNanoseconds && Number.isInteger(minutes)
      ? minutes
      : null;
  if (aheadOn.size >= MOST_REMEMBERED) aheadOn.clear();
  aheadOn.set(day, ahead);
  return ahead;
}

/** A moment as London's clocks show it: "08:00", and whether they stand at "GMT" or "BST". */
export interface LondonTime {
  readonly day: CalendarDate;
  readonly at: string;
  readonly zone: "GMT" | "BST";
}

/** An instant on London's clocks, to the minute. */
export function londonTime(instant: Instant): LondonTime {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(LONDON);
  return {
    day: there.toPlainDate().toString() as CalendarDate,
    at: there.toPlainTime().toString({ smallestUnit: "minute" }),
    zone: there.offsetNanoseconds === 0 ? "GMT" : "BST",
  };
}
