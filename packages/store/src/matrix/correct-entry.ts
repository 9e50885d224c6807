import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import { decideCorrection } from "@accord/domain/change-cell";
import type { Correction } from "@accord/domain/entry";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { appendEntries, type CellEdit } from "./append-entries.ts";
import { loadCellForEdit } from "./load-cell.ts";

/** Mends a mistake in the record: states the whole claim of a chain anew, in its place, and why. */
export async function correctEntry(
  database: Database,
  actor: Actor,
  { cell, head, entry, statement, why }: Correction,
): Promise<CellEdit> {
  const programme = await assertMayIn(database, actor, "edit-matrix", cell.programme);

  const { clock } = database;
  const today = londonDay(clock.now());
  const entries = { kind: "chains", of: [entry] } as const;
  return database.change(async (writer) => {
    const source = statement.source?.slug ?? null;
    const loaded = await loadCellForEdit(
      writer,
      { actor, programme, clock },
      { cell, head, source, entries },
    );
    const draft = decideCorrection(loaded.entries, { entry, statement, why }, today);
    const edit = await appendEntries(writer, actor, [{ cell: loaded, drafts: [draft] }]);
    const before = loaded.entries.find(({ id }) => id === entry)?.statement ?? null;
    await record(writer, actor, {
      programme: cell.programme,
      noun: "matrix",
      act: "entry-corrected",
      fact: { cell, entries: edit.entries, before, after: statement, why },
    });
    return edit;
  });
}
