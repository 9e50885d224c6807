import { LinkConfirmation, LinkProposal, LinkToken } from "@accord/domain/signed-link";
import { confirmByLink, proposeByLink, readByLink } from "@accord/store/links/use-link";
import { z } from "zod";
import { open, rationedByAddress, router } from "../trpc.ts";

/**
 * What the signed link of an email lets its reader do, without a session: see the cells it lists,
 * confirm them, propose for them. The token is the permission; the domain says how far it reaches.
 */
export const byLinkRouter = router({
  /** Changes nothing. A mutation only so that the token goes in a body and stands in no address. */
  read: open()
    .use(rationedByAddress)
    .input(z.strictObject({ token: LinkToken }))
    .mutation(({ ctx, input }) => readByLink(ctx.database, input.token)),

  confirm: open()
    .use(rationedByAddress)
    .input(LinkConfirmation)
    .mutation(({ ctx, input }) => confirmByLink(ctx.database, input)),

  propose: open()
    .use(rationedByAddress)
    .input(LinkProposal)
    .mutation(({ ctx, input }) => proposeByLink(ctx.database, input)),
});
