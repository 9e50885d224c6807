import { EffectiveDate } from "@accord/domain/calendar";
import type { SourcePlace } from "@accord/domain/entry";
import { type TypedDate, typedDate, writtenDate } from "@accord/ui/date-input";
import type { FieldProblem } from "@accord/ui/error-summary";
import { NO_SOURCE, sourceTyped, type TypedSource } from "../areas/source-place-fields.tsx";
import { DATE_WANTED, typedDay } from "../areas/typed-date.ts";

/** From when, on whose word and why, as it is typed. */
export interface TypedTerms {
  readonly from: TypedDate;
  readonly source: TypedSource;
  readonly why: string;
}

/** Ids of the fields, by the name the domain has for what is typed in them. */
export const TERMS_FIELDS = { from: "led-from", why: "led-why" } as const;

/** How exactly it may be known from when something is so. */
export const FROM_PRECISIONS = ["day", "month", "year", "before", "unknown"] as const;

/** What the form begins with: what is there, where it is corrected, or the day that is shown. */
export function beginTerms(
  stands: { readonly from: EffectiveDate; readonly source: SourcePlace | null } | null,
  asAt: string,
): TypedTerms {
  return {
    from: stands ? typedDate(stands.from) : typedDay(asAt),
    source: stands?.source
      ? { source: stands.source.slug, place: stands.source.place ?? "" }
      : NO_SOURCE,
    why: "",
  };
}

/** What was typed as the domain takes it, or what is wrong with it, field by field. */
export function termsTyped(
  typed: TypedTerms,
  asksWhy: boolean,
):
  | {
      readonly terms: {
        readonly from: EffectiveDate;
        readonly source: SourcePlace | null;
        readonly why: string;
      };
      readonly problems: readonly [];
    }
  | { readonly terms: null; readonly problems: readonly FieldProblem[] } {
  const from = EffectiveDate.safeParse(writtenDate(typed.from));
  const why = typed.why.trim();
  const problems = [
    ...(from.success ? [] : [{ field: TERMS_FIELDS.from, message: DATE_WANTED }]),
    ...(asksWhy && why === "" ? [{ field: TERMS_FIELDS.why, message: "Say why." }] : []),
  ];
  if (!from.success || problems.length > 0) return { terms: null, problems };
  return { terms: { from: from.data, source: sourceTyped(typed.source), why }, problems: [] };
}
