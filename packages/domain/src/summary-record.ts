import { z } from "zod";
import { EffectiveDate, Instant } from "./calendar.ts";

/** What the record holds of a filled cell besides where it stands, for those who count with it. Not for release. */
export const SummaryRecord = z
  .strictObject({
    sourceWording: z.string().nullable(),
    qualifier: z.string().nullable(),
    comment: z.string().nullable(),
    effectiveOn: EffectiveDate,
    recordedAt: Instant,
    /** When a force last confirmed it; null for never. */
    confirmedAt: Instant.nullable(),
  })
  .readonly();
export type SummaryRecord = z.infer<typeof SummaryRecord>;
