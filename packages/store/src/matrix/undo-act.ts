import type { Actor } from "@accord/domain/actor";
import { decideUndo } from "@accord/domain/change-cell";
import type { Undo } from "@accord/domain/entry";
import { AccordError } from "@accord/domain/errors";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Writer } from "../writer.ts";
import { appendEntries, type CellEdit } from "./append-entries.ts";
import { loadCells } from "./load-cells.ts";

/**
 * Undoes all that one act said, by appending what its chains said before. Undoing an undo is a redo.
 *
 * @throws AccordError `changed-meanwhile` when a later act has changed what it said, `not-found` when
 *   it said nothing of this programme's matrix
 */
export async function undoAct(
  database: Database,
  actor: Actor,
  { programme, act }: Undo,
): Promise<CellEdit> {
  await assertMayIn(database, actor, "edit-matrix", programme);

  return database.change(async (writer) => {
    const addresses = await cellsOfAct(writer, programme, act);
    if (addresses.length === 0) {
      throw new AccordError("not-found", "There is nothing of this act to undo here.", { act });
    }
    const cells = await loadCells(writer, programme, addresses);
    const decided = cells.map((cell) => ({ cell, drafts: decideUndo(cell.entries, act) }));
    const edit = await appendEntries(writer, actor, decided);
    await record(writer, actor, {
      programme,
      noun: "matrix",
      act: "act-undone",
      fact: { act, entries: edit.entries },
    });
    return edit;
  });
}

async function cellsOfAct(writer: Writer, programme: string, act: number) {
  return writer
    .selectFrom("entry")
    .innerJoin("cell", "cell.id", "entry.cellId")
    .select(["cell.area", "cell.partnership"])
    .distinct()
    .where("entry.act", "=", act)
    .where("cell.programme", "=", programme)
    .execute();
}
