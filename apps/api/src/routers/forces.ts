import { ForceDetails } from "@accord/domain/force";
import { InProgramme, Slug } from "@accord/domain/slug";
import { changeForce } from "@accord/store/forces/change-force";
import { readForces } from "@accord/store/forces/read-forces";
import { may, router } from "../trpc.ts";

/** The forces of the register. All programmes share them; a programme's team keeps them. */
export const forcesRouter = router({
  list: may("read-drafts")
    .input(InProgramme)
    .query(({ ctx, input }) => readForces(ctx.database, ctx.actor, input)),

  change: may("edit-registers")
    .input(InProgramme.extend({ force: Slug, details: ForceDetails }))
    .mutation(({ ctx, input }) => changeForce(ctx.database, ctx.actor, input)),
});
