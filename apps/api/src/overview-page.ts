import { composeOverview } from "@accord/domain/compose-overview";
import type { Overview } from "@accord/domain/overview";
import { maySee } from "@accord/domain/permissions";
import { readOverviewFacts } from "@accord/store/overview/read-overview-facts";
import { pageFindings } from "./page-findings.ts";
import { type PageContext, type PageQuery, readPageViews } from "./page-views.ts";

/**
 * The overview of a programme, composed once for all who may see the same programmes: two of the rules
 * look at what others say.
 */
export async function overviewPage(ctx: PageContext, query: PageQuery): Promise<Overview> {
  const all = await ctx.programmes.all();
  const seen = all.filter((one) => maySee(ctx.actor, one)).map(({ slug }) => slug);
  const { programme, knownAt, since, sinceKnownAt } = query;
  const asAt = query.asAt ?? ctx.today();
  const today = ctx.today();
  const key = ["overview", programme, asAt, knownAt, since, sinceKnownAt, today, ...seen];
  const read = async () => {
    const { now, before, beforeAsKnown } = await readPageViews(ctx, { ...query, asAt });
    const { findings, monthsUntilStalled } = await pageFindings(ctx, { ...query, asAt });
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
  return ctx.pages.take(key, read, ctx.head);
}
