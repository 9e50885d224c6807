import { DatedFrom } from "@accord/domain/area";
import { CalendarDate, EffectiveDate } from "@accord/domain/calendar";
import { type TypedDate, typedDate, writtenDate } from "@accord/ui/date-input";

/** How exactly a change that has to begin somewhere may be dated. */
export const EXACT = ["day", "month", "year"] as const;

/** A day of the record, ready to be typed over. */
export function typedDay(day: string): TypedDate {
  return typedDate(EffectiveDate.parse({ date: CalendarDate.parse(day), precision: "day" }));
}

/** What was typed as a day, a month or a year; null where it is none. */
export function dateTyped(typed: TypedDate): DatedFrom | null {
  return DatedFrom.safeParse(writtenDate(typed)).data ?? null;
}

export const DATE_WANTED =
  "Enter a real day, such as 1 4 2012, or say that only the month or year is known.";
