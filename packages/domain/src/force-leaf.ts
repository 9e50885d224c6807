import { z } from "zod";
import { Slug } from "./slug.ts";
import { Summary, SummaryChange, SummaryFigure, SummaryMeeting, SummaryRule } from "./summary.ts";

/** "Your force": the first page of a report for the readers of one force. */
export const ForceLeaf = z
  .strictObject({
    force: z.strictObject({ slug: Slug, name: z.string() }).readonly(),
    /** States the finding: "Norfolk takes part in 2 partnerships; 3 of its cells moved". */
    title: z.string(),
    deck: z.string(),
    /** Where the force is outside the region that the programme is for: that region. */
    outside: z.string().nullable(),
    glance: z.array(SummaryFigure).readonly(),
    /** Its partnerships, narrowest first, each with its cells by status, now and at the last report. */
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
                    /** Null in a first report. */
                    last: z.int().nullable(),
                  })
                  .readonly(),
              )
              .readonly(),
            /** All filled cells of it. */
            filled: z.int(),
            /** In so many words what is live in it; the rest only counted. */
            live: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    moved: z.array(SummaryChange).readonly(),
    restated: z.array(SummaryChange).readonly(),
    stuck: z.array(SummaryRule).readonly(),
    /** What would come next for it, nearest first: where it stands, the next step, what it waits for. */
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
    /** How many more next steps there are than are printed. */
    moreNext: z.int(),
    meetings: z.array(SummaryMeeting).readonly(),
    /** The deck of each section; empty where there is nothing to say. */
    findings: z
      .strictObject({
        moved: z.string(),
        restated: z.string(),
        stuck: z.string(),
        next: z.string(),
      })
      .readonly(),
  })
  .readonly();
export type ForceLeaf = z.infer<typeof ForceLeaf>;

/** All that the documents of one version say: the summary, and the first page of each force it goes to. */
export const ReportContent = z
  .strictObject({ summary: Summary, leaves: z.array(ForceLeaf).readonly() })
  .readonly();
export type ReportContent = z.infer<typeof ReportContent>;
