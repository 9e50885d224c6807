import { differenceOf } from "@accord/domain/difference";
import {
  type ComparedFindings,
  compareFindings,
  type FindingsView,
  viewFindings,
} from "@accord/domain/findings-view";
import { readFindingFacts } from "@accord/store/findings/read-finding-facts";
import { keyOf, seenProgrammes } from "./page-key.ts";
import { type PageContext, type PageQuery, readPageViews } from "./page-views.ts";

/**
 * What the rules find in a programme, worked out once for all who may see the same programmes: two of the
 * rules look at what others say.
 */
export async function pageFindings(ctx: PageContext, query: PageQuery): Promise<FindingsView> {
  const seen = await seenProgrammes(ctx);
  const { programme, knownAt, since } = query;
  const today = ctx.today();
  const days = { programme, asAt: query.asAt ?? today, knownAt, since };
  const read = async () => {
    const { now, before } = await readPageViews(ctx, days);
    const facts = await readFindingFacts(ctx.database.reader, {
      programme,
      seen,
      asAt: now.asAt,
      head: now.head,
    });
    return viewFindings({
      ...facts,
      today,
      view: now,
      since: before.asAt,
      changes: differenceOf(before, now),
    });
  };
  return ctx.pages.take(keyOf("findings", ctx, days, seen), read, ctx.head);
}

/** The same, beside what the rules found on the day compared with. */
export async function comparedFindings(
  ctx: PageContext,
  query: PageQuery,
): Promise<ComparedFindings> {
  const view = await pageFindings(ctx, query);
  const { programme, knownAt } = query;
  const { findings } = await pageFindings(ctx, { programme, asAt: view.since, knownAt });
  return compareFindings(view, findings);
}
