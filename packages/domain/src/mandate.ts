import { z } from "zod";
import type { EffectiveDate } from "./calendar.ts";
import { onCells, onStretch } from "./cell-stretch.ts";
import { SourcePlace } from "./entry.ts";
import { InProgramme, Slug, words } from "./slug.ts";

/** On whose mandate a collaboration is worked on: a body of the programme, or words where it is none. */
export const MandateStatement = z
  .strictObject({
    /** The slug of a body of the programme. */
    body: Slug.nullable().default(null),
    /** Whose mandate it is where no body gave it, or what it says. */
    words: words(300).nullable().default(null),
    source: SourcePlace.nullable().default(null),
  })
  .refine(({ body, words }) => body !== null || words !== null, {
    path: ["body"],
    error: "Choose the body that gave the mandate, or say it in words.",
  })
  .readonly();
export type MandateStatement = z.infer<typeof MandateStatement>;

/** Says on whose mandate cells are worked on, from the date it was given. */
export const MandatesRecording = InProgramme.extend({ ...onCells, says: MandateStatement });
export type MandatesRecording = z.infer<typeof MandatesRecording>;

/** Says anew what the mandate of one cell is and when it was given: it never was otherwise. */
export const MandateCorrection = InProgramme.extend({ ...onStretch, says: MandateStatement });
export type MandateCorrection = z.infer<typeof MandateCorrection>;

/** The mandate of a cell over a stretch of time, as the register keeps it. */
export interface CellMandate extends MandateStatement {
  /** The row. */
  readonly id: number;
  readonly area: string;
  readonly partnership: string;
  /** What the body is called; null where there is none. */
  readonly bodyName: string | null;
  /** When it was given. */
  readonly from: EffectiveDate;
  readonly until: EffectiveDate | null;
  readonly why: string | null;
  readonly recordedAt: string;
  readonly act: number;
}
