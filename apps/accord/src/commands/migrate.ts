import { existsSync } from "node:fs";
import { openDatabase } from "@accord/store/database";
import { migrate } from "@accord/store/migrate";
import { openMigratedEmbedded } from "@accord/store/migrate-embedded";
import { readDatabaseSettings } from "../config.ts";
import { dataDirAt } from "../data-dir.ts";

/** Brings the database to this version of the program, or says what would be run. */
export async function migrateDatabase({
  dryRun = false,
  json = false,
}: {
  dryRun?: boolean;
  json?: boolean;
}): Promise<void> {
  const names = await run(dryRun);
  if (json) {
    console.log(JSON.stringify({ migrations: names, applied: !dryRun }));
  } else if (names.length === 0) {
    console.log("The database is up to date.");
  } else {
    console.log(`${dryRun ? "Would run" : "Ran"}:\n${names.map((name) => `  ${name}`).join("\n")}`);
  }
}

/** Gives the names of what was run, or would be. */
async function run(dryRun: boolean): Promise<readonly string[]> {
  const { DATABASE_URL, ACCORD_DATA_DIR } = readDatabaseSettings();
  if (DATABASE_URL) {
    await using database = await openDatabase({ kind: "server", url: DATABASE_URL });
    return await migrate(database, { dryRun });
  }
  const { database: folder } = dataDirAt(ACCORD_DATA_DIR);
  const pending = await pendingOf(folder);
  if (pending.length > 0 && !dryRun) {
    await using _ = await openMigratedEmbedded(folder);
  }
  return pending;
}

/** Looks without touching: of a folder that is not there, an empty database in memory says the same. */
async function pendingOf(folder: string): Promise<readonly string[]> {
  const looked = existsSync(folder) ? folder : null;
  await using database = await openDatabase({ kind: "embedded", folder: looked });
  return await migrate(database, { dryRun: true });
}
