import { z } from "zod";
import { EffectiveDate } from "./calendar.ts";
import type { Who } from "./cell-story.ts";
import { SourcePlace } from "./entry.ts";
import { wordingKey } from "./intake.ts";
import { InProgramme, Slug, words } from "./slug.ts";

/** A day, a month or a year from which something is so: a change has to begin somewhere. */
export const DatedFrom = EffectiveDate.refine(
  ({ precision }) => precision === "day" || precision === "month" || precision === "year",
  { path: ["date"], error: "Say the day, the month or the year it takes effect." },
);
export type DatedFrom = z.infer<typeof DatedFrom>;

const reason = words(300);
const source = SourcePlace.nullable().default(null);

/** Another name of an area, and why it is taken for the same thing. */
export const AreaAlias = z.strictObject({ name: words(120), reason, source }).readonly();
export type AreaAlias = z.infer<typeof AreaAlias>;

/** How one area bears on another. */
export const RelationKind = z.enum(["part-of", "rolled-up-in", "enables", "same-thing-as"]);
export type RelationKind = z.infer<typeof RelationKind>;

/** One area's bearing on another, from when to when. */
export const AreaRelation = z
  .strictObject({
    area: Slug,
    kind: RelationKind,
    other: Slug,
    /** Where it is so of one partnership only. */
    partnership: Slug.nullable().default(null),
    reason,
    from: EffectiveDate,
    until: EffectiveDate.nullable().default(null),
    source,
  })
  .refine(({ area, other }) => area !== other, {
    path: ["other"],
    error: "Choose another area: one cannot bear on itself.",
  })
  .readonly();
export type AreaRelation = z.infer<typeof AreaRelation>;
export type AreaRelationInput = z.input<typeof AreaRelation>;

export const NewArea = InProgramme.extend({ name: words(120) });
export type NewArea = z.infer<typeof NewArea>;

/** Gives an area another name. The name before stays as an alias, with the reason. */
export const AreaRenaming = InProgramme.extend({ area: Slug, name: words(120), reason });
export type AreaRenaming = z.infer<typeof AreaRenaming>;

export const NewAlias = InProgramme.extend({ area: Slug, alias: AreaAlias });
export type NewAlias = z.infer<typeof NewAlias>;

export const AliasRemoval = InProgramme.extend({ area: Slug, name: words(120) });
export type AliasRemoval = z.infer<typeof AliasRemoval>;

export const NewRelation = InProgramme.extend({ relation: AreaRelation });
export type NewRelation = z.infer<typeof NewRelation>;

/** Ends a relation: it holds until the day before. */
export const RelationEnd = InProgramme.extend({ id: z.int().positive(), from: DatedFrom });
export type RelationEnd = z.infer<typeof RelationEnd>;

export const SuccessionKind = z.enum(["merge", "split"]);
export type SuccessionKind = z.infer<typeof SuccessionKind>;

/** An area that is there, or a new one by its name. */
export const AreaChoice = z.union([
  z.strictObject({ slug: Slug }).readonly(),
  z.strictObject({ name: words(120) }).readonly(),
]);
export type AreaChoice = z.infer<typeof AreaChoice>;

/** The standing of one column that a successor takes over from a predecessor. */
export const CarriedStatus = z
  .strictObject({
    partnership: Slug,
    from: Slug,
    /** Which of `into`. */
    into: z.int().nonnegative(),
    claim: z.enum(["observed", "moved"]),
  })
  .readonly();
export type CarriedStatus = z.infer<typeof CarriedStatus>;

/** Merges areas into one, or splits one into several, from a date. What was so before it stays as it was. */
export const AreaSuccession = InProgramme.extend({
  kind: SuccessionKind,
  areas: z.array(Slug).min(1).max(20).readonly(),
  into: z.array(AreaChoice).min(1).max(20).readonly(),
  effective: DatedFrom,
  reason,
  source,
  carry: z.array(CarriedStatus).max(500).readonly().default([]),
  /** The journal head of the read it was made from: what is carried over must be what was seen. */
  head: z.int().nonnegative(),
}).superRefine(checkSuccession);
export type AreaSuccession = z.infer<typeof AreaSuccession>;

type Succession = {
  readonly kind: SuccessionKind;
  readonly areas: readonly string[];
  readonly into: readonly AreaChoice[];
  readonly carry: readonly CarriedStatus[];
};

