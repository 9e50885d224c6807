import { composeOverview } from "@accord/domain/compose-overview";
import type { Overview } from "@accord/domain/overview";
import { readOverviewFacts } from "@accord/store/overview/read-overview-facts";
import { pageFindings } from "./page-findings.ts";
import { keyOf, seenProgrammes } from "./page-key.ts";
import { type PageContext, type PageQuery, readPageViews } from "./page-views.ts";

/**
 * The overview of a programme, composed once for all who may see the same programmes: two of the rules
 * look at what others say.
 */
export async function overviewPage(ctx: PageContext, query: PageQuery): Promise<Overview> {
  const seen = await seenProgrammes(ctx);
  const { programme } = query;
  const today = ctx.today();
  const days = { ...query, asAt: query.asAt ?? today };
  const read = async () => {
    const { now, before, beforeAsKnown } = await readPageViews(ctx, days);
    const { findings, monthsUntilStalled } = await pageFindings(ctx, days);
    const { head } = now;
    const facts = await ctx.pages.take(
      ["overview-facts", programme, head],
      () => readOverviewFacts(ctx.database.reader, { programme, head }),
      ctx.head,
    );
    return composeOverview({
      ...facts,
      now,
      before,
      asReported: beforeAsKnown,
      findings,
      monthsUntilStalled,
      today,
    });
  };
  return ctx.pages.take(keyOf("overview", ctx, days, seen), read, ctx.head);
}
