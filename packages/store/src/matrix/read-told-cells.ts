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

/** All that was said of some cells of a programme by a line of the journal, in two questions. */
export async function readToldCells(
  reader: Reader,
  { programme, cells, head }: ToldCellsQuery,
): Promise<ToldCell[]> {
  if (cells.length === 0) return [];
  const wanted = new Set(cells.map(cellKey));
  const places = await reader
    .selectFrom("cell")
    .select(["id", "area", "partnership"])
    .where("programme", "=", programme)
    .where("area", "in", [...new Set(cells.map(({ area }) => area))])
    .execute();
  const keys = new Map(
    places.map((place) => [place.id, cellKey(place)] as const).filter(([, key]) => wanted.has(key)),
  );
  if (keys.size === 0) return cells.map((cell) => ({ cell: { programme, ...cell }, entries: [] }));
  const rows = await reader
    .selectFrom("entry")
    .selectAll()
    .where("cellId", "in", [...keys.keys()])
    .where("act", "<=", head)
    .orderBy("id")
    .execute();
  const said = Map.groupBy(rows, ({ cellId }) => keys.get(cellId) ?? "");
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