function checkSuccession(
  { kind, areas, into, carry }: Succession,
  context: z.core.$RefinementCtx<Succession>,
): void {
  const complain = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  const slugs = into.flatMap((choice) => ("slug" in choice ? choice.slug : []));
  const all = [...areas, ...slugs.filter((slug) => !areas.includes(slug))];
  const isNew = slugs.length < into.length;
  if (kind === "merge" && (into.length !== 1 || (all.length < 2 && !isNew))) {
    complain("areas", "Choose at least two areas, one of which may be the one they become.");
  } else if (kind === "merge" && areas.length < 2 && isNew) {
    complain("areas", "Choose at least two areas to merge. To change a name, rename the area.");
  }
  if (kind === "split" && (areas.length !== 1 || into.length < 2)) {
    complain("into", "Split one area into at least two.");
  }
  if (new Set(areas).size < areas.length) complain("areas", "Choose each area once.");
  const named = into.map((choice) => ("slug" in choice ? choice.slug : wordingKey(choice.name)));
  if (new Set(named).size < named.length) complain("into", "Name each area once.");
  const taken = carry.map((one) => `${one.into} ${one.partnership}`);
  if (new Set(taken).size < taken.length) {
    complain("carry", "A cell can take over one status only.");
  }
  if (carry.some((one) => one.into >= into.length || !areas.includes(one.from))) {
    complain("carry", "A status can be carried over from these areas to those they become, only.");
  }
}

/** Undoes one act on areas. Undoing an undo is a redo. */
export const AreaUndo = InProgramme.extend({ act: z.int().positive() });
export type AreaUndo = z.infer<typeof AreaUndo>;

/** Whether two names are one, as people read them, and as a table that is taken in has them. */
export function isSameName(one: string, other: string): boolean {
  return wordingKey(one) === wordingKey(other);
}

/** An area and its name. */
export interface NamedArea {
  readonly slug: string;
  readonly name: string;
}

/** A row of a programme's matrix that an area is or was. */
export interface AreaRow {
  readonly programme: string;
  readonly programmeName: string;
  readonly group: string;
  readonly groupName: string;
  readonly from: EffectiveDate;
  readonly until: EffectiveDate | null;
  /** Whether it is listed on the day asked for. */
  readonly isListed: boolean;
}

/** An area as a list tells it, on a day. */
export interface AreaListing extends NamedArea {
  readonly aliases: readonly string[];
  /** The rows it has in programmes the reader may see; those of the programme asked for first. */
  readonly rows: readonly AreaRow[];
  /** How many lines of the programme's work plan are about it. */
  readonly planLines: number;
  /** What it has become by the day, where it has. */
  readonly became: readonly NamedArea[];
  /** The matrix still lists it after it was merged or split, elsewhere: a person has to decide. */
  readonly needsDecision: boolean;
}

export interface ToldAlias {
  readonly name: string;
  /** Null where it was recorded without one. */
  readonly reason: string | null;
  readonly source: SourcePlace | null;
  readonly recordedAt: string | null;
}

export interface ToldRelation {
  readonly id: number;
  readonly kind: RelationKind;
  /** Whether it is the area that bears on the other, or the other way round. */
  readonly isFrom: boolean;
  readonly other: NamedArea;
  readonly partnership: { readonly slug: string; readonly name: string } | null;
  readonly reason: string;
  readonly from: EffectiveDate;
  readonly until: EffectiveDate | null;
  readonly source: SourcePlace | null;
  readonly recordedAt: string;
}

/** One merge or split, as one of its areas tells it. */
export interface ToldSuccession {
  readonly act: number;
  readonly kind: SuccessionKind;
  readonly areas: readonly NamedArea[];
  readonly into: readonly NamedArea[];
  readonly effective: EffectiveDate;
  readonly reason: string;
  readonly source: SourcePlace | null;
  readonly recordedAt: string;
  readonly by: Who;
}

/** All that is known of one area: its names over time, how it bears on others, where it is a row. */
export interface AreaStory extends NamedArea {
  readonly asAt: string;
  readonly knownAt: string;
  readonly aliases: readonly ToldAlias[];
  /** Names it had before, the last first, each with the instant it was given up. */
  readonly formerNames: readonly { readonly name: string; readonly until: string }[];
  readonly rows: readonly AreaRow[];
  readonly relations: readonly ToldRelation[];
  readonly successions: readonly ToldSuccession[];
  readonly planLines: number;
}
