import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/** A day on paper, `YYYY-MM-DD`. It has no time zone; "today" is the day in Europe/London. */
export const CalendarDate = z.iso
  .date("Write a day there is, as YYYY-MM-DD.")
  .regex(/^(?!0000)/, "There is no year 0.")
  .brand<"CalendarDate">();
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A moment, in UTC with milliseconds: `2026-11-22T09:30:00.000Z`. Comparing the text compares the moments. */
export const Instant = z
  .string()
  .regex(
    /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z$/,
    "Write the moment in UTC, as 2026-11-22T09:30:00.000Z.",
  )
  .transform((text, context) => {
    const date = new Date(text);
    // Date takes 30 February for 2 March: the day has to come out as it went in.
    if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text.slice(0, 10))) {
      context.addIssue({ code: "custom", message: "There is no such moment." });
      return z.NEVER;
    }
    return date.toISOString();
  })
  .brand<"Instant">();
export type Instant = z.infer<typeof Instant>;

/** A calendar month, `YYYY-MM`, in Europe/London. */
export const Month = z
  .string()
  .regex(/^(?!0000)\d{4}-(0[1-9]|1[0-2])$/, "Write the month as YYYY-MM.")
  .brand<"Month">();
export type Month = z.infer<typeof Month>;

/** A calendar quarter, `YYYY-Q1` to `YYYY-Q4`. */
export const Quarter = z
  .string()
  .regex(/^(?!0000)\d{4}-Q[1-4]$/, "Write the quarter as YYYY-Q1.")
  .brand<"Quarter">();
export type Quarter = z.infer<typeof Quarter>;

/** How exactly a day is known. */
export const Precision = z.enum(["day", "month", "year", "before", "after", "unknown"]);
export type Precision = z.infer<typeof Precision>;

/** A day, a month or a year, as far as it is known: `2011-01-10`, `2011-01` or `2011`. */
const PartOfDate = z
  .string()
  .refine(
    (text) =>
      /^(?!0000)\d{4}$/.test(text) ||
      Month.safeParse(text).success ||
      CalendarDate.safeParse(text).success,
    "Write a day, a month or a year: 2011-01-10, 2011-01 or 2011.",
  );

/** Which shape the date of each precision has. */
const SHAPES = {
  day: (date) => date !== null && date.length === 10,
  month: (date) => date !== null && date.length === 7,
  year: (date) => date !== null && date.length === 4,
  before: (date) => date !== null,
  // The day after the end of 9999 cannot be written.
  after: (date) => date !== null && date < "9999",
  unknown: (date) => date === null,
} as const satisfies Record<Precision, (date: string | null) => boolean>;

/** When something took effect, as exactly as it is known and no more. `date` is null exactly where it is unknown. */
export const EffectiveDate = z
  .strictObject({ date: PartOfDate.nullable(), precision: Precision })
  .refine(({ date, precision }) => SHAPES[precision](date), {
    path: ["date"],
    error: "The date does not fit its precision.",
  })
  .readonly();
export type EffectiveDate = z.infer<typeof EffectiveDate>;

/** Where `before` and `unknown` count from. */
export const BEGINNING_OF_TIME = "0001-01-01" as CalendarDate;
/** The last day that can be written. */
export const END_OF_TIME = "9999-12-31" as CalendarDate;

/** So many answers are kept: a table of thousands of cells is of a few dates. */
const MOST_REMEMBERED = 5_000;

/** The same few dates are asked for by the thousand, and an answer never changes. */
function remembered(answer: (text: string) => CalendarDate): (text: string) => CalendarDate {
  const known = new Map<string, CalendarDate>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = answer(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, found);
    return found;
  };
}

/** The first day of what is written: itself, the month's first, the year's first. */
const firstDayOf = remembered((part) => CalendarDate.parse(`${part}-01-01`.slice(0, 10)));

/** The last day of a day, a month or a year as written. */
export const lastDayOf = remembered((part) => {
  if (part.length === 10) return CalendarDate.parse(part);
  const first = Temporal.PlainDate.from(firstDayOf(part));
  const next = part.length === 7 ? first.add({ months: 1 }) : first.add({ years: 1 });
  return CalendarDate.parse(next.subtract({ days: 1 }).toString());
});

/**
 * The day from which it counts.
 *
 * A month counts from its first day, a year from its first, `before` and `unknown` from the
 * beginning of time, `after X` from the day after the last day of X. Source: docs/domain rule "Precision".
 */
export function firstDay({ date, precision }: EffectiveDate): CalendarDate {
  if (date === null || precision === "before" || precision === "unknown") return BEGINNING_OF_TIME;
  return precision === "after" ? nextDay(lastDayOf(date)) : firstDayOf(date);
}

/** Of two dates that count from the same day the better known wins: unknown, before, after < year < month < day. */
export const PRECISION_RANK = {
  unknown: 0,
  before: 0,
  after: 0,
  year: 1,
  month: 2,
  day: 3,
} as const satisfies Record<Precision, number>;

/** The day before a day; before the first that can be written, that day itself. */
export function previousDay(day: CalendarDate): CalendarDate {
  if (day === BEGINNING_OF_TIME) return day;
  return CalendarDate.parse(Temporal.PlainDate.from(day).subtract({ days: 1 }).toString());
}

/** The day after a day; after the last that can be written, that day itself. */
export function nextDay(day: CalendarDate): CalendarDate {
  if (day === END_OF_TIME) return day;
  return CalendarDate.parse(Temporal.PlainDate.from(day).add({ days: 1 }).toString());
}

/** The instant at which a day begins in London. */
export function firstInstant(day: CalendarDate): Instant {
  const begins = Temporal.PlainDate.from(day).toZonedDateTime("Europe/London");
  return Instant.parse(begins.toInstant().toString({ smallestUnit: "millisecond" }));
}

/** The day it is in Europe/London at a moment. */
export function londonDay(instant: Date | string): CalendarDate {
  const moment = Temporal.Instant.from(
    typeof instant === "string" ? instant : instant.toISOString(),
  );
  return CalendarDate.parse(moment.toZonedDateTimeISO("Europe/London").toPlainDate().toString());
}

/** A moment as London's clock and calendar have it. */
export interface LondonMoment {
  readonly day: CalendarDate;
  /** 0 to 23. */
  readonly hour: number;
  /** The Monday of its week. */
  readonly monday: CalendarDate;
}

/** An instant on London's clock and calendar. */
export function londonMoment(instant: Date): LondonMoment {
  const there = Temporal.Instant.from(instant.toISOString()).toZonedDateTimeISO("Europe/London");
  const monday = there.toPlainDate().subtract({ days: there.dayOfWeek - 1 });
  return {
    day: CalendarDate.parse(there.toPlainDate().toString()),
    hour: there.hour,
    monday: CalendarDate.parse(monday.toString()),
  };
}

/** What a person may write for "as at": a day, or a month, which means its last day. */
export const AsAt = z.union(
  [CalendarDate, Month.transform((month) => lastDayOf(month))],
  "Write the day as YYYY-MM-DD, or a month as YYYY-MM.",
);
export type AsAt = z.infer<typeof AsAt>;
