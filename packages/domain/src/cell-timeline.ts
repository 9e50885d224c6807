import { type CalendarDate, type EffectiveDate, firstDay, PRECISION_RANK } from "./calendar.ts";
import type { Statement } from "./entry.ts";
import { lastCountedDay, type RecordedStatement } from "./intake-facts.ts";

type Dated = Pick<Statement, "effective">;

/** What the register says of one cell, in the order of time: made once and asked often. */
export interface CellTimeline {
  /** What stands on a day: the same as `resolveCell` gives. A property test holds it to that. */
  standingOn(day: CalendarDate): Statement | null;
  /** What is dated exactly as a statement is, also-said among it. */
  datedAs(statement: Dated): readonly Statement[];
  /** Whether something that counts is dated inside the month or year of a date. */
  hasInside(effective: EffectiveDate): boolean;
}

/** @param recorded - the last links of the cell's chains that are not withdrawn */
export function timelineOf(recorded: readonly RecordedStatement[]): CellTimeline {
  const counted = recorded
    .filter(({ statement }) => statement.claim !== "also-said")
    .map(({ statement, place }) => ({ statement, place, day: firstDay(statement.effective) }))
    .sort(
      (one, other) =>
        compareDays(one.day, other.day) ||
        rankOf(one.statement) - rankOf(other.statement) ||
        one.place - other.place,
    );
  const byDate = Map.groupBy(
    recorded.map(({ statement }) => statement),
    dateKey,
  );
  return {
    standingOn: (day) => counted.findLast((one) => one.day <= day)?.statement ?? null,
    datedAs: (statement) => byDate.get(dateKey(statement)) ?? [],
    hasInside(effective) {
      if (effective.precision !== "month" && effective.precision !== "year") return false;
      const [first, last] = [firstDay(effective), lastCountedDay(effective)];
      return counted.some(({ day }) => day >= first && day <= last);
    },
  };
}

/** One text for a date and its precision. */
export function dateKey({ effective: { date, precision } }: Dated): string {
  return `${date} ${precision}`;
}

/** Which of two statements or comments counts from later, or is known better: as entries are chosen. */
export function compareDates(one: Dated, other: Dated): number {
  return (
    compareDays(firstDay(one.effective), firstDay(other.effective)) || rankOf(one) - rankOf(other)
  );
}

function compareDays(one: CalendarDate, other: CalendarDate): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function rankOf({ effective }: Dated): number {
  return PRECISION_RANK[effective.precision];
}
