import type { CellAddress } from "@accord/domain/cell";
import { cellKey } from "@accord/domain/cell";
import { AccordError } from "@accord/domain/errors";
import type { Reader } from "../writer.ts";
import { entryOf } from "./entry-row.ts";
import type { LoadedCell } from "./load-cell.ts";

type Place = Pick<CellAddress, "area" | "partnership">;

/**
 * Loads many cells of a programme with all that was said of them, in a handful of questions.
 *
 * @returns the cells in the order of the places
 * @throws AccordError `not-found` where the programme's matrix has no such row or column
 */
export async function loadCells(
  reader: Reader,
  programme: string,
  places: readonly Place[],
): Promise<LoadedCell[]> {
  await assertListed(reader, programme, places);
  const wanted = new Set(places.map(cellKey));
  const rows = await reader
    .selectFrom("cell")
    .select(["id", "area", "partnership", "revision"])
    .where("programme", "=", programme)
    .where("area", "in", [...new Set(places.map(({ area }) => area))])
    .where("partnership", "in", [...new Set(places.map(({ partnership }) => partnership))])
    .execute();
  const found = new Map(
    rows.filter((row) => wanted.has(cellKey(row))).map((row) => [cellKey(row), row]),
  );
  const addressOf = new Map([...found.values()].map((row) => [row.id, { programme, ...row }]));
  const entries =
    found.size === 0
      ? []
      : await reader
          .selectFrom("entry")
          .selectAll()
          .where("cellId", "in", [...addressOf.keys()])
          .orderBy("id")
          .execute();
  const said = Map.groupBy(entries, ({ cellId }) => cellId);
  return places.map(({ area, partnership }) => {
    const address = { programme, area, partnership };
    const cell = found.get(cellKey(address));
    if (!cell) return { address, id: null, revision: 0, entries: [] };
    return {
      address,
      id: cell.id,
      revision: cell.revision,
      entries: (said.get(cell.id) ?? []).map((row) => entryOf(row, address)),
    };
  });
}

async function assertListed(
  reader: Reader,
  programme: string,
  places: readonly Place[],
): Promise<void> {
  const rows = await reader
    .selectFrom("programmeRow")
    .select("area")
    .where("programme", "=", programme)
    .execute();
  const columns = await reader
    .selectFrom("programmeColumn")
    .select("partnership")
    .where("programme", "=", programme)
    .execute();
  const areas = new Set(rows.map(({ area }) => area));
  const partnerships = new Set(columns.map(({ partnership }) => partnership));
  const unknown = places.filter(
    ({ area, partnership }) => !areas.has(area) || !partnerships.has(partnership),
  );
  const [first] = unknown;
  if (!first) return;
  throw new AccordError("not-found", "The matrix of this programme has no such cell.", {
    programme,
    area: first.area,
    partnership: first.partnership,
  });
}
