import type { CalendarDate, EffectiveDate, Precision } from "@accord/domain/calendar";
import { daysOf, type Stretch } from "@accord/domain/stretch";

/** A stretch of time as it is kept: each date as it is known, and the days it counts from and to. */
export interface DatedColumns {
  fromDate: string | null;
  fromPrecision: Precision;
  fromFirstDay: CalendarDate;
  untilDate: string | null;
  untilPrecision: Precision | null;
  untilLastDay: CalendarDate | null;
}

/** The columns of a stretch. Its days are the first that it may count from and the last that it counts to; null where it lasts. */
export function datedColumns(stretch: Stretch): DatedColumns {
  const { from, until } = stretch;
  const { first, last } = daysOf(stretch);
  return {
    fromDate: from.date,
    fromPrecision: from.precision,
    fromFirstDay: first,
    untilDate: until?.date ?? null,
    untilPrecision: until?.precision ?? null,
    untilLastDay: last,
  };
}

type WrittenDates = Pick<
  DatedColumns,
  "fromDate" | "fromPrecision" | "untilDate" | "untilPrecision"
>;

/** The stretch that a row tells of, as it was given. */
export function stretchOf(row: WrittenDates): { from: EffectiveDate; until: EffectiveDate | null } {
  return {
    from: { date: row.fromDate, precision: row.fromPrecision },
    until:
      row.untilPrecision === null ? null : { date: row.untilDate, precision: row.untilPrecision },
  };
}

/** Whether a day lies in a stretch, both ends included. */
export function isOn(
  row: Pick<DatedColumns, "fromFirstDay" | "untilLastDay">,
  day: CalendarDate,
): boolean {
  return row.fromFirstDay <= day && (row.untilLastDay === null || day <= row.untilLastDay);
}
