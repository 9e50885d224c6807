import type { Actor } from "@accord/domain/actor";
import { firstDay, londonDay } from "@accord/domain/calendar";
import { asksWhatStood, decideEntry } from "@accord/domain/change-cell";
import type { NewEntry } from "@accord/domain/entry";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { appendEntries, type CellEdit } from "./append-entries.ts";
import { type LoadedEntries, loadCellForEdit } from "./load-cell.ts";

/**
 * Says something new of a cell.
 *
 * @throws AccordError `changed-meanwhile` with the current value, when the cell changed after the edit's head
 */
export async function addEntry(
  database: Database,
  actor: Actor,
  { cell, head, statement }: NewEntry,
): Promise<CellEdit> {
  const programme = await assertMayIn(database, actor, "edit-matrix", cell.programme);

  const { clock } = database;
  const today = londonDay(clock.now());
  const entries: LoadedEntries = asksWhatStood(statement)
    ? { kind: "standing", asAt: firstDay(statement.effective) }
    : { kind: "none" };
  return database.change(async (writer) => {
    const source = statement.source?.slug ?? null;
    const loaded = await loadCellForEdit(
      writer,
      { actor, programme, clock },
      { cell, head, source, entries },
    );
    const draft = decideEntry(loaded.entries, { statement }, today);
    const edit = await appendEntries(writer, actor, [{ cell: loaded, drafts: [draft] }]);
    await record(writer, actor, {
      programme: cell.programme,
      noun: "matrix",
      act: "entry-added",
      fact: { cell, entries: edit.entries, after: statement },
    });
    return edit;
  });
}
