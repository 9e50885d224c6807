import { AccordError } from "@accord/domain/errors";
import { type Cleared, type Clearing, clearRegister } from "./clear-register.ts";
import { type Database, databaseOn } from "./database.ts";
import { acquireLock } from "./embedded-lock.ts";
import { openEmbedded } from "./engines/embedded.ts";
import { migrationState } from "./migrate.ts";
import { copyFolder } from "./migrate-embedded.ts";

/** Where the copy of a folder stands that was made before it was cleared. */
export function copyBeforeClearing(folder: string): string {
  return `${folder.replace(/[/\\]+$/, "")}.before-clear`;
}

/**
 * Clears an embedded register after copying its folder, all under the folder's lock.
 *
 * @param decide - looks at the register, and says what goes, or null to leave it as it is
 * @returns null where it was left as it is
 * @throws AccordError `unavailable` when another process holds the folder, or it is not migrated
 */
export async function clearEmbedded(
  folder: string,
  decide: (database: Database) => Promise<Clearing | null>,
): Promise<Cleared | null> {
  const lock = await acquireLock(folder);
  try {
    const clearing = await onFolder(folder, async (database) => {
      await assertCurrent(database);
      return decide(database);
    });
    if (!clearing) return null;
    // Closed, so that the copy is whole.
    await copyFolder(folder, copyBeforeClearing(folder));
    return await onFolder(folder, (database) => clearRegister(database, clearing));
  } finally {
    await lock.release();
  }
}

async function onFolder<T>(folder: string, work: (database: Database) => Promise<T>): Promise<T> {
  await using database = databaseOn(await openEmbedded(folder));
  return await work(database);
}

async function assertCurrent(database: Database): Promise<void> {
  const { state } = await migrationState(database);
  if (state === "current") return;
  throw new AccordError(
    "unavailable",
    "The database is not of this version of the program. Run: pnpm accord migrate",
  );
}
