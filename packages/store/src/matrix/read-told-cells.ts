import { cellKey } from "@accord/domain/cell";
import type { ToldCell } from "@accord/domain/summary-facts";
import type { Reader } from "../writer.ts";
import { entryOf } from "./entry-row.ts";

interface ToldCellsQuery {
  readonly programme: string;
  readonly cells: readonly { readonly area: string; readonly partnership: string }[];
  /** The last line that is known. */
  readonly head: number;
}

/** All that was said of some cells of a programme by a line of the journal, in one question. */
export async function readToldCells(
  reader: Reader,
  { programme, cells, head }: ToldCellsQuery,
): Promise<ToldCell[]> {
  if (cells.length === 0) return [];
  const rows = await reader
    .selectFrom("entry")
    .innerJoin("cell", "cell.id", "entry.cellId")
    .selectAll("entry")
    .select(["cell.area", "cell.partnership"])
    .where("cell.programme", "=", programme)
    .where("cell.area", "in", [...new Set(cells.map(({ area }) => area))])
    .where("cell.partnership", "in", [...new Set(cells.map(({ partnership }) => partnership))])
    .where("entry.act", "<=", head)
    .orderBy("entry.id")
    .execute();
  const said = Map.groupBy(rows, cellKey);
  return cells.map(({ area, partnership }) => {
    const cell = { programme, area, partnership };
    const entries = said.get(cellKey(cell)) ?? [];
    return {
      cell,
      entries: entries.map((row) => {
        const { recordedBy: _, ...entry } = entryOf(row, cell);
        return entry;
      }),
    };
  });
}
