import { setImmediate as nextTurn } from "node:timers/promises";
import type { Actor } from "@accord/domain/actor";
import { type CalendarDate, londonDay } from "@accord/domain/calendar";
import type { IntakeFacts, RecordedStatement } from "@accord/domain/intake-facts";
import type { Database } from "../database.ts";
import { knownBy } from "../journal/known-by.ts";
import { selectMappings } from "../mappings/read-mappings.ts";
import { SAID, statementOf } from "../matrix/entry-row.ts";
import { viewMatrix } from "../matrix/read-matrix.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { selectSourceSlugs } from "../sources/read-sources.ts";
import type { Reader } from "../writer.ts";
import { readKnownNames } from "./read-known-names.ts";

/** About how many entries are read at once: others are answered between two such reads. */
const ENTRIES_AT_ONCE = 800;
/** The first read is of so many cells, and none of more than so many. */
const FIRST_CELLS = 2;
const MOST_CELLS = 500;

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
  const { areas, partnerships } = await readKnownNames(database, actor, view.head);
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

/** The last link of every chain that is not withdrawn, read by some cells at a time. */
async function readRecorded(
  reader: Reader,
  { programme, head }: { readonly programme: string; readonly head: number },
): Promise<RecordedStatement[]> {
  const cells = await reader
    .selectFrom("cell")
    .select(["id", "area", "partnership"])
    .where("programme", "=", programme)
    .where("act", "<=", head)
    .orderBy("id")
    .execute();
  const addressOf = new Map(cells.map(({ id, ...address }) => [id, address]));
  const recorded: RecordedStatement[] = [];
  let size = FIRST_CELLS;
  for (let done = 0; done < cells.length; ) {
    const some = cells.slice(done, done + size);
    const rows = await reader
      .selectFrom("entry")
      .select(["cellId", "place", ...SAID])
      .where(
        "cellId",
        "in",
        some.map(({ id }) => id),
      )
      .where(knownBy("entry", head))
      .where("claim", "is not", null)
      .execute();
    for (const row of rows) {
      const [address, statement] = [addressOf.get(row.cellId), statementOf(row)];
      if (address && statement) recorded.push({ ...address, place: row.place, statement });
    }
    done += some.length;
    const each = Math.max(1, rows.length / some.length);
    size = Math.min(MOST_CELLS, Math.max(1, Math.floor(ENTRIES_AT_ONCE / each)));
    await nextTurn();
  }
  return recorded;
}
