import { EffectiveDate, Precision } from "@accord/domain/calendar";
import { Claim, Statement } from "@accord/domain/entry";
import { readEffective } from "@accord/domain/read-effective";
import { LiveKind, ReasonCode, Status } from "@accord/domain/status";
import { type TypedDate, typedDate, writtenDate } from "@accord/ui/date-input";
import type { FieldProblem } from "@accord/ui/error-summary";
import { z } from "zod";
import { problemsOf } from "../../problems.ts";
import type { KeptTerms } from "./kept-terms.ts";

/** An entry as it is being typed: nothing is chosen for a person that they did not choose. */
export const TypedEntry = z
  .strictObject({
    claim: Claim.nullable(),
    standing: z.union([Status, z.literal("needs-review")]).nullable(),
    liveKind: LiveKind.nullable(),
    qualifier: z.string(),
    sourceWording: z.string(),
    effective: z
      .strictObject({
        day: z.string(),
        month: z.string(),
        year: z.string(),
        precision: Precision,
      })
      .readonly(),
    /** A source's slug, or nothing. */
    source: z.string(),
    place: z.string(),
    comment: z.string(),
    reasonCode: ReasonCode.nullable(),
    reasonWords: z.string(),
    /** Why it is corrected; not asked of a new entry. */
    why: z.string(),
  })
  .readonly();
export type TypedEntry = z.infer<typeof TypedEntry>;

/** Ids of the form's fields, by the name the domain has for what is typed in them. */
export const ENTRY_FIELDS = {
  claim: "entry-claim",
  status: "entry-status",
  liveKind: "entry-live-kind",
  qualifier: "entry-qualifier",
  sourceWording: "entry-source-wording",
  effective: "entry-effective",
  source: "entry-source",
  place: "entry-place",
  comment: "entry-comment",
  reasonCode: "entry-reason-code",
  reasonWords: "entry-reason-words",
  why: "entry-why",
} as const;

/** What goes from one entry to the next until it is changed: the paper, its day, and what it claims. */
export type KeptEntry = Pick<TypedEntry, "claim" | "effective" | "source">;

/** A form with nothing in it. */
export const NOTHING_TYPED: TypedEntry = {
  claim: null,
  standing: null,
  liveKind: null,
  qualifier: "",
  sourceWording: "",
  effective: { day: "", month: "", year: "", precision: "day" },
  source: "",
  place: "",
  comment: "",
  reasonCode: null,
  reasonWords: "",
  why: "",
};

/** A form that begins with the terms kept above the matrix; what was said last in the panel wins over them. */
export function beginningWith(
  { effective, source }: Pick<KeptTerms, "effective" | "source">,
  kept: KeptEntry | null,
): TypedEntry {
  const date = readEffective(effective);
  const begun = { ...NOTHING_TYPED, source, ...(date && { effective: typedDate(date) }) };
  return { ...begun, ...kept };
}

/** A statement of the record, ready to be typed over. */
export function typedEntry(said: Statement): TypedEntry {
  return {
    claim: said.claim,
    standing: said.status ?? "needs-review",
    liveKind: said.liveKind,
    qualifier: said.qualifier ?? "",
    sourceWording: said.sourceWording ?? "",
    effective: typedDate(said.effective),
    source: said.source?.slug ?? "",
    place: said.source?.place ?? "",
    comment: said.comment ?? "",
    reasonCode: said.reasonCode,
    reasonWords: said.reasonWords ?? "",
    why: "",
  };
}

type Checked =
  | { readonly statement: Statement; readonly problems: readonly [] }
  | { readonly statement: null; readonly problems: readonly FieldProblem[] };

/** What was typed as the domain takes it, or what is wrong with it, field by field. */
export function statementOf(typed: TypedEntry): Checked {
  const problems: FieldProblem[] = [];
  if (typed.claim === null) {
    problems.push({
      field: ENTRY_FIELDS.claim,
      message: "Say whether it stood so, it changed, or another source says it.",
    });
  }
  if (typed.standing === null) {
    problems.push({
      field: ENTRY_FIELDS.status,
      message: "Choose a status, or say that the words fit none.",
    });
  }
  const effective = EffectiveDate.safeParse(writtenDate(typed.effective));
  if (!effective.success) {
    problems.push({
      field: ENTRY_FIELDS.effective,
      message: DATE_WANTED[typed.effective.precision],
    });
  }
  if (!effective.success || typed.claim === null || typed.standing === null) {
    return { statement: null, problems };
  }
  const isLive = typed.standing === "live";
  const parsed = Statement.safeParse({
    claim: typed.claim,
    status: typed.standing === "needs-review" ? null : typed.standing,
    needsReview: typed.standing === "needs-review",
    liveKind: isLive ? typed.liveKind : null,
    qualifier: orNull(typed.qualifier),
    sourceWording: orNull(typed.sourceWording),
    effective: effective.data,
    reasonCode: typed.reasonCode,
    reasonWords: orNull(typed.reasonWords),
    comment: orNull(typed.comment),
    source: typed.source ? { slug: typed.source, place: orNull(typed.place) } : null,
  });
  if (parsed.success) return { statement: parsed.data, problems: [] };
  return {
    statement: null,
    problems: problemsOf(parsed.error, ENTRY_FIELDS),
  };
}

const DATE_WANTED = {
  day: "Enter a real day, such as 31 1 2011, or say that only the month or year is known.",
  month: "Enter a month and a year, such as 1 2011.",
  year: "Enter a year, such as 2011.",
  before: "Enter the year, month or day it was before.",
  after: "Enter the year, month or day it was after.",
  unknown: "The date cannot be read.",
} as const satisfies Record<TypedDate["precision"], string>;

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text;
}
