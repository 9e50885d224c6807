import { FINDING_CODES } from "@accord/domain/finding";
import { findingsAbout } from "@accord/domain/findings-view";
import { cellsFound } from "@accord/domain/rule-counts";
import { Slug } from "@accord/domain/slug";
import { z } from "zod";
import { comparedFindings, pageFindings } from "../page-findings.ts";
import { PageQuery } from "../page-views.ts";
import { inTurn, may, router } from "../trpc.ts";

export const findingsRouter = router({
  /** What the rules find in a programme as at a day, how many each rule finds, and what came since. */
  read: may("read-record")
    .use(inTurn)
    .input(PageQuery)
    .query(({ ctx, input }) => comparedFindings(ctx, input)),

  /** What they find about one area, or one cell of it: a register of a nation finds megabytes in all. */
  about: may("read-record")
    .use(inTurn)
    .input(PageQuery.extend({ area: Slug, partnership: Slug.optional() }))
    .query(async ({ ctx, input }) => findingsAbout(await pageFindings(ctx, input), input)),

  /** The cells that one rule names, each once: what a matrix that is narrowed to them shows. */
  cells: may("read-record")
    .use(inTurn)
    .input(PageQuery.extend({ code: z.enum(FINDING_CODES) }))
    .query(async ({ ctx, input }) => {
      const { findings } = await pageFindings(ctx, input);
      return cellsFound(findings, new Set([input.code]));
    }),

  /** How many things are late or need a person: each is a rule that finds something, and a line of the page. */
  waiting: may("read-record")
    .use(inTurn)
    .input(PageQuery)
    .query(async ({ ctx, input }) => {
      const { rules } = await pageFindings(ctx, input);
      return rules.filter(({ severity, count }) => count > 0 && severity !== "worth-knowing")
        .length;
    }),
});
