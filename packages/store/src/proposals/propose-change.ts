import type { Actor } from "@accord/domain/actor";
import { firstDay, londonDay } from "@accord/domain/calendar";
import { asksWhatStood, decideEntry } from "@accord/domain/change-cell";
import { AccordError } from "@accord/domain/errors";
import type { NewProposal } from "@accord/domain/proposal";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { type LoadedEntries, loadCellForEdit } from "../matrix/load-cell.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Writer } from "../writer.ts";
import { assertOwnPartnership } from "./own-partnership.ts";

/**
 * Proposes what the register should say of a cell. The record stays as it is until an editor accepts.
 *
 * It is held to the rules of an entry, so that what is accepted can be recorded.
 *
 * @param byLink - the signed link by which it came; null for somebody who is signed in
 * @throws AccordError `not-allowed` outside the partnerships of a contributor's force,
 *   `changed-meanwhile` with the current value when the cell changed after the page was read,
 *   `rule-broken` while another proposal of theirs for the cell waits
 */
export async function proposeChange(
  database: Database,
  actor: Actor,
  { cell, head, statement, words }: NewProposal,
  { byLink = null }: { byLink?: number | null } = {},
): Promise<{ id: number }> {
  const programme = await assertMayIn(database, actor, "propose-change", cell.programme);

  const { clock } = database;
  const today = londonDay(clock.now());
  const entries: LoadedEntries = asksWhatStood(statement)
    ? { kind: "standing", asAt: firstDay(statement.effective) }
    : { kind: "none" };
  return database.change(async (writer) => {
    assertReached(writer, head);
    const { partnership } = cell;
    await assertOwnPartnership(writer, actor, { programme, partnership, today });
    const source = statement.source?.slug ?? null;
    const editor = { actor, programme, clock };
    const loaded = await loadCellForEdit(writer, editor, { cell, head, source, entries });
    decideEntry(loaded.entries, { statement }, today);
    await assertNoneWaits(writer, actor, cell);
    const [proposal] = await writer.append("proposal", [
      {
        ...cell,
        kind: "change",
        head,
        statement: JSON.stringify(statement),
        entryId: null,
        words,
        proposedBy: actor.id,
        signedLinkId: byLink,
      },
    ]);
    if (!proposal) throw new Error("The proposal was not written.");
    await record(writer, actor, {
      programme: cell.programme,
      noun: "proposal",
      act: "change-proposed",
      fact: {
        proposal: proposal.id,
        cell,
        statement,
        words,
        ...(byLink === null ? {} : { byLink }),
      },
    });
    return { id: proposal.id };
  });
}

/** A head that is not reached yet would pass over what changes before it is. */
function assertReached(writer: Writer, head: number): void {
  if (head < writer.act.id) return;
  throw new AccordError("bad-input", "The journal has no such line yet: read the page again.", {
    head,
  });
}

async function assertNoneWaits(
  writer: Writer,
  actor: Actor,
  { programme, area, partnership }: NewProposal["cell"],
): Promise<void> {
  const waiting = await writer
    .selectFrom("proposal")
    .leftJoin("proposalOutcome", "proposalOutcome.proposalId", "proposal.id")
    .select("proposal.id")
    .where("proposal.programme", "=", programme)
    .where("area", "=", area)
    .where("partnership", "=", partnership)
    .where("kind", "=", "change")
    .where("proposedBy", "=", actor.id)
    .where("proposalOutcome.id", "is", null)
    .executeTakeFirst();
  if (!waiting) return;
  throw new AccordError(
    "rule-broken",
    "A change you proposed for this cell is still waiting. Withdraw it to propose another.",
    { proposal: waiting.id },
  );
}
