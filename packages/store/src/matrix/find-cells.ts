import type { CellAddress } from "@accord/domain/cell";
import { sql } from "kysely";
import type { Reader } from "../writer.ts";
import type { LoadedCell } from "./load-cell.ts";

type Place = Pick<CellAddress, "area" | "partnership">;

/** Which of many cells there are already, in one question and without what was said of them, in the order asked. */
export async function findCells(
  reader: Reader,
  programme: string,
  places: readonly Place[],
): Promise<LoadedCell[]> {
  if (places.length === 0) return [];
  const asked = JSON.stringify(places.map(({ area, partnership }) => [area, partnership]));
  const rows = await reader
    .selectFrom(
      sql<{
        place: string;
        index: number;
      }>`json_array_elements(${asked}::json) with ordinality`.as<"asked">(
        sql`asked (place, index)`,
      ),
    )
    .innerJoin("cell", (join) =>
      join
        .on("cell.programme", "=", programme)
        .on("cell.area", "=", sql<string>`asked.place ->> 0`)
        .on("cell.partnership", "=", sql<string>`asked.place ->> 1`),
    )
    .select(["asked.index", "cell.id", "cell.revision"])
    .execute();
  const found = new Map(rows.map(({ index, ...cell }) => [index, cell]));
  return places.map(({ area, partnership }, index) => {
    const cell = found.get(index + 1);
    return {
      address: { programme, area, partnership },
      id: cell?.id ?? null,
      revision: cell?.revision ?? 0,
      entries: [],
    };
  });
}
