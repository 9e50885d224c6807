import { z } from "zod";
import { Slug } from "./slug.ts";
import { Summary, SummaryChange, SummaryMeeting, SummaryRule } from "./summary.ts";

/** "Your force": the first page of a report for the readers of one force. */
export const ForceLeaf = z
  .strictObject({
    force: z.strictObject({ slug: Slug, name: z.string() }).readonly(),
    /** States the finding: "Norfolk takes part in 2 partnerships; 3 of its cells moved". */
    title: z.string(),
    deck: z.string(),
    glance: z
      .array(z.strictObject({ figure: z.string(), lead: z.string(), words: z.string() }).readonly())
      .readonly(),
    /** Its partnerships, each with its cells by status, now and at the last report. */
    partnerships: z
      .array(
        z
          .strictObject({
            slug: Slug,
            name: z.string(),
            counts: z
              .array(
                z
                  .strictObject({
                    counted: z.string(),
                    label: z.string(),
                    now: z.int(),
                    last: z.int().nullable(),
                  })
                  .readonly(),
              )
              .readonly(),
          })
          .readonly(),
      )
      .readonly(),
    moved: z.array(SummaryChange).readonly(),
    restated: z.array(SummaryChange).readonly(),
    stuck: z.array(SummaryRule).readonly(),
    /** What would come next for it: where it stands, the next step, what stands in the way. */
    next: z
      .array(
        z
          .strictObject({
            area: z.string(),
            now: z.string(),
            next: z.string(),
            block: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
    meetings: z.array(SummaryMeeting).readonly(),
  })
  .readonly();
export type ForceLeaf = z.infer<typeof ForceLeaf>;

/** All that the documents of one version say: the summary, and the first page of each force it goes to. */
export const ReportContent = z
  .strictObject({ summary: Summary, leaves: z.array(ForceLeaf).readonly() })
  .readonly();
export type ReportContent = z.infer<typeof ReportContent>;
