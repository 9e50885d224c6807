import { readFile } from "node:fs/promises";
import pg from "pg";
import { test as base, inject } from "vitest";
import { type Database, databaseOn } from "../database.ts";
import { openEmbedded } from "../engines/embedded.ts";
import type { Engine } from "../engines/engine.ts";
import { openServer } from "../engines/server.ts";
import { PROTECTED_TABLES } from "../journal/protected.ts";
import { migrate } from "../migrate.ts";
import { TestClock } from "./test-clock.ts";

/** An engine with a migrated database of this worker's own, and how to reach it a second time. */
interface Opened {
  readonly engine: Engine;
  /** Another engine on the same database, as another process would have; null where there can be none. */
  readonly again: (() => Engine) | null;
}

/**
 * An `it` that is given an empty, migrated `database` on either engine, a `clock` that stands
 * until it is set, and `another` database on the same data, as another process would hold.
 *
 * The engine is `ACCORD_TEST_ENGINE`: `embedded` or `server`. Embedded, `another` is the same
 * database, since one process is all there can be.
 */
export const it = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of what a fixture needs from its pattern
  .extend("opened", { scope: "worker" }, async ({}, { onCleanup }): Promise<Opened> => {
    const opened = await openForTests();
    onCleanup(() => opened.engine.close());
    return opened;
  })
  .extend("clock", () => new TestClock())
  .extend("database", async ({ opened, clock }, { onCleanup }): Promise<Database> => {
    await opened.engine.script((run) => run(EMPTY));
    // The engine outlives the test; what the database has opened on it does not.
    const database = databaseOn({ ...opened.engine, close: async () => {} }, { clock, retries });
    onCleanup(() => database[Symbol.asyncDispose]());
    return database;
  })
  .extend(
    "another",
    async ({ opened, clock, database }, { onCleanup }): Promise<() => Database> => {
      const others: Database[] = [];
      onCleanup(async () => {
        for (const other of others) await other[Symbol.asyncDispose]();
      });
      return () => {
        if (!opened.again) return database;
        const other = databaseOn(opened.again(), { clock, retries });
        others.push(other);
        return other;
      };
    },
  );

/** Soon enough to be waited for. */
const retries = { retryLimit: 3, retryDelaySeconds: 1, longestDelaySeconds: 2 };

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const TABLES = [
  ...[
    "star",
    "following",
    "source_file",
    "stored_file_part",
    "stored_file",
    "intake_part",
    "intake",
  ],
  ...["journal", "actor", "composition", "composition_document", "delivery", "delivery_attempt"],
  ...["report_draft", "report_run", "report_run_step", "suspended_address", "worker_sign", "alarm"],
  ...PROTECTED_TABLES.map(snakeCase),
  ...['"user"', '"session"', '"account"', '"verification"', "queue.job"],
];

/**
 * Everything but the migrations, the way a register begins. Deleting from tables that hold
 * little is many times quicker than truncating them; as a replica, no trigger is asked.
 */
const EMPTY = `
  begin;
  set local session_replication_role = replica;
  ${TABLES.map((table) => `delete from ${table};`).join("\n")}
  do $$ declare name text; begin
    for name in select quote_ident(sequencename) from pg_sequences
      where schemaname = 'public' and last_value is not null
    loop execute 'alter sequence ' || name || ' restart'; end loop;
  end $$;
  commit;`;

async function openForTests(): Promise<Opened> {
  const kind = process.env["ACCORD_TEST_ENGINE"] ?? "embedded";
  if (kind === "embedded") return { engine: await openSaved(), again: null };
  const url = await createTestDatabase();
  return { engine: openServer({ url }), again: () => openServer({ url }) };
}

async function openSaved(): Promise<Engine> {
  const file = inject("savedDatabase");
  if (file) return openEmbedded(null, new Blob([await readFile(file)]));
  const engine = await openEmbedded(null);
  await migrate(databaseOn(engine));
  return engine;
}

/**
 * A migrated database of its own on the run's server. Gives its address.
 *
 * @param template - the database it is a copy of: by default one that is migrated and empty
 */
export async function createTestDatabase(template = "template"): Promise<string> {
  const server = inject("testServer");
  if (!server)
    throw new Error("This project has no test server: add testing/server to its global setup.");
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`;
  const client = new pg.Client({ connectionString: `${server.url}/postgres` });
  await client.connect();
  await client.query(`create database ${name} template ${template}`);
  await client.end();
  return `${server.url}/${name}`;
}
