import { z } from "zod";
import { EffectiveDate, type Instant } from "./calendar.ts";
import { CellAddress } from "./cell.ts";
import { Slug, words } from "./slug.ts";
import { LiveKind, ReasonCode, Status } from "./status.ts";

/** What an entry claims: a paper says it stood so; it changed on this date; another source's claim, shown beside. */
export const Claim = z.enum(["observed", "moved", "also-said"]);
export type Claim = z.infer<typeof Claim>;

/** The first three open a chain; the last two name the chain's last link and become its last link. */
export const EntryKind = z.enum([...Claim.options, "correction", "withdrawn"]);
export type EntryKind = z.infer<typeof EntryKind>;

/** A source and the place in it: page, table, row. */
export const SourcePlace = z.strictObject({ slug: Slug, place: words(200).nullable() }).readonly();
export type SourcePlace = z.infer<typeof SourcePlace>;

/** The words as printed: at most twelve. */
export const SourceWording = words(200).refine(
  (text) => text.split(/\s+/).length <= 12,
  "Give at most 12 words of the source.",
);

/** A status, or words that fit none and need a person. */
const standing = {
  status: Status.nullable(),
  liveKind: LiveKind.nullable().default(null),
  qualifier: words(200).nullable().default(null),
  sourceWording: SourceWording.nullable().default(null),
  needsReview: z.boolean().default(false),
};

/** What is said about a cell: the standing, from when, on whose word. */
const statement = {
  claim: Claim,
  ...standing,
  effective: EffectiveDate,
  reasonCode: ReasonCode.nullable().default(null),
  reasonWords: words(500).nullable().default(null),
  comment: words(1000).nullable().default(null),
  source: SourcePlace.nullable().default(null),
};

type Standing = Pick<
  z.infer<z.ZodObject<typeof statement>>,
  "status" | "liveKind" | "needsReview" | "sourceWording" | "reasonCode" | "reasonWords"
>;

function checkStanding(said: Standing, context: z.core.$RefinementCtx<Standing>): void {
  const complain = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if ((said.status === null) !== said.needsReview) {
    complain("status", "Choose a status, or give the source's words for a person to review.");
  }
  if (said.needsReview && said.sourceWording === null) {
    complain("sourceWording", "Words that need review have to be given as the source prints them.");
  }
  if (said.liveKind !== null && said.status !== "live") {
    complain("liveKind", "Only what is live has a kind of live.");
  }
  if (said.reasonCode === "other" && said.reasonWords === null) {
    complain("reasonWords", "Say the reason in words.");
  }
}

/** What is said about a cell. `status` is null exactly where `needsReview` is true: never blank, never guessed. */
export const Statement = z.strictObject(statement).superRefine(checkStanding);
export type Statement = z.infer<typeof Statement>;
export type StatementInput = z.input<typeof Statement>;

/** One statement about a cell, as the register keeps it. Nothing of it changes after it is recorded. */
export interface Entry {
  readonly id: number;
  readonly cell: CellAddress;
  readonly kind: EntryKind;
  /** The id of the chain's first entry. A correction keeps the place of what it corrects. */
  readonly place: number;
  /** The entry this one replaces: the chain's last link when it was recorded. */
  readonly names: number | null;
  /** Null exactly for a withdrawal, which carries no status. */
  readonly statement: Statement | null;
  /** Why it was corrected or withdrawn. */
  readonly why: string | null;
  readonly recordedAt: Instant;
  /** An actor's id. */
  readonly recordedBy: string;
  /** The journal line of the act that recorded it. */
  readonly act: number;
}

const edit = {
  cell: CellAddress,
  /** The journal head of the read this edit was made from. */
  head: z.int().nonnegative(),
};
const why = words(500);

/** Opens a chain: a new statement about a cell. */
export const NewEntry = z.strictObject({ ...edit, statement: Statement });
export type NewEntry = z.infer<typeof NewEntry>;

/** States the whole claim of a chain anew, and why. `entry` is the chain's last link as it was read. */
export const Correction = z.strictObject({
  ...edit,
  entry: z.int().positive(),
  statement: Statement,
  why,
});
export type Correction = z.infer<typeof Correction>;

/** Takes a chain out of the record, and says why. */
export const Withdrawal = z.strictObject({
  ...edit,
  entry: z.int().positive(),
  why,
});
export type Withdrawal = z.infer<typeof Withdrawal>;

/** Prefers another source's claim to what stands: it becomes `as`, and what it is preferred to becomes also-said. */
export const Preference = z.strictObject({
  ...edit,
  entry: z.int().positive(),
  as: z.enum(["observed", "moved"]),
  /** The entry it is preferred to; null where the cell is blank without it. */
  over: z.int().positive().nullable(),
  why,
});
export type Preference = z.infer<typeof Preference>;

/** Undoes one act of the journal by appending what its chains said before. Undoing an undo is a redo. */
export const Undo = z.strictObject({
  programme: Slug,
  act: z.int().positive(),
});
export type Undo = z.infer<typeof Undo>;
