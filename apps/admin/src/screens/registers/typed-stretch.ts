import { EffectiveDate } from "@accord/domain/calendar";
import { type TypedDate, typedDate, writtenDate } from "@accord/ui/date-input";
import type { FieldProblem } from "@accord/ui/error-summary";

/** A stretch of time as it is typed. */
export interface TypedStretch {
  readonly from: TypedDate;
  readonly hasEnded: boolean;
  readonly until: TypedDate;
}

interface Stretch {
  readonly from: EffectiveDate;
  readonly until: EffectiveDate | null;
}

export const NO_DATE: TypedDate = { day: "", month: "", year: "", precision: "day" };
export const NO_STRETCH: TypedStretch = { from: NO_DATE, hasEnded: false, until: NO_DATE };

export function typedStretch({ from, until }: Stretch): TypedStretch {
  return {
    from: typedDate(from),
    hasEnded: until !== null,
    until: until ? typedDate(until) : NO_DATE,
  };
}

/** What a form of dates begins with: those that stand; for something new, since when the last of the list is listed. */
export function datesOffered(stands: Stretch | undefined, last: Stretch | undefined): TypedStretch {
  if (stands) return typedStretch(stands);
  return last ? typedStretch({ from: last.from, until: null }) : NO_STRETCH;
}

/** The ids of the two dates of a form. */
export interface StretchIds {
  readonly from: string;
  readonly until: string;
}

/** What was typed as the domain has it, or what is wrong beside which date. */
export function readStretch(
  typed: TypedStretch,
  ids: StretchIds,
): { readonly stretch: Stretch | null; readonly problems: FieldProblem[] } {
  const from = EffectiveDate.safeParse(writtenDate(typed.from));
  const until = typed.hasEnded ? EffectiveDate.safeParse(writtenDate(typed.until)) : null;
  const problems: FieldProblem[] = [];
  if (!from.success) problems.push({ field: ids.from, message: WRITE_A_DATE });
  if (until?.success === false) problems.push({ field: ids.until, message: WRITE_A_DATE });
  if (!from.success || until?.success === false) return { stretch: null, problems };
  return { stretch: { from: from.data, until: until?.data ?? null }, problems };
}

const WRITE_A_DATE =
  "Write the date as far as it is known, such as 2011, and say how exactly it is known.";
