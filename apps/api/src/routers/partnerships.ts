import { Membership, Partnership, PartnershipDetails } from "@accord/domain/partnership";
import { InProgramme, Slug } from "@accord/domain/slug";
import { changePartnership } from "@accord/store/partnerships/change-partnership";
import { addMember, changeMember, removeMember } from "@accord/store/partnerships/edit-members";
import { readPartnerships } from "@accord/store/partnerships/read-partnerships";
import { addPartnerships } from "@accord/store/registers/add-partnerships";
import { z } from "zod";
import { PageQuery } from "../page-views.ts";
import { partnershipPage, partnershipsOverview } from "../partnership-pages.ts";
import { inTurn, may, router } from "../trpc.ts";

const id = z.int().positive();
const InPartnership = InProgramme.extend({ partnership: Slug });

/** The partnerships of the register. All programmes share them; a programme's team keeps them. */
export const partnershipsRouter = router({
  /** One partnership: its members over time, its column as it was and is, and what moved. */
  page: may("read-record")
    .use(inTurn)
    .input(PageQuery.extend({ partnership: Slug }))
    .query(({ ctx, input }) => partnershipPage(ctx, input)),

  /** A line for every partnership that a programme lists on a day. */
  overview: may("read-record")
    .use(inTurn)
    .input(PageQuery)
    .query(({ ctx, input }) => partnershipsOverview(ctx, input)),

  list: may("read-drafts")
    .input(InProgramme)
    .query(({ ctx, input }) => readPartnerships(ctx.database, ctx.actor, input)),

  add: may("edit-registers")
    .input(InProgramme.extend({ partnership: Partnership }))
    .mutation(({ ctx, input: { programme, partnership } }) =>
      addPartnerships(ctx.database, ctx.actor, { programme, partnerships: [partnership] }),
    ),

  change: may("edit-registers")
    .input(InPartnership.extend({ details: PartnershipDetails }))
    .mutation(({ ctx, input }) => changePartnership(ctx.database, ctx.actor, input)),

  addMember: may("edit-registers")
    .input(InPartnership.extend({ member: Membership }))
    .mutation(({ ctx, input }) => addMember(ctx.database, ctx.actor, input)),

  changeMember: may("edit-registers")
    .input(
      InPartnership.extend({
        id,
        member: z.strictObject({
          from: Membership.unwrap().shape.from,
          until: Membership.unwrap().shape.until,
        }),
      }),
    )
    .mutation(({ ctx, input }) => changeMember(ctx.database, ctx.actor, input)),

  removeMember: may("edit-registers")
    .input(InPartnership.extend({ id }))
    .mutation(({ ctx, input }) => removeMember(ctx.database, ctx.actor, input)),
});
