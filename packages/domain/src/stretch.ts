import {
  BEGINNING_OF_TIME,
  type CalendarDate,
  type EffectiveDate,
  firstDay,
  lastDayOf,
  type Precision,
  previousDay,
} from "./calendar.ts";

/** A stretch of time, each end as exactly as it is known. */
export interface Stretch {
  readonly from: EffectiveDate;
  /** The last day; null while it lasts. */
  readonly until: EffectiveDate | null;
}

/** The days a stretch counts from and to, both included. `last` is null while it lasts. */
export function daysOf({ from, until }: Stretch): {
  readonly first: CalendarDate;
  readonly last: CalendarDate | null;
} {
  return { first: firstDay(from), last: until && lastDay(until) };
}

/** Whether it ends before it begins. What ends on an unknown day does not. */
export function isBackwards(stretch: Stretch): boolean {
  const { first, last } = daysOf(stretch);
  return last !== null && stretch.until?.date !== null && last < first;
}

/** Whether two stretches share a day. */
export function overlap(one: Stretch, other: Stretch): boolean {
  const [a, b] = [daysOf(one), daysOf(other)];
  return (a.last === null || b.first <= a.last) && (b.last === null || a.first <= b.last);
}

/** The day to which an end counts: a month's last, a year's last, the day before what it was before. */
function lastDay({ date, precision }: EffectiveDate): CalendarDate {
  if (date === null) return BEGINNING_OF_TIME;
  if (precision !== "before") return lastDayOf(date);
  return previousDay(firstDay({ date, precision: PRECISION_OF_LENGTH[date.length] ?? "day" }));
}

const PRECISION_OF_LENGTH: Readonly<Record<number, Precision>> = {
  4: "year",
  7: "month",
  10: "day",
};
