import {
  BEGINNING_OF_TIME,
  type CalendarDate,
  type EffectiveDate,
  firstDay,
  lastDayOf,
  type Precision,
  previousDay,
} from "@accord/domain/calendar";

/** A stretch of time as it is kept: each date as it is known, and the days it counts from and to. */
export interface DatedColumns {
  fromDate: string | null;
  fromPrecision: Precision;
  fromFirstDay: CalendarDate;
  untilDate: string | null;
  untilPrecision: Precision | null;
  untilLastDay: CalendarDate | null;
}

export interface Stretch {
  readonly from: EffectiveDate;
  /** The last day; null while it lasts. */
  readonly until: EffectiveDate | null;
}

export function datedColumns({ from, until }: Stretch): DatedColumns {
  return {
    fromDate: from.date,
    fromPrecision: from.precision,
    fromFirstDay: firstDay(from),
    untilDate: until?.date ?? null,
    untilPrecision: until?.precision ?? null,
    untilLastDay: until && lastDay(until),
  };
}

/** Whether a day lies in a stretch, both ends included. */
export function isOn(
  row: Pick<DatedColumns, "fromFirstDay" | "untilLastDay">,
  day: CalendarDate,
): boolean {
  return row.fromFirstDay <= day && (row.untilLastDay === null || day <= row.untilLastDay);
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
