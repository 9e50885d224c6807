import { CalendarDate } from "@accord/domain/calendar";
import { NewConfirmation } from "@accord/domain/confirmation";
import { ConfirmationRequest } from "@accord/domain/signed-link";
import { InProgramme } from "@accord/domain/slug";
import { confirm } from "@accord/store/confirmations/confirm";
import { withdrawConfirmation } from "@accord/store/confirmations/withdraw-confirmation";
import { askForConfirmation } from "@accord/store/links/ask-for-confirmation";
import { readOwnCells } from "@accord/store/links/kept-cells";
import { readAskable } from "@accord/store/links/read-askable";
import { readAsked } from "@accord/store/links/read-asked";
import { revokeLink } from "@accord/store/links/revoke-link";
import { z } from "zod";
import { confirmationLink } from "../confirmation-link.ts";
import { may, rationed, router } from "../trpc.ts";

const AsAtDay = InProgramme.extend({ asAt: CalendarDate });

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

  /** The cells of the partnerships the asker's force is in. */
  ownCells: may("confirm")
    .input(AsAtDay)
    .query(({ ctx, input }) => readOwnCells(ctx.database, ctx.actor, input)),

  /** Whom an editor may ask, with how many cells are theirs. */
  askable: may("edit-registers")
    .input(AsAtDay)
    .query(({ ctx, input }) => readAskable(ctx.database, ctx.actor, input)),

  /** Sends each person an email with a link of their own to their own cells. */
  ask: may("edit-registers")
    .use(rationed)
    .input(ConfirmationRequest)
    .mutation(({ ctx, input }) =>
      askForConfirmation(ctx.database, ctx.actor, input, confirmationLink(ctx)),
    ),

  /** Who was asked, and what they have answered. */
  asked: may("read-drafts")
    .input(InProgramme)
    .query(({ ctx, input }) => readAsked(ctx.database, ctx.actor, input.programme)),

  revokeLink: may("edit-registers")
    .input(InProgramme.extend({ link: z.int().positive() }))
    .mutation(({ ctx, input }) => revokeLink(ctx.database, ctx.actor, input)),
});
