import { cp, mkdir, rename, rm, stat } from "node:fs/promises";
import type { Clock } from "./clock.ts";
import { type Database, databaseOn } from "./database.ts";
import { sweepUnfinished } from "./embedded-acts.ts";
import { acquireLock } from "./embedded-lock.ts";
import { openEmbedded } from "./engines/embedded.ts";
import { migrate, migrationState } from "./migrate.ts";

/** Where the copy of a folder stands that was made before it was last migrated. */
export function copyBeforeMigration(folder: string): string {
  return `${folder.replace(/[/\\]+$/, "")}.before-migration`;
}

/**
 * Opens an embedded folder, made if it is missing, and brings it to this version of the program.
 *
 * A folder with a record in it is copied before it is migrated; the last copy is kept. What a process
 * that was killed has left half written is swept.
 *
 * @throws AccordError `unavailable` when another process holds the folder
 */
export async function openMigratedEmbedded(folder: string, clock?: Clock): Promise<Database> {
  const lock = await acquireLock(folder);
  try {
    let engine = await openEmbedded(folder);
    const { state, isEmpty } = await migrationState(databaseOn(engine));
    if (state === "behind" && !isEmpty) {
      await engine.close();
      await copyFolder(folder, copyBeforeMigration(folder));
      engine = await openEmbedded(folder);
    }
    const database = databaseOn(engine, clock ? { clock } : {}, lock);
    if (state !== "current") await migrate(database);
    await sweepUnfinished(engine.kysely);
    return database;
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Copies a folder that is not in use. The copy stands under its name only when it is whole. */
export async function copyFolder(from: string, to: string): Promise<void> {
  const draft = `${to}.partial`;
  await rm(draft, { recursive: true, force: true });
  // Closed to other users before anything stands in it.
  await mkdir(draft, { mode: 0o700 });
  await cp(from, draft, { recursive: true });
  const previous = await stat(to).catch(() => null);
  if (previous) await rm(to, { recursive: true });
  await rename(draft, to);
}
