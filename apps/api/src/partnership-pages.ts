import { composePartnershipPage, type PartnershipPage } from "@accord/domain/partnership-page";
import {
  composePartnershipsOverview,
  type PartnershipsOverview,
} from "@accord/domain/partnerships-overview";
import { readNamedForces } from "@accord/store/forces/read-named-forces";
import { readOverviewFacts } from "@accord/store/overview/read-overview-facts";
import { readPartnershipFacts } from "@accord/store/partnerships/read-partnership-facts";
import { pageFindings } from "./page-findings.ts";
import { keyOf, seenProgrammes } from "./page-key.ts";
import { type PageContext, type PageQuery, readPageViews } from "./page-views.ts";

/** The page of a partnership, read once for all who may see the same programmes. */
export async function partnershipPage(
  ctx: PageContext,
  { partnership, ...query }: PageQuery & { readonly partnership: string },
): Promise<PartnershipPage> {
  const seen = await seenProgrammes(ctx);
  const { programme } = query;
  const { reader } = ctx.database;
  const read = async () => {
    const views = await readPageViews(ctx, query);
    const { asAt, head } = views.now;
    const facts = await readPartnershipFacts(reader, { programme, partnership, seen, asAt, head });
    const { findings } = await pageFindings(ctx, query);
    // The same for every day and every page of the programme.
    const lasting = await ctx.pages.take(
      ["overview-facts", programme, head],
      () => readOverviewFacts(reader, { programme, head }),
      ctx.head,
    );
    return composePartnershipPage({ ...lasting, ...views, ...facts, findings, today: ctx.today() });
  };
  return ctx.pages.take([...keyOf("partnership", ctx, query, seen), partnership], read, ctx.head);
}

/** A line for every partnership that a programme lists on the day. */
export async function partnershipsOverview(
  ctx: PageContext,
  query: PageQuery,
): Promise<PartnershipsOverview> {
  const seen = await seenProgrammes(ctx);
  const read = async () => {
    const views = await readPageViews(ctx, query);
    const { findings } = await pageFindings(ctx, query);
    const forces = await readNamedForces(ctx.database.reader, views.now.head);
    return composePartnershipsOverview({ ...views, forces, findings });
  };
  return ctx.pages.take(keyOf("partnerships", ctx, query, seen), read, ctx.head);
}
