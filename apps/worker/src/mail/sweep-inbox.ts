import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Logger } from "pino";

/** What was put away is kept so long, and so many of it, for whoever looks into it. */
export const KEPT_DAYS = 30;
export const MOST_KEPT = 1_000;
const DAY_MS = 86_400_000;

/**
 * Throws away what was put away in a folder more than {@link KEPT_DAYS} days ago, and of the rest the oldest
 * beyond {@link MOST_KEPT}: it comes from anybody, and must not fill the disk. Says so in the log.
 */
export async function sweepInbox(folder: string, nowMs: number, log: Logger): Promise<void> {
  const files = await putAwayIn(folder);
  const newestFirst = files.toSorted((one, other) => other.atMs - one.atMs);
  const old = newestFirst.filter(
    ({ atMs }, place) => place >= MOST_KEPT || nowMs - atMs > KEPT_DAYS * DAY_MS,
  );
  for (const { file } of old) await rm(file, { force: true });
  if (old.length > 0) {
    log.info({ folder, thrownAway: old.length }, "Old messages of the inbox are thrown away");
  }
}

async function putAwayIn(folder: string): Promise<{ file: string; atMs: number }[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  const files: { file: string; atMs: number }[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(folder, entry.name);
    // When it was put there: an operator may have brought a message of last year.
    files.push({ file, atMs: (await stat(file)).ctimeMs });
  }
  return files;
}
