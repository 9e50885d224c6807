import { PartyName } from "@accord/domain/force";
import type { FieldProblem } from "@accord/ui/error-summary";
import { problemsOf } from "../../../problems.ts";
import { NO_STRETCH, readStretch, type StretchIds, type TypedStretch } from "../typed-stretch.ts";

/** What a party is called, as it is being typed. */
export interface TypedPartyName {
  readonly name: string;
  readonly dates: TypedStretch;
  /** A paper's slug, or nothing. */
  readonly source: string;
}

export const NO_PARTY_NAME: TypedPartyName = { name: "", dates: NO_STRETCH, source: "" };

/** The ids of its fields. */
export interface PartyNameIds extends StretchIds {
  readonly name: string;
  readonly source: string;
}

/** What was typed as the domain has it, or what is wrong beside which field. */
export function readPartyName(
  typed: TypedPartyName,
  { name, from, until, source }: PartyNameIds,
): { readonly said: PartyName | null; readonly problems: readonly FieldProblem[] } {
  const ids = { name, from, until, source };
  const { stretch, problems: wrong } = readStretch(typed.dates, ids);
  const parsed = PartyName.safeParse({
    name: typed.name,
    from: stretch?.from,
    until: stretch?.until,
    source: typed.source || null,
  });
  if (parsed.success) return { said: parsed.data, problems: [] };
  // What is wrong with a date that was typed is said once, in the words of the form.
  const ofDates: readonly (string | null)[] = stretch ? [] : [from, until];
  const issues = problemsOf(parsed.error, ids).filter(({ field }) => !ofDates.includes(field));
  return { said: null, problems: [...issues, ...wrong] };
}
