import type { EffectiveDate } from "@accord/domain/calendar";
import { cellKey } from "@accord/domain/cell";
import type { Statement } from "@accord/domain/entry";
import type { MatrixCell } from "@accord/domain/matrix";
import { asksReason } from "@accord/domain/movement";
import { readEffective } from "@accord/domain/read-effective";
import { typedDate } from "@accord/ui/date-input";
import type { FieldProblem } from "@accord/ui/error-summary";
import type { MatrixPlace } from "@accord/ui/matrix-row";
import type { KeptTerms } from "./kept-terms.ts";
import type { PickedStanding } from "./status-keys.ts";
import { NOTHING_TYPED, statementOf, type TypedEntry } from "./typed-entry.ts";

/** A change as the picker takes it: an entry whose date is written in one line. */
export interface TypedChange {
  readonly entry: TypedEntry;
  readonly effective: string;
}

/** Ids of the picker's fields: the panel beside it has the same fields under its own. */
export const PICKER_FIELDS = {
  status: "picked-status",
  effective: "picked-effective",
  source: "picked-source",
  reasonCode: "picked-reason-code",
  reasonWords: "picked-reason-words",
  sourceWording: "picked-source-wording",
  qualifier: "picked-qualifier",
  liveKind: "picked-live-kind",
  place: "picked-place",
  comment: "picked-comment",
} as const;

/** A change that begins with what is kept and, where a letter opened the picker, its status. */
export function firstChange(terms: KeptTerms, standing: PickedStanding | null): TypedChange {
  const { claim, source, effective } = terms;
  return { entry: { ...NOTHING_TYPED, claim, source, standing }, effective };
}

/** A change that was typed before, with its date in words. */
export function changeOf(entry: TypedEntry, effective: string): TypedChange {
  return { entry, effective };
}

/** The date as it is written; null where it is none. */
export function dateOf({ effective }: TypedChange): EffectiveDate | null {
  return readEffective(effective);
}

/** What was typed as the domain takes it, or what is wrong with it, field by field of the picker. */
export function statementOfChange(change: TypedChange): {
  readonly statement: Statement | null;
  readonly problems: readonly FieldProblem[];
} {
  const date = dateOf(change);
  const { statement, problems } = statementOf({
    ...change.entry,
    // Where it is no date, any will do to find what else is wrong.
    effective: typedDate(date ?? { date: "2000", precision: "year" }),
  });
  const own = problems.map(({ field, message }) => ({
    field: field?.replace(/^entry-/, "picked-") ?? null,
    message,
  }));
  if (date) return { statement, problems: own };
  const wanted = {
    field: PICKER_FIELDS.effective,
    message:
      change.effective.trim() === ""
        ? "Say from when: a day, a month or a year."
        : "Write a day, a month or a year, such as 14 October 2011, October 2011 or 2011.",
  };
  return { statement: null, problems: [...own, wanted] };
}

/** The cells that have to give a reason: a move back, to a stop or from one, seen from what stood on its day. */
export function askedFor(
  places: readonly MatrixPlace[],
  { claim, status }: Pick<Statement, "claim" | "status">,
  stood: ReadonlyMap<string, Pick<MatrixCell, "status">>,
): readonly MatrixPlace[] {
  if (claim !== "moved") return [];
  return places.filter((place) => asksReason(stood.get(cellKey(place))?.status ?? null, status));
}

/** Whether a cell says already what would be recorded. */
export function saysAlready(cell: MatrixCell | undefined, said: Statement): boolean {
  return (
    cell !== undefined &&
    cell.status === said.status &&
    cell.liveKind === said.liveKind &&
    cell.qualifier === said.qualifier &&
    (said.status !== null || cell.sourceWording === said.sourceWording)
  );
}
