import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import { decidePreference } from "@accord/domain/change-cell";
import type { Preference } from "@accord/domain/entry";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { appendEntries, type CellEdit } from "./append-entries.ts";
import { loadCellForEdit } from "./load-cell.ts";

/** Prefers another source's claim to what stands, in one act: the one counts from now on, the other stands beside. */
export async function preferEntry(
  database: Database,
  actor: Actor,
  { cell, head, entry, as, over, why }: Preference,
): Promise<CellEdit> {
  const programme = await assertMayIn(database, actor, "edit-matrix", cell.programme);

  const { clock } = database;
  const today = londonDay(clock.now());
  const entries = { kind: "chains", of: over === null ? [entry] : [entry, over] } as const;
  return database.change(async (writer) => {
    const loaded = await loadCellForEdit(
      writer,
      { actor, programme, clock },
      { cell, head, entries },
    );
    const drafts = decidePreference(loaded.entries, { entry, as, over, why }, today);
    const edit = await appendEntries(writer, actor, [{ cell: loaded, drafts }]);
    await record(writer, actor, {
      programme: cell.programme,
      noun: "matrix",
      act: "entry-preferred",
      fact: { cell, entries: edit.entries, preferred: entry, as, over, why },
    });
    return edit;
  });
}
