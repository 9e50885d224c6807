import { readdirSync, readFileSync } from "node:fs";
import { sha256 } from "./canonical-json.ts";
import type { Database } from "./database.ts";
import type { Script } from "./engines/engine.ts";
import { QUEUE_MIGRATION, queueMigrationSql } from "./queue/queue-schema.ts";

/** How a database stands to the migrations of this version of the program. */
export interface MigrationState {
  /** `behind`: some are pending. `ahead`: a newer program has been here. */
  readonly state: "current" | "behind" | "ahead";
  readonly pending: readonly string[];
  readonly unknown: readonly string[];
  /** Nothing was ever migrated here. */
  readonly isEmpty: boolean;
}

interface Migration {
  readonly name: string;
  readonly text: string;
}

const FOLDER = new URL("./migrations/", import.meta.url);

/** The migrations in the order of their names, each run once and never changed afterwards. */
function knownMigrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => ({
      name: file.slice(0, -".sql".length),
      text: readFileSync(new URL(file, FOLDER), "utf8").replaceAll("\r\n", "\n"),
    }));
}

/** Whether the database is what this version of the program expects. Changes nothing. */
export async function migrationState(database: Database): Promise<MigrationState> {
  return database.inside.script(readState);
}

async function readState(run: Script): Promise<MigrationState> {
  const applied = await readApplied(run);
  const known = knownMigrations();
  for (const { name, text } of known) {
    const hash = applied.get(name);
    if (hash !== undefined && hash !== sha256(text)) {
      throw new Error(`Migration ${name} was changed after it was applied to this database.`);
    }
  }
  const names = [...known.map(({ name }) => name), QUEUE_MIGRATION];
  const pending = names.filter((name) => !applied.has(name));
  const unknown = [...applied.keys()].filter((name) => !names.includes(name));
  // An older schema of the queue stays in the list of what was applied; it is not from the future.
  const newer = unknown.filter((name) => !name.startsWith("queue-") || name > QUEUE_MIGRATION);
  return {
    state: newer.length > 0 ? "ahead" : pending.length > 0 ? "behind" : "current",
    pending,
    unknown: newer,
    isEmpty: applied.size === 0,
  };
}

async function readApplied(run: Script): Promise<Map<string, string>> {
  const [table] = await run("select to_regclass('public.migration') as name");
  if (!table?.["name"]) return new Map();
  const rows = await run("select name, sha256 from migration order by name");
  return new Map(rows.map((row) => [String(row["name"]), String(row["sha256"])]));
}

/**
 * Brings the database to this version of the program. Running it again does nothing.
 *
 * Each migration is one transaction; two processes migrating a server at once take turns.
 *
 * @param dryRun - only say what would be run
 * @returns the names of what was run, or would be
 * @throws Error when the database is ahead of this program
 */
export async function migrate(
  database: Database,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<readonly string[]> {
  return database.inside.script(async (run) => {
    if (database.engine === "server") await run("select pg_advisory_lock(4170002)");
    const { state, pending, unknown } = await readState(run);
    if (state === "ahead") {
      throw new Error(
        `The database was migrated by a newer version of Accord: ${unknown.join(", ")}.`,
      );
    }
    if (dryRun || pending.length === 0) return pending;
    await run(`create table if not exists migration (
      name text primary key, sha256 text not null, applied_at timestamptz(3) not null default now())`);
    for (const { name, text } of knownMigrations()) {
      if (pending.includes(name)) await apply(run, name, text, sha256(text));
    }
    if (pending.includes(QUEUE_MIGRATION)) await migrateQueue(run);
    return pending;
  });
}

async function apply(run: Script, name: string, text: string, hash: string): Promise<void> {
  try {
    await run(
      `begin;\n${text};\ninsert into migration (name, sha256) values ('${name}', '${hash}');\ncommit;`,
    );
  } catch (error) {
    await run("rollback");
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

/** The queue's own schema is the library's to make; its text comes with its own transaction. */
async function migrateQueue(run: Script): Promise<void> {
  const [table] = await run("select to_regclass('queue.version') as name");
  const [version] = table?.["name"] ? await run("select version from queue.version") : [];
  const text = queueMigrationSql(version ? Number(version["version"]) : null);
  if (text !== null) await run(text);
  await run(`insert into migration (name, sha256) values ('${QUEUE_MIGRATION}', '')`);
}
