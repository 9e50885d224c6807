import type { Actor } from "@accord/domain/actor";
import { firstDay, londonDay } from "@accord/domain/calendar";
import { asksWhatStood, decideEntry } from "@accord/domain/change-cell";
import { type Acceptance, decideAcceptance } from "@accord/domain/proposal";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { appendEntries, type CellEdit } from "../matrix/append-entries.ts";
import { loadCellForEdit } from "../matrix/load-cell.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { findProposal } from "./find-proposal.ts";

/**
 * Takes a proposed change into the record: an entry and the end of the proposal, in one act.
 *
 * The entry is the editor's; the act names who proposed it, and so does the cell's story.
 *
 * @throws AccordError `changed-meanwhile` when the proposal is settled, or the cell changed after
 *   the editor saw what stands; `rule-broken` as an entry would be
 */
export async function acceptProposal(
  database: Database,
  actor: Actor,
  { programme: slug, proposal: id, head, statement: instead, words }: Acceptance,
): Promise<CellEdit> {
  const programme = await assertMayIn(database, actor, "edit-registers", slug);

  const { clock } = database;
  const today = londonDay(clock.now());
  return database.change(async (writer) => {
    const proposal = await findProposal(writer, slug, id);
    const { cell } = proposal;
    const { statement, outcome } = decideAcceptance(proposal, { statement: instead, words });
    const loaded = await loadCellForEdit(
      writer,
      { actor, programme, clock },
      {
        cell,
        head,
        source: statement.source?.slug ?? null,
        entries: asksWhatStood(statement)
          ? { kind: "standing", asAt: firstDay(statement.effective) }
          : { kind: "none" },
      },
    );
    const draft = decideEntry(loaded.entries, { statement }, today);
    const edit = await appendEntries(writer, actor, [{ cell: loaded, drafts: [draft] }]);
    await writer.append("proposalOutcome", [
      { proposalId: id, outcome, words, entryId: edit.entries[0] ?? null, settledBy: actor.id },
    ]);
    await record(writer, actor, {
      programme: slug,
      noun: "matrix",
      act: `proposal-${outcome}`,
      fact: {
        proposal: id,
        proposedBy: proposal.proposedBy,
        cell,
        entries: edit.entries,
        after: statement,
        words,
      },
    });
    return edit;
  });
}
