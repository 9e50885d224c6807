import { setImmediate as nextTurn } from "node:timers/promises";
import type { Actor } from "@accord/domain/actor";
import { type CalendarDate, londonDay } from "@accord/domain/calendar";
import type { IntakeFacts, RecordedStatement } from "@accord/domain/intake-facts";
import type { Database } from "../database.ts";
import { knownBy } from "../journal/known-by.ts";
import { selectMappings } from "../mappings/read-mappings.ts";
import { statementOf } from "../matrix/entry-row.ts";
import { viewMatrix } from "../matrix/read-matrix.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { selectSourceSlugs } from "../sources/read-sources.ts";
import type { Reader } from "../writer.ts";
import { readKnownNames } from "./read-known-names.ts";

/** How many entries are read at once: others are answered between two such reads. */
const ENTRIES_AT_ONCE = 1_500;

/**
 * What an intake of a programme is compared with, known now.
 *
 * @param query.asAt - the day that the paper is compared with
 */
export async function readIntakeFacts(
  database: Database,
  actor: Actor,
  { programme, asAt }: { readonly programme: string; readonly asAt: CalendarDate },
): Promise<IntakeFacts> {
  await assertMayIn(database, actor, "import-entries", programme);

  const { reader } = database;
  const view = await viewMatrix(database, { programme, asAt });
  const [areas, partnerships] = [
    await readKnownNames(reader, "area", view.head),
    await readKnownNames(reader, "partnership", view.head),
  ];
  const rows = await reader
    .selectFrom("programmeRow")
    .select("area")
    .where("programme", "=", programme)
    .where(knownBy("programmeRow", view.head))
    .execute();
  const columns = await reader
    .selectFrom("programmeColumn")
    .select("partnership")
    .where("programme", "=", programme)
    .where(knownBy("programmeColumn", view.head))
    .execute();
  const forces = await reader.selectFrom("force").select("slug").execute();
  const comments = await reader
    .selectFrom("rowComment")
    .select(["area", "text", "effectiveDate", "effectivePrecision"])
    .where("programme", "=", programme)
    .where(knownBy("rowComment", view.head))
    .orderBy("id")
    .execute();
  return {
    today: londonDay(database.clock.now()),
    view,
    areas,
    partnerships,
    rows: [...new Set(rows.map(({ area }) => area))],
    columns: [...new Set(columns.map(({ partnership }) => partnership))],
    forces: forces.map(({ slug }) => slug),
    sources: [...(await selectSourceSlugs(reader, programme))],
    mappings: await selectMappings(reader, programme),
    entries: await readRecorded(reader, { programme, head: view.head }),
    comments: comments.map(({ area, text, effectiveDate, effectivePrecision }) => ({
      area,
      text,
      effective: { date: effectiveDate, precision: effectivePrecision },
    })),
  };
}

/** The last link of every chain that is not withdrawn. */
async function readRecorded(
  reader: Reader,
  { programme, head }: { readonly programme: string; readonly head: number },
): Promise<RecordedStatement[]> {
  const recorded: RecordedStatement[] = [];
  for (let after = 0; ; ) {
    const rows = await reader
      .selectFrom("entry")
      .innerJoin("cell", "cell.id", "entry.cellId")
      .selectAll("entry")
      .select(["cell.area", "cell.partnership"])
      .where("cell.programme", "=", programme)
      .where(knownBy("entry", head))
      .where("entry.claim", "is not", null)
      .where("entry.id", ">", after)
      .orderBy("entry.id")
      .limit(ENTRIES_AT_ONCE)
      .execute();
    for (const row of rows) {
      const statement = statementOf(row);
      if (!statement) continue;
      const { area, partnership, place } = row;
      recorded.push({ area, partnership, place, statement });
    }
    const last = rows.at(-1);
    if (!last || rows.length < ENTRIES_AT_ONCE) return recorded;
    after = last.id;
    await nextTurn();
  }
}
