import type { Actor } from "@accord/domain/actor";
import { decideUndo } from "@accord/domain/change-cell";
import type { Undo } from "@accord/domain/entry";
import { AccordError } from "@accord/domain/errors";
import { type ActInParts, partsOf } from "../acts.ts";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Reader, Writer } from "../writer.ts";
import { appendEntries, type CellEdit } from "./append-entries.ts";
import { entryOf } from "./entry-row.ts";
import type { LoadedCell } from "./load-cell.ts";
import { findLayoutOfAct, takeBackLayout } from "./take-back-layout.ts";

/** So many cells are undone in one part: each is read, marked and written. */
const CELLS_AT_ONCE = 100;
/** From so many entries on an undoing is written in parts. */
const LONG = 300;
/** A line lists what its act wrote up to so many. */
const MOST_LISTED = 200;

/**
 * Undoes all that one act said, by appending what its chains said before. Undoing an undo is a redo.
 *
 * Rows, columns, groups, comments and mappings that came with the entries of an import go with them.
 *
 * @throws AccordError `changed-meanwhile` when a later act has changed what it said, or said more in a
 *   row or column it added; `not-found` when it said nothing of this programme's matrix
 */
export async function undoAct(database: Database, actor: Actor, undo: Undo): Promise<CellEdit> {
  await assertMayIn(database, actor, "edit-matrix", undo.programme);

  const work = (parts: ActInParts) => undoInParts(parts, actor, undo);
  return (await countEntries(database.reader, undo)) < LONG
    ? database.change((writer) => work(partsOf(writer)))
    : database.changeInParts(work);
}

async function undoInParts(parts: ActInParts, actor: Actor, undo: Undo): Promise<CellEdit> {
  const { programme, act } = undo;
  const { cells, layout } = await parts.part(async (writer) => {
    const layout = await findLayoutOfAct(writer, programme, act);
    const cells = await cellsOfAct(writer, undo);
    if (cells.length === 0 && !layout.isTouched) {
      throw new AccordError("not-found", "There is nothing of this act to undo here.", { act });
    }
    return { cells, layout };
  });
  const entries: number[] = [];
  for (let done = 0; done < cells.length; done += CELLS_AT_ONCE) {
    const some = cells.slice(done, done + CELLS_AT_ONCE);
    await parts.part(async (writer) => {
      const loaded = await loadCellsById(writer, some);
      const decided = loaded.map((cell) => ({ cell, drafts: decideUndo(cell.entries, act) }));
      entries.push(...(await appendEntries(writer, actor, decided)).entries);
    });
  }
  return parts.part(async (writer) => {
    await takeBackLayout(writer, layout);
    const listed = entries.length > MOST_LISTED ? {} : { entries };
    await record(writer, actor, {
      programme,
      noun: "matrix",
      act: "act-undone",
      fact: { act, count: entries.length, ...listed },
    });
    return { head: writer.act.id, recordedAt: writer.act.recordedAt, entries };
  });
}

async function countEntries(reader: Reader, { act }: Undo): Promise<number> {
  const { count } = await reader
    .selectFrom("entry")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("act", "=", act)
    .executeTakeFirstOrThrow();
  return count;
}

async function cellsOfAct(writer: Writer, { programme, act }: Undo): Promise<number[]> {
  const rows = await writer
    .selectFrom("entry")
    .innerJoin("cell", "cell.id", "entry.cellId")
    .select("cell.id")
    .distinct()
    .where("entry.act", "=", act)
    .where("cell.programme", "=", programme)
    .orderBy("cell.id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Cells with all that was said of them, whether or not the matrix lists them. */
async function loadCellsById(reader: Reader, ids: readonly number[]): Promise<LoadedCell[]> {
  const cells = await reader
    .selectFrom("cell")
    .select(["id", "programme", "area", "partnership", "revision"])
    .where("id", "in", ids)
    .orderBy("id")
    .execute();
  const rows = await reader
    .selectFrom("entry")
    .selectAll()
    .where("cellId", "in", ids)
    .orderBy("id")
    .execute();
  const said = Map.groupBy(rows, ({ cellId }) => cellId);
  return cells.map(({ id, revision, ...address }) => ({
    address,
    id,
    revision,
    entries: (said.get(id) ?? []).map((row) => entryOf(row, address)),
  }));
}
