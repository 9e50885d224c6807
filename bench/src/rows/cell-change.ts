import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ENTRIES } from "@accord/demonstration/eastern-region/entries";
import { loadDemonstration } from "@accord/demonstration/load-demonstration";
import type { Actor } from "@accord/domain/actor";
import { Statement } from "@accord/domain/entry";
import { type Database, openDatabase } from "@accord/store/database";
import { addEntry } from "@accord/store/matrix/add-entry";
import { migrate } from "@accord/store/migrate";
import { sql } from "kysely";
import { compare, timeMs } from "../measure.ts";
import { type Row, told } from "../row.ts";
import { startTestServer } from "../server.ts";

const ROUNDS = 20;
const CHANGES = 20;

const EDITOR: Actor = {
  id: "bench",
  kind: "person",
  name: "Bench",
  office: "Bench",
  grants: [{ role: "editor", programme: "eastern-region", force: null }],
};

/** A change of one cell at the store's verb, beside a bare insert into a table of the same database. */
export async function cellChangeRows(): Promise<Row[]> {
  const rows: Row[] = [];
  {
    // On disk, as in use.
    const folder = await mkdtemp(join(tmpdir(), "accord-bench-"));
    {
      await using embedded = await openDatabase({
        kind: "embedded",
        folder: join(folder, "database"),
      });
      await migrate(embedded);
      rows.push(await measure(embedded, 10));
    }
    await rm(folder, { recursive: true, force: true });
  }
  await using server = await startTestServer();
  await using database = await openDatabase({ kind: "server", url: await server.create("change") });
  rows.push(await measure(database, 5));
  return rows;
}

async function measure(database: Database, goal: number): Promise<Row> {
  await loadDemonstration(database, "a long password of the bench");
  await database.inside.script((run) =>
    run("create table bare (id bigint generated always as identity primary key, words text)"),
  );
  const cells = ENTRIES.filter(({ statement }) => statement.status !== null);
  let { id: head } = await database.head();
  let count = 0;
  const change = async () => {
    const cell = cells[count % cells.length];
    if (!cell) throw new Error("The demonstration has no cells.");
    count += 1;
    ({ head } = await addEntry(database, EDITOR, {
      cell: cell.cell,
      head,
      statement: Statement.parse({
        claim: "moved",
        status: count % 2 === 0 ? "being-progressed" : "live",
        reasonCode: "no-common-ict",
        effective: { date: "2011-01-20", precision: "day" },
      }),
    }));
  };
  const insert = () =>
    sql`insert into bare (words) values (${`round ${count}`})`.execute(database.inside.kysely);
  const result = await compare(
    ROUNDS,
    () => timeMs(() => times(CHANGES, change)),
    () => timeMs(() => times(CHANGES, insert)),
  );
  return {
    what: `change one cell at the store's verb: checked, chained, committed, announced (${database.engine})`,
    floor: "a bare insert on the same database",
    goal: { kind: "at-most", value: goal },
    value: result.ratio,
    unit: "×",
    detail: `${told(result, `ms for ${CHANGES}`)}; ${count} changes over ${cells.length} cells`,
  };
}

async function times(count: number, work: () => Promise<unknown>): Promise<void> {
  for (let n = 0; n < count; n += 1) await work();
}
