import { comparedFindings, pageFindings } from "../page-findings.ts";
import { PageQuery } from "../page-views.ts";
import { inTurn, may, router } from "../trpc.ts";

export const findingsRouter = router({
  /** What the rules find in a programme as at a day, how many each rule finds, and what came since. */
  read: may("read-record")
    .use(inTurn)
    .input(PageQuery)
    .query(({ ctx, input }) => comparedFindings(ctx, input)),

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
