import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import type { EntryDraft } from "@accord/domain/change-cell";
import type { NewRow, Writer } from "../writer.ts";
import { rowOf } from "./entry-row.ts";
import type { LoadedCell } from "./load-cell.ts";

/** What an edit of a cell comes to. */
export interface CellEdit {
  /** The act's line: the cell's new revision, and the head to make the next edit from. */
  readonly head: number;
  readonly recordedAt: Instant;
  readonly entries: readonly number[];
}

/** Writes what was decided on cells: makes cells that are new, marks what is replaced. */
export async function appendEntries(
  writer: Writer,
  actor: Pick<Actor, "id">,
  decided: readonly { readonly cell: LoadedCell; readonly drafts: readonly EntryDraft[] }[],
): Promise<CellEdit> {
  const touched = decided.filter(({ drafts }) => drafts.length > 0);
  const idOf = await makeCells(
    writer,
    touched.map(({ cell }) => cell),
  );
  const rows = touched.flatMap(({ cell, drafts }) =>
    drafts.map((draft) => rowOf(draft, idOf(cell), actor.id)),
  );
  await writer.replace(
    "entry",
    rows.flatMap(({ names }) => names ?? []),
  );
  const written = await writer.append("entry", withKeptId(rows, touched[0]?.cell));
  return {
    head: writer.act.id,
    recordedAt: writer.act.recordedAt,
    entries: written.map(({ id }) => id),
  };
}

/** The only entry of an act takes the id that was kept for it, so that nothing has to be read back. */
function withKeptId(
  rows: readonly NewRow<"entry">[],
  cell: LoadedCell | undefined,
): readonly NewRow<"entry">[] {
  const [row] = rows;
  const id = cell?.nextEntry;
  return row && rows.length === 1 && id !== undefined ? [{ place: id, ...row, id }] : rows;
}

async function makeCells(
  writer: Writer,
  cells: readonly LoadedCell[],
): Promise<(cell: LoadedCell) => number> {
  const fresh = cells.filter(({ id }) => id === null);
  const made = await writer.append(
    "cell",
    fresh.map(({ address }) => ({ ...address, revision: writer.act.id })),
  );
  const ids = new Map<LoadedCell, number>();
  for (const [index, cell] of fresh.entries()) ids.set(cell, made[index]?.id ?? 0);
  for (const cell of cells) if (cell.id !== null) ids.set(cell, cell.id);
  return (cell) => {
    const id = ids.get(cell);
    if (!id) throw new Error("A cell was not made before its entries.");
    return id;
  };
}
