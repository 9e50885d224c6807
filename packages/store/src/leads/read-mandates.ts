import type { CellMandate } from "@accord/domain/mandate";
import { isOn, stretchOf } from "../dated.ts";
import { knownBy } from "../journal/known-by.ts";
import { sourceOf } from "../matrix/entry-row.ts";
import type { Reader } from "../writer.ts";
import type { OfCellsQuery } from "./read-leads.ts";

/** The mandate of each cell of a programme as at a day, as known at a line of the journal. */
export async function readMandates(
  reader: Reader,
  { programme, asAt, head, areas }: OfCellsQuery,
): Promise<CellMandate[]> {
  if (areas?.length === 0) return [];
  const rows = await reader
    .selectFrom("cellMandate")
    .selectAll()
    .where("programme", "=", programme)
    .$if(areas !== undefined, (query) => query.where("area", "in", areas ?? []))
    .where(knownBy("cellMandate", head))
    .orderBy("id")
    .execute();
  const mandates = rows.filter((row) => isOn(row, asAt));
  const nameOf = await readBodyNames(reader, { programme, head });
  return mandates.map((row) => {
    const { id, area, partnership, body, words, why, recordedAt, act } = row;
    return {
      id,
      area,
      partnership,
      body,
      bodyName: body === null ? null : (nameOf.get(body) ?? body),
      words,
      source: sourceOf(row),
      ...stretchOf(row),
      why,
      recordedAt,
      act,
    };
  });
}

/** The names bodies had by a line: the last they were given, also where they have been taken off since. */
async function readBodyNames(
  reader: Reader,
  { programme, head }: { programme: string; head: number },
): Promise<Map<string, string>> {
  const rows = await reader
    .selectFrom("governanceBody")
    .select(["slug", "name"])
    .where("programme", "=", programme)
    .where("act", "<=", head)
    .orderBy("id")
    .execute();
  return new Map(rows.map(({ slug, name }) => [slug, name]));
}
