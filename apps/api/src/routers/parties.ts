import { Party, PartyName } from "@accord/domain/force";
import { InProgramme, Slug } from "@accord/domain/slug";
import {
  correctSuccession,
  recordSuccession,
  removeSuccession,
} from "@accord/store/parties/edit-succession";
import { readParties } from "@accord/store/parties/read-parties";
import { addParties } from "@accord/store/registers/add-parties";
import { z } from "zod";
import { may, router } from "../trpc.ts";

const id = z.int().positive();
const OfParty = InProgramme.extend({ party: Slug });

/** The legal persons that sign, and what they were called. All programmes share them. */
export const partiesRouter = router({
  list: may("read-drafts")
    .input(InProgramme)
    .query(({ ctx, input }) => readParties(ctx.database, ctx.actor, input)),

  add: may("edit-registers")
    .input(InProgramme.extend({ party: Party }))
    .mutation(({ ctx, input: { programme, party } }) =>
      addParties(ctx.database, ctx.actor, { programme, parties: [party] }),
    ),

  recordSuccession: may("edit-registers")
    .input(OfParty.extend({ name: PartyName }))
    .mutation(({ ctx, input }) => recordSuccession(ctx.database, ctx.actor, input)),

  correctSuccession: may("edit-registers")
    .input(OfParty.extend({ id, name: PartyName }))
    .mutation(({ ctx, input }) => correctSuccession(ctx.database, ctx.actor, input)),

  removeSuccession: may("edit-registers")
    .input(OfParty.extend({ id }))
    .mutation(({ ctx, input }) => removeSuccession(ctx.database, ctx.actor, input)),
});
