import { z } from "zod";
import { DatedFrom } from "./area.ts";
import { EffectiveDate } from "./calendar.ts";
import type { Who } from "./cell-story.ts";
import { SourcePlace } from "./entry.ts";
import { InProgramme, Slug, words } from "./slug.ts";

/** The four approaches of a work plan, from the narrowest. */
export const Approach = z.enum([
  "single-force",
  "preferred-partnership",
  "potentially-regional",
  "regional",
]);
export type Approach = z.infer<typeof Approach>;

const forces = z
  .array(Slug)
  .max(60)
  .refine((slugs) => new Set(slugs).size === slugs.length, "Name each force once.")
  .readonly();

const said = {
  area: Slug,
  approach: Approach,
  /** The heading of the column it is printed in: "General". */
  heading: words(80).nullable().default(null),
  /** The plan's own words, as printed. */
  wording: words(200).nullable().default(null),
  /** The forces it speaks for. None: all that no other line of the area names. */
  forces: forces.default([]),
  /** The forces a note says it may come to span; none where nothing is said. */
  target: forces.default([]),
  note: words(300).nullable().default(null),
  /** Null: no date set. */
  implementation: EffectiveDate.nullable().default(null),
  source: SourcePlace.nullable().default(null),
};

/** What a line of a work plan says: which approach an area is to take, for which forces, by when. */
export const PlanStatement = z.strictObject(said).readonly();
export type PlanStatement = z.infer<typeof PlanStatement>;

/** A line that is new, and from when the plan says so. */
export const NewPlanLine = z.strictObject({ ...said, from: EffectiveDate }).readonly();
export type NewPlanLine = z.infer<typeof NewPlanLine>;
export type NewPlanLineInput = z.input<typeof NewPlanLine>;

const edit = {
  /** The line's number. */
  line: z.int().positive(),
  /** The journal head of the read it was made from. */
  head: z.int().nonnegative(),
  why: words(500),
};

/** Says anew what a line says, from a date; before it, what it said stays. From its first day: it never said else. */
export const PlanLineChange = InProgramme.extend({
  ...edit,
  says: PlanStatement,
  from: EffectiveDate.refine(({ precision }) => precision !== "after", {
    path: ["date"],
    error: "Say the day, month or year from which the plan says so, or that it was before.",
  }),
});
export type PlanLineChange = z.infer<typeof PlanLineChange>;

/** Takes a line off the plan from a date. */
export const PlanLineEnd = InProgramme.extend({ ...edit, from: DatedFrom });
export type PlanLineEnd = z.infer<typeof PlanLineEnd>;

/** What a line says over a stretch of time, as the register keeps it. */
export interface PlanLine extends PlanStatement {
  /** The row. */
  readonly id: number;
  /** The line's number, the same in every version of it. */
  readonly line: number;
  readonly position: number;
  readonly from: EffectiveDate;
  readonly until: EffectiveDate | null;
  readonly why: string | null;
  readonly recordedAt: string;
  /** The journal line of the act that recorded it. */
  readonly act: number;
}

/** What the matrix says of an area, beside the plan. */
export interface PlanCell {
  readonly partnership: string;
  readonly status: string | null;
  readonly sourceWording: string | null;
}

export interface ToldPlanLine extends PlanLine {
  readonly areaName: string;
  readonly aliases: readonly string[];
  /** Whether the area is a row of the matrix on the day. */
  readonly isRow: boolean;
  readonly cells: readonly PlanCell[];
}

/** The work plan of a programme as at a day, known at an instant, in its own order. */
export interface PlanView {
  readonly programme: { readonly slug: string; readonly name: string; readonly marking: string };
  readonly asAt: string;
  readonly knownAt: string;
  readonly head: number;
  readonly lines: readonly ToldPlanLine[];
  readonly partnerships: readonly { readonly slug: string; readonly name: string }[];
}

/** Every version of one line, the last recorded first. */
export interface PlanLineStory {
  readonly line: number;
  readonly versions: readonly (PlanLine & {
    readonly areaName: string;
    readonly by: Who;
    /** The instant another version took its place; null for what stands. */
    readonly replacedAt: string | null;
  })[];
}

/**
 * The lines that speak for a force in an area: those that name it, or else those that name none.
 *
 * More than one where the plan names an area twice; they may disagree.
 */
export function linesFor<L extends Pick<PlanStatement, "area" | "forces">>(
  lines: readonly L[],
  area: string,
  force: string,
): L[] {
  const ofArea = lines.filter((line) => line.area === area);
  const named = ofArea.filter((line) => line.forces.includes(force));
  return named.length > 0 ? named : ofArea.filter((line) => line.forces.length === 0);
}
