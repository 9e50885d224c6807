import { pageFindings } from "../page-findings.ts";
import { PageQuery } from "../page-views.ts";
import { may, router } from "../trpc.ts";

export const findingsRouter = router({
  /** What the rules find in a programme as at a day, with how many each rule finds. */
  read: may("read-record")
    .input(PageQuery)
    .query(({ ctx, input }) => pageFindings(ctx, input)),

  /** How many of them are late or need a person. */
  waiting: may("read-record")
    .input(PageQuery)
    .query(async ({ ctx, input }) => {
      const { rules } = await pageFindings(ctx, input);
      return rules.reduce(
        (sum, { severity, count }) => sum + (severity === "worth-knowing" ? 0 : count),
        0,
      );
    }),
});
