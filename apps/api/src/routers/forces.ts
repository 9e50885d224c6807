import { ForceDetails } from "@accord/domain/force";
import { InProgramme, Slug } from "@accord/domain/slug";
import { changeForce } from "@accord/store/forces/change-force";
import { readForces } from "@accord/store/forces/read-forces";
import { forcePage, forcesOverview } from "../force-pages.ts";
import { PageQuery } from "../page-views.ts";
import { inTurn, may, router } from "../trpc.ts";

/** The forces of the register. All programmes share them; a programme's team keeps them. */
export const forcesRouter = router({
  /** Where one force stands in every area of a programme, and what moved for it. */
  page: may("read-record")
    .use(inTurn)
    .input(PageQuery.extend({ force: Slug }))
    .query(({ ctx, input }) => forcePage(ctx, input)),

  /** A line for every force of a programme. */
  overview: may("read-record")
    .use(inTurn)
    .input(PageQuery)
    .query(({ ctx, input }) => forcesOverview(ctx, input)),

  list: may("read-drafts")
    .input(InProgramme)
    .query(({ ctx, input }) => readForces(ctx.database, ctx.actor, input)),

  change: may("edit-registers")
    .input(InProgramme.extend({ force: Slug, details: ForceDetails }))
    .mutation(({ ctx, input }) => changeForce(ctx.database, ctx.actor, input)),
});
