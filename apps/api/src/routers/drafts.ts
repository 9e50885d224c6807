import { DraftAddress, DraftAsSeen, DraftOrder, Opening } from "@accord/domain/draft";
import { InProgramme, words } from "@accord/domain/slug";
import { approveDraft } from "@accord/store/drafts/approve-draft";
import { checkFigures } from "@accord/store/drafts/check-figures";
import { composeAgain } from "@accord/store/drafts/compose-again";
import { composeDraft } from "@accord/store/drafts/compose-draft";
import { dropDraft } from "@accord/store/drafts/drop-draft";
import { editOpening } from "@accord/store/drafts/edit-opening";
import { listDrafts } from "@accord/store/drafts/list-drafts";
import { readDraft } from "@accord/store/drafts/read-draft";
import { sendBack } from "@accord/store/drafts/send-back";
import { z } from "zod";
import { draftLink } from "../draft-link.ts";
import { may, rationed, router } from "../trpc.ts";

/** A report before it is issued: composed, its opening edited, its figures checked, approved. */
export const draftsRouter = router({
  list: may("read-drafts")
    .input(InProgramme)
    .query(({ ctx, input }) => listDrafts(ctx.database, ctx.actor, input)),

  read: may("read-drafts")
    .input(DraftAddress)
    .query(({ ctx, input }) => readDraft(ctx.database, ctx.actor, input)),

  /** Has a draft of a period composed; of one that was issued, as a correction with its reason. */
  compose: may("check-report")
    .input(DraftOrder)
    .use(rationed)
    .mutation(({ ctx, input }) => composeDraft(ctx.database, ctx.actor, input)),

  editOpening: may("check-report")
    .input(DraftAddress.extend({ opening: Opening, stood: z.string().max(40_000).optional() }))
    .use(rationed)
    .mutation(({ ctx, input }) => editOpening(ctx.database, ctx.actor, input)),

  check: may("check-report")
    .input(DraftAsSeen)
    .use(rationed)
    .mutation(({ ctx, input }) => checkFigures(ctx.database, ctx.actor, input, draftLink(ctx))),

  sendBack: may("check-report", "approve-report")
    .input(DraftAddress.extend({ words: words(1000) }))
    .use(rationed)
    .mutation(({ ctx, input }) => sendBack(ctx.database, ctx.actor, input, draftLink(ctx))),

  composeAgain: may("check-report")
    .input(DraftAddress)
    .use(rationed)
    .mutation(({ ctx, input }) => composeAgain(ctx.database, ctx.actor, input)),

  drop: may("check-report")
    .input(DraftAddress)
    .mutation(({ ctx, input }) => dropDraft(ctx.database, ctx.actor, input)),

  /** Issues a draft that was checked; never by the person who checked it. */
  approve: may("approve-report")
    .input(DraftAsSeen)
    .use(rationed)
    .mutation(({ ctx, input }) => approveDraft(ctx.database, ctx.actor, input)),
});
