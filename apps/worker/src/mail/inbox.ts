import { mkdir, open, readdir, rename, stat } from "node:fs/promises";
import path from "node:path";
import type { MailNotice } from "@accord/domain/mail-notice";
import type { Logger } from "pino";
import { refusalOf } from "../refusal.ts";
import { LARGEST_NOTICE, readNotice } from "./notice.ts";
import { sweepInbox } from "./sweep-inbox.ts";

/** A folder that a mail system, or an operator, puts messages in: what came back, and complaints. */
export interface Inbox {
  /** Reads what is there, tells of it and puts it away. Says whether there was anything. */
  read(): Promise<boolean>;
}

export interface InboxOptions {
  readonly folder: string;
  /** Tells the register. Says which delivery it was of; null for none of ours. */
  readonly tell: (notice: MailNotice) => Promise<string | null>;
  readonly log: Logger;
  /** A file that was written to more lately may not be whole. */
  readonly settledMs?: number;
}

/** So many are read at once; the others wait for the next look. */
const MOST_AT_ONCE = 100;
const SETTLED_MS = 2_000;
const SWEPT_EVERY_MS = 3_600_000;

/**
 * Messages that were told of go to `read/`, those that cannot be read, or that the register refuses, to
 * `not-read/`. One that could not be told, since the register was away, stays and is read again; it holds up
 * no other. What was put away is thrown away after a while, looked for once an hour.
 */
export function openInbox({ folder, tell, log, settledMs = SETTLED_MS }: InboxOptions): Inbox {
  async function readOne(name: string): Promise<void> {
    const file = path.join(folder, name);
    const notice = await noticeIn(file).catch(async (error: unknown) => {
      log.warn({ file: name, err: error }, "A message of the inbox cannot be read");
      await putAway(folder, name, "not-read");
      return undefined;
    });
    if (notice === undefined) return;
    if (notice === null) {
      log.info({ file: name }, "A message of the inbox says of no message that it failed");
      return putAway(folder, name, "not-read");
    }
    const delivery = await tell(notice).catch(async (error: unknown) => {
      const refusal = refusalOf(error);
      if (refusal === null || refusal.kind === "unavailable") throw error;
      log.warn({ file: name, err: error }, "The register refuses a message of the inbox");
      await putAway(folder, name, "not-read");
      return undefined;
    });
    if (delivery === undefined) return;
    if (delivery === null) log.warn({ file: name, ...notice }, "A notice of no message of ours");
    else log.info({ file: name, ...notice, delivery }, `Message ${notice.kind}`);
    await putAway(folder, name, "read");
  }

  let sweptMs = Number.NEGATIVE_INFINITY;
  async function sweep(): Promise<void> {
    const now = Date.now();
    if (now - sweptMs < SWEPT_EVERY_MS) return;
    sweptMs = now;
    for (const where of PUT_AWAY) await sweepInbox(path.join(folder, where), now, log);
  }

  return {
    async read() {
      await sweep();
      const names = await waiting(folder, settledMs);
      const failures: unknown[] = [];
      for (const name of names) {
        await readOne(name).catch((error: unknown) => failures.push(error));
      }
      if (failures.length > 0) throw failures[0];
      return names.length > 0;
    },
  };
}

async function waiting(folder: string, settledMs: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  const names: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith(".")) continue;
    const { mtimeMs } = await stat(path.join(folder, entry.name));
    if (Date.now() - mtimeMs >= settledMs) names.push(entry.name);
    if (names.length === MOST_AT_ONCE) break;
  }
  return names.toSorted();
}

/** Never reads more than a notice may hold, whatever the file has grown to. */
async function noticeIn(file: string): Promise<MailNotice | null> {
  await using handle = await open(file, "r");
  const { size } = await handle.stat();
  if (size > LARGEST_NOTICE) throw new Error("The message is larger than 10 MB.");
  const bytes = Buffer.alloc(size);
  const { bytesRead } = await handle.read(bytes, 0, size, 0);
  return readNotice(bytes.subarray(0, bytesRead));
}

const PUT_AWAY = ["read", "not-read"] as const;

async function putAway(
  folder: string,
  name: string,
  where: (typeof PUT_AWAY)[number],
): Promise<void> {
  await mkdir(path.join(folder, where), { recursive: true, mode: 0o700 });
  await rename(path.join(folder, name), path.join(folder, where, name));
}
