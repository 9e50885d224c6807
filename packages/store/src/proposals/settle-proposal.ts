import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import {
  assertOpenOf,
  assertWaiting,
  type Decline,
  type ProposalOutcome,
  type ProposalWithdrawal,
  type SuggestionAnswer,
} from "@accord/domain/proposal";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Writer } from "../writer.ts";
import { findProposal } from "./find-proposal.ts";

/**
 * Declines a proposed change, with a word to who proposed it. The record stays as it is.
 *
 * @throws AccordError `changed-meanwhile` when it is settled, `rule-broken` for a suggestion
 */
export async function declineProposal(
  database: Database,
  actor: Actor,
  { programme, proposal, words }: Decline,
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    assertOpenOf("change", await findProposal(writer, programme, proposal));
    await settle(writer, actor, { programme, proposal, outcome: "declined", words });
  });
}

/**
 * Marks a suggestion as read, with an answer to who made it where there is one.
 *
 * @throws AccordError `changed-meanwhile` when it is settled, `rule-broken` for a proposed change
 */
export async function answerSuggestion(
  database: Database,
  actor: Actor,
  { programme, proposal, words }: SuggestionAnswer,
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    assertOpenOf("correction", await findProposal(writer, programme, proposal));
    await settle(writer, actor, { programme, proposal, outcome: "answered", words });
  });
}

/**
 * Takes back a proposal or suggestion of one's own.
 *
 * @throws AccordError `not-found` for that of another, whom it does not concern;
 *   `changed-meanwhile` when it is settled
 */
export async function withdrawProposal(
  database: Database,
  actor: Actor,
  { programme, proposal }: ProposalWithdrawal,
): Promise<void> {
  await assertMayIn(database, actor, "suggest-correction", programme);

  await database.change(async (writer) => {
    const found = await findProposal(writer, programme, proposal);
    if (found.proposedBy !== actor.id) {
      throw new AccordError("not-found", "There is no such proposal.", { proposal });
    }
    assertWaiting(found);
    await settle(writer, actor, { programme, proposal, outcome: "withdrawn", words: null });
  });
}

interface Settlement {
  readonly programme: string;
  readonly proposal: number;
  readonly outcome: Exclude<ProposalOutcome, "accepted" | "amended">;
  readonly words: string | null;
}

async function settle(
  writer: Writer,
  actor: Actor,
  { programme, proposal, outcome, words }: Settlement,
): Promise<void> {
  await writer.append("proposalOutcome", [
    { proposalId: proposal, outcome, words, entryId: null, settledBy: actor.id },
  ]);
  await record(writer, actor, {
    programme,
    noun: "proposal",
    act: outcome === "answered" ? "suggestion-answered" : `proposal-${outcome}`,
    fact: { proposal, words },
  });
}
