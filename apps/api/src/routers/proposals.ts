import {
  Acceptance,
  Decline,
  NewProposal,
  NewSuggestion,
  ProposalWithdrawal,
  SuggestionAnswer,
} from "@accord/domain/proposal";
import { InProgramme } from "@accord/domain/slug";
import { acceptProposal } from "@accord/store/proposals/accept-proposal";
import { proposeChange } from "@accord/store/proposals/propose-change";
import {
  countWaiting,
  readOwnProposals,
  readProposals,
} from "@accord/store/proposals/read-proposals";
import {
  answerSuggestion,
  declineProposal,
  withdrawProposal,
} from "@accord/store/proposals/settle-proposal";
import { suggestCorrection } from "@accord/store/proposals/suggest-correction";
import { may, mayOnCell, rationed, router } from "../trpc.ts";

export const proposalsRouter = router({
  /** The editors' inbox: what waits first. */
  list: may("read-drafts")
    .input(InProgramme)
    .query(({ ctx, input }) => readProposals(ctx.database, ctx.actor, input.programme)),

  /** How many wait: the head of every page of the desk asks. */
  waiting: may("read-drafts")
    .input(InProgramme)
    .query(({ ctx, input }) => countWaiting(ctx.database, ctx.actor, input.programme)),

  /** What the asker proposed and suggested themselves, and what became of it. */
  mine: may("suggest-correction")
    .input(InProgramme)
    .query(({ ctx, input }) => readOwnProposals(ctx.database, ctx.actor, input.programme)),

  propose: mayOnCell("propose-change")
    .input(NewProposal)
    .mutation(({ ctx, input }) => proposeChange(ctx.database, ctx.actor, input)),

  suggest: mayOnCell("suggest-correction")
    .use(rationed)
    .input(NewSuggestion)
    .mutation(({ ctx, input }) => suggestCorrection(ctx.database, ctx.actor, input)),

  /** As proposed, or with a statement of the editor's own. */
  accept: may("edit-registers")
    .input(Acceptance)
    .mutation(async ({ ctx, input }) => {
      const { head, recordedAt, entries } = await acceptProposal(ctx.database, ctx.actor, input);
      return { act: head, recordedAt, entries };
    }),

  decline: may("edit-registers")
    .input(Decline)
    .mutation(({ ctx, input }) => declineProposal(ctx.database, ctx.actor, input)),

  answer: may("edit-registers")
    .input(SuggestionAnswer)
    .mutation(({ ctx, input }) => answerSuggestion(ctx.database, ctx.actor, input)),

  withdraw: may("suggest-correction")
    .input(ProposalWithdrawal)
    .mutation(({ ctx, input }) => withdrawProposal(ctx.database, ctx.actor, input)),
});
