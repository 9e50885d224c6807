import {
  type CalendarDate,
  type EffectiveDate,
  firstDay,
  lastDayOf,
  type Precision,
} from "./calendar.ts";
import type { Statement } from "./entry.ts";
import { AccordError } from "./errors.ts";
import type { IntakeTerms, Mapping } from "./intake.ts";
import type { KnownName } from "./match-names.ts";
import type { MatrixView } from "./matrix.ts";
import type { Slug } from "./slug.ts";

/** What a chain of the register says by now, and where it has its place. */
export interface RecordedStatement {
  readonly area: Slug;
  readonly partnership: Slug;
  readonly place: number;
  readonly statement: Statement;
}

/** What the register holds that an intake is compared with, known now. */
export interface IntakeFacts {
  /** The day in London by the register's clock. */
  readonly today: CalendarDate;
  /** The matrix as at {@link comparisonDay}; its head is the head of the comparison. */
  readonly view: MatrixView;
  /** The areas of the register that whoever takes the table in is told of, and all its partnerships. */
  readonly areas: readonly KnownName[];
  readonly partnerships: readonly KnownName[];
  /** Areas and partnerships that are rows and columns of the programme on any day. */
  readonly rows: readonly Slug[];
  readonly columns: readonly Slug[];
  readonly forces: readonly Slug[];
  readonly sources: readonly Slug[];
  readonly mappings: readonly Mapping[];
  /** The last link of every chain of the programme that is not withdrawn. */
  readonly entries: readonly RecordedStatement[];
  /** Every comment on a row of the programme that has not been replaced. */
  readonly comments: readonly {
    readonly area: Slug;
    readonly text: string;
    readonly effective: EffectiveDate;
  }[];
}

/** From when an intake's entries count: the day of the paper where it was asked for and given. */
export function effectiveOf({
  effective,
  dayOfPaper,
}: Pick<IntakeTerms, "effective" | "dayOfPaper">): EffectiveDate {
  return dayOfPaper === null ? effective : { date: dayOfPaper, precision: "day" };
}

/** The day that an intake is compared with: the last of the period it is dated to. */
export function comparisonDay(terms: Pick<IntakeTerms, "effective" | "dayOfPaper">): CalendarDate {
  return lastCountedDay(effectiveOf(terms));
}

const IS_PERIOD = {
  day: true,
  month: true,
  year: true,
  before: false,
  after: false,
  unknown: false,
} as const satisfies Record<Precision, boolean>;

/** The last day of the day, month or year a date is known to; the first day it counts from otherwise. */
export function lastCountedDay(effective: EffectiveDate): CalendarDate {
  return effective.date !== null && IS_PERIOD[effective.precision]
    ? lastDayOf(effective.date)
    : firstDay(effective);
}

/**
 * Refuses terms that no table could be taken in by.
 *
 * @throws AccordError `rule-broken` for an observation in the future, or a day outside the paper's period
 */
export function assertTerms(terms: IntakeTerms, today: CalendarDate): void {
  const { effective, dayOfPaper } = terms;
  const outside =
    dayOfPaper !== null &&
    (dayOfPaper < firstDay(effective) || dayOfPaper > lastCountedDay(effective));
  if (outside) {
    throw new AccordError("rule-broken", "The day of the paper lies outside its period.", {
      field: "dayOfPaper",
    });
  }
  if (terms.claim === "observed" && firstDay(effectiveOf(terms)) > today) {
    throw new AccordError(
      "rule-broken",
      "Only a move may lie in the future. Give the day of the paper, or say that it changed then.",
      { field: "effective" },
    );
  }
}
