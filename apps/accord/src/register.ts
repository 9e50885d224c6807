import { mkdir } from "node:fs/promises";
import { AccordError } from "@accord/domain/errors";
import type { Clock } from "@accord/store/clock";
import { type Database, openDatabase } from "@accord/store/database";
import { migrationState } from "@accord/store/migrate";
import { openMigratedEmbedded } from "@accord/store/migrate-embedded";
import type { AccordSettings } from "./config.ts";
import type { DataDir } from "./data-dir.ts";
import { clockFrom } from "./set-clock.ts";

/**
 * Opens the register: embedded, made and migrated as needed, or on a server, which must have been migrated.
 *
 * @throws AccordError `unavailable` when another process holds the folder, or the server is not migrated
 */
export async function openRegister(
  settings: AccordSettings,
  dataDir: DataDir,
  clock: Clock = clockFrom(settings.ACCORD_CLOCK),
): Promise<Database> {
  if (!settings.DATABASE_URL) {
    // What is kept there is nobody else's to read on this machine.
    await mkdir(dataDir.folder, { recursive: true, mode: 0o700 });
    return openMigratedEmbedded(dataDir.database, clock).catch((error: unknown) => {
      throw isExplained(error) ? error : unopenable(dataDir.database, error);
    });
  }
  const database = await openDatabase({ kind: "server", url: settings.DATABASE_URL, clock });
  try {
    const { state, pending, unknown } = await migrationState(database);
    if (state === "current") return database;
    throw new AccordError(
      "unavailable",
      state === "behind"
        ? `DATABASE_URL: the database is behind this program (${pending.join(", ")}). Run: pnpm accord migrate`
        : `DATABASE_URL: the database was migrated by a newer Accord (${unknown.join(", ")}). Install that version.`,
    );
  } catch (error) {
    await database[Symbol.asyncDispose]();
    throw error;
  }
}

/** A refusal, or a fault of the file system, says itself what is wrong. */
function isExplained(error: unknown): boolean {
  return error instanceof AccordError || (error instanceof Error && "code" in error);
}

function unopenable(folder: string, error: unknown): AccordError {
  const words = error instanceof Error ? error.message : String(error);
  return new AccordError(
    "unavailable",
    `ACCORD_DATA_DIR: the database in ${folder} cannot be opened: ${words}`,
  );
}
