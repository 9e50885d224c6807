import { composeForcePage, type ForcePage } from "@accord/domain/force-page";
import { composeForcesOverview, type ForcesOverview } from "@accord/domain/forces-overview";
import { arrangementsOf } from "@accord/domain/reach";
import { readForceFacts } from "@accord/store/forces/read-force-facts";
import { readNamedForces } from "@accord/store/forces/read-named-forces";
import { pageFindings } from "./page-findings.ts";
import { keyOf, seenProgrammes } from "./page-key.ts";
import { type PageContext, type PageQuery, readPageViews } from "./page-views.ts";

/** The page of a force, read once for all who may see the same programmes. */
export async function forcePage(
  ctx: PageContext,
  { force, ...query }: PageQuery & { readonly force: string },
): Promise<ForcePage> {
  const seen = await seenProgrammes(ctx);
  const key = [...keyOf("force", ctx, query, seen), force];
  const read = async () => {
    const views = await readPageViews(ctx, query);
    const { now } = views;
    const facts = await readForceFacts(ctx.database.reader, {
      programme: query.programme,
      force,
      partnerships: arrangementsOf(now.partnerships, force).map(({ slug }) => slug),
      seen,
      asAt: now.asAt,
      head: now.head,
    });
    const { findings } = await pageFindings(ctx, query);
    return composeForcePage({ force, today: ctx.today(), ...views, ...facts, findings });
  };
  return ctx.pages.take(key, read, ctx.head);
}

/** A line for every force of a programme. */
export async function forcesOverview(ctx: PageContext, query: PageQuery): Promise<ForcesOverview> {
  const read = async () => {
    const views = await readPageViews(ctx, query);
    const forces = await readNamedForces(ctx.database.reader, views.now.head);
    const { findings } = await pageFindings(ctx, query);
    return composeForcesOverview({ ...views, forces, findings });
  };
  const seen = await seenProgrammes(ctx);
  return ctx.pages.take(keyOf("forces", ctx, query, seen), read, ctx.head);
}
