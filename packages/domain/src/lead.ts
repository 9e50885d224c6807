import { z } from "zod";
import type { EffectiveDate } from "./calendar.ts";
import { onCells, onStretch } from "./cell-stretch.ts";
import { SourcePlace } from "./entry.ts";
import { InProgramme, Slug, words } from "./slug.ts";

/** Who leads: a force or a partnership, and the office that answers for it. */
export const LeadStatement = z
  .strictObject({
    force: Slug.nullable().default(null),
    leadPartnership: Slug.nullable().default(null),
    /** "Head of Joint Protective Services"; null where the source names none. */
    office: words(160).nullable().default(null),
    source: SourcePlace.nullable().default(null),
  })
  .refine(({ force, leadPartnership }) => (force === null) !== (leadPartnership === null), {
    path: ["force"],
    error: "Choose the force or the partnership that leads.",
  })
  .readonly();
export type LeadStatement = z.infer<typeof LeadStatement>;

/** Says who leads cells, from a date until something else recorded takes over. */
export const LeadsRecording = InProgramme.extend({ ...onCells, says: LeadStatement });
export type LeadsRecording = z.infer<typeof LeadsRecording>;

/** Says anew who leads one cell and from when: it never was otherwise. */
export const LeadCorrection = InProgramme.extend({ ...onStretch, says: LeadStatement });
export type LeadCorrection = z.infer<typeof LeadCorrection>;

/** Who leads a cell over a stretch of time, as the register keeps it. */
export interface CellLead extends LeadStatement {
  /** The row. */
  readonly id: number;
  readonly area: string;
  readonly partnership: string;
  /** What the leading force or partnership is called. */
  readonly leadName: string;
  readonly from: EffectiveDate;
  readonly until: EffectiveDate | null;
  /** Why it was changed or ended. */
  readonly why: string | null;
  readonly recordedAt: string;
  /** The journal line of the act that recorded it. */
  readonly act: number;
}
