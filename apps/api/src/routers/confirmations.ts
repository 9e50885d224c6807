import { NewConfirmation } from "@accord/domain/confirmation";
import { InProgramme } from "@accord/domain/slug";
import { confirm } from "@accord/store/confirmations/confirm";
import { withdrawConfirmation } from "@accord/store/confirmations/withdraw-confirmation";
import { z } from "zod";
import { may, router } from "../trpc.ts";

export const confirmationsRouter = router({
  /** "Confirmed, no change": tells how many cells it covers, and which changed since the page was read. */
  confirm: may("confirm")
    .input(NewConfirmation)
    .mutation(({ ctx, input }) => confirm(ctx.database, ctx.actor, input)),

  withdraw: may("confirm")
    .input(InProgramme.extend({ id: z.int().positive() }))
    .mutation(({ ctx, input: { programme, id } }) =>
      withdrawConfirmation(ctx.database, ctx.actor, { programme, confirmation: id }),
    ),
});
