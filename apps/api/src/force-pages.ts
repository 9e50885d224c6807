import { composeForcePage, type ForcePage } from "@accord/domain/force-page";
import { composeForcesOverview, type ForcesOverview } from "@accord/domain/forces-overview";
import { maySee } from "@accord/domain/permissions";
import { arrangementsOf } from "@accord/domain/reach";
import { readForceFacts } from "@accord/store/forces/read-force-facts";
import { readNamedForces } from "@accord/store/forces/read-named-forces";
import { type PageContext, type PageQuery, readPageViews } from "./page-views.ts";

/** The page of a force, read once for all who may see the same programmes. */
export async function forcePage(
  ctx: PageContext,
  { force, ...query }: PageQuery & { readonly force: string },
): Promise<ForcePage> {
  const seen = await seenProgrammes(ctx);
  const key = keyOf("force", query, [force, seen.map(({ slug }) => slug).join(" "), ctx.today()]);
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
    return composeForcePage({ force, today: ctx.today(), ...views, ...facts, findings: [] });
  };
  return ctx.pages.take(key, read, ctx.head);
}

/** A line for every force of a programme. */
export function forcesOverview(ctx: PageContext, query: PageQuery): Promise<ForcesOverview> {
  const read = async () => {
    const views = await readPageViews(ctx, query);
    const forces = await readNamedForces(ctx.database.reader, views.now.head);
    return composeForcesOverview({ ...views, forces, findings: [] });
  };
  return ctx.pages.take(keyOf("forces", query, [ctx.today()]), read, ctx.head);
}

/** The programmes whose partnerships the reader is told of. */
async function seenProgrammes({ programmes, actor }: PageContext) {
  const all = await programmes.all();
  return all.filter((one) => maySee(actor, one)).map(({ slug, name }) => ({ slug, name }));
}

function keyOf(page: string, query: PageQuery, more: readonly string[]) {
  const { programme, asAt, knownAt, since, sinceKnownAt } = query;
  return [page, programme, asAt, knownAt, since, sinceKnownAt, ...more];
}
