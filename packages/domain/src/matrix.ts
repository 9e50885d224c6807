import { z } from "zod";
import { AsAt, CalendarDate, EffectiveDate, Instant } from "./calendar.ts";
import { cellKey } from "./cell.ts";
import { SourcePlace } from "./entry.ts";
import { Tier } from "./partnership.ts";
import { InProgramme, Slug } from "./slug.ts";
import { LiveKind, Status } from "./status.ts";

/** One filled cell of the matrix, as at a day and known at an instant. */
export const MatrixCell = z
  .strictObject({
    area: Slug,
    partnership: Slug,
    /** Null exactly where `needsReview` is true. */
    status: Status.nullable(),
    liveKind: LiveKind.nullable(),
    qualifier: z.string().nullable(),
    sourceWording: z.string().nullable(),
    needsReview: z.boolean(),
    comment: z.string().nullable(),
    effectiveOn: EffectiveDate,
    recordedAt: Instant,
    /** The claim that stands. */
    kind: z.enum(["observed", "moved"]),
    /** Whether the chain that stands has been corrected. */
    corrected: z.boolean(),
    /** The journal line of the last act on the cell, as known at the instant. */
    revision: z.int(),
    confirmedAt: Instant.nullable(),
    source: SourcePlace.nullable(),
    /** The entry that stands. */
    entry: z.int(),
  })
  .readonly();
export type MatrixCell = z.infer<typeof MatrixCell>;

export const AreaGroup = z
  .strictObject({
    slug: Slug,
    name: z.string(),
    /** Said beside a group that the strategy leaves out of collaboration. */
    note: z.string().nullable(),
  })
  .readonly();
export type AreaGroup = z.infer<typeof AreaGroup>;

export const MatrixArea = z
  .strictObject({
    slug: Slug,
    name: z.string(),
    group: Slug,
    aliases: z.array(z.string()).readonly(),
    /** The programme's comment on the row. */
    comment: z.string().nullable(),
  })
  .readonly();
export type MatrixArea = z.infer<typeof MatrixArea>;

export const MatrixPartnership = z
  .strictObject({
    slug: Slug,
    name: z.string(),
    tier: Tier,
    forces: z.array(Slug).readonly(),
  })
  .readonly();
export type MatrixPartnership = z.infer<typeof MatrixPartnership>;

/** The collaboration status matrix of one programme, rows in the programme's order, blank cells left out. */
export const MatrixView = z
  .strictObject({
    programme: z.strictObject({ slug: Slug, name: z.string(), marking: z.string() }).readonly(),
    asAt: CalendarDate,
    knownAt: Instant,
    /** The last journal line at or before `knownAt`. An edit made from this view sends it. */
    head: z.int(),
    groups: z.array(AreaGroup).readonly(),
    areas: z.array(MatrixArea).readonly(),
    partnerships: z.array(MatrixPartnership).readonly(),
    cells: z.array(MatrixCell).readonly(),
  })
  .readonly();
export type MatrixView = z.infer<typeof MatrixView>;

/** Which matrix is asked for. Without a day, today in London; without an instant, the last recorded one. */
export const MatrixQuery = InProgramme.extend({
  asAt: AsAt.optional(),
  knownAt: Instant.optional(),
});
export type MatrixQuery = z.infer<typeof MatrixQuery>;

/** The cells of a view by {@link cellKey}. */
export function cellsByKey(view: Pick<MatrixView, "cells">): Map<string, MatrixCell> {
  return new Map(view.cells.map((cell) => [cellKey(cell), cell]));
}
