import { composeAreaPage } from "@accord/domain/area-page";
import { Slug } from "@accord/domain/slug";
import { readAreaFacts } from "@accord/store/areas/read-area-facts";
import { PageQuery } from "../page-views.ts";
import { may } from "../trpc.ts";

/**
 * One area's whole story over the programmes that its reader may see. Kept for each reader until the next
 * line of the journal: who may see what, and who is told names, goes by their roles, which are lines too.
 */
export const areaPage = may("read-record")
  .input(PageQuery.extend({ area: Slug }))
  .query(({ ctx, input: { programme, area, knownAt, ...days } }) => {
    const today = ctx.today();
    const asAt = days.asAt ?? today;
    const query = { programme, area, asAt, knownAt };
    return ctx.pages.take(
      ["area", programme, area, asAt, knownAt, today, ctx.actor.id],
      async () => composeAreaPage(await readAreaFacts(ctx.database, ctx.actor, query)),
      ctx.head,
    );
  });
