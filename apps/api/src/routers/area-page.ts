import type { Actor } from "@accord/domain/actor";
import { composeAreaPage } from "@accord/domain/area-page";
import { Slug } from "@accord/domain/slug";
import { readAreaFacts } from "@accord/store/areas/read-area-facts";
import { PageQuery } from "../page-views.ts";
import { inTurn, may } from "../trpc.ts";

/**
 * One area's whole story over the programmes that its reader may see. Kept until the next line of the
 * journal for readers of the same roles: who may see what, and who is told names, goes by those. Not by
 * who asks: for a moment after a role is taken away, they may still be remembered as having it.
 */
export const areaPage = may("read-record")
  .use(inTurn)
  .input(PageQuery.extend({ area: Slug }))
  .query(({ ctx, input: { programme, area, knownAt, ...days } }) => {
    const today = ctx.today();
    const asAt = days.asAt ?? today;
    const query = { programme, area, asAt, knownAt };
    return ctx.pages.take(
      ["area", programme, area, asAt, knownAt, today, rolesOf(ctx.actor)],
      async () => composeAreaPage(await readAreaFacts(ctx.database, ctx.actor, query)),
      ctx.head,
    );
  });

function rolesOf({ kind, grants }: Actor): string {
  return JSON.stringify([kind, ...grants.map(({ role, ...of }) => [role, of.programme, of.force])]);
}
