import type { Actor } from "@accord/domain/actor";
import { decideWithdrawal } from "@accord/domain/change-cell";
import type { Withdrawal } from "@accord/domain/entry";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { appendEntries, type CellEdit } from "./append-entries.ts";
import { loadCellForEdit } from "./load-cell.ts";

/** Takes a chain out of the record, and says why. What stood beneath it stands again. */
export async function withdrawEntry(
  database: Database,
  actor: Actor,
  { cell, head, entry, why }: Withdrawal,
): Promise<CellEdit> {
  const programme = await assertMayIn(database, actor, "edit-matrix", cell.programme);

  const { clock } = database;
  const entries = { kind: "chains", of: [entry] } as const;
  return database.change(async (writer) => {
    const loaded = await loadCellForEdit(
      writer,
      { actor, programme, clock },
      { cell, head, entries },
    );
    const draft = decideWithdrawal(loaded.entries, { entry, why });
    const edit = await appendEntries(writer, actor, [{ cell: loaded, drafts: [draft] }]);
    const before = loaded.entries.find(({ id }) => id === entry)?.statement ?? null;
    await record(writer, actor, {
      programme: cell.programme,
      noun: "matrix",
      act: "entry-withdrawn",
      fact: { cell, entries: edit.entries, before, why },
    });
    return edit;
  });
}
