import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { link, mkdir, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { AccordError } from "@accord/domain/errors";

/** A hold on an embedded folder. */
export interface FolderLock {
  release(): Promise<void>;
}

/** Who holds a folder: a process is known by its number and when it began, since numbers are used again. */
interface Holder {
  readonly pid: number;
  readonly began: string;
  readonly host: string;
}

/** Where the lock of a folder stands: beside it. */
export function lockPath(folder: string): string {
  return `${folder.replace(/[/\\]+$/, "")}.lock`;
}

/**
 * Takes a folder for this process: two processes on one embedded database lose data without a word.
 *
 * A lock left by a process that has died is taken over, also when its number now belongs to another.
 *
 * @throws AccordError `unavailable` naming the folder and the process that holds it
 */
export async function acquireLock(folder: string): Promise<FolderLock> {
  const path = lockPath(folder);
  const mine = JSON.stringify(thisProcess());
  await mkdir(dirname(path), { recursive: true });
  if (!(await claim(path, mine))) {
    await clearIfDead(path, folder);
    if (!(await claim(path, mine))) throw heldBy(folder, await readHolder(path));
    // Another process may have cleared the same dead lock a moment later, and with it ours.
    await pause(100);
    if ((await readLock(path)) !== mine) throw heldBy(folder, await readHolder(path));
  }
  return {
    async release() {
      if ((await readLock(path)) === mine) await unlink(path);
    },
  };
}

/** Puts a whole lock in place, or nothing: a link fails where one exists, and is never half written. */
async function claim(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(draft, content);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

async function clearIfDead(path: string, folder: string): Promise<void> {
  const seen = await readLock(path);
  if (seen === null) return;
  const holder = parseHolder(seen);
  if (holder && isAlive(holder)) throw heldBy(folder, holder);
  const aside = `${path}.${process.pid}.dead`;
  await rename(path, aside);
  const taken = await readFile(aside, "utf8");
  // What was moved aside is not what was found dead: give it back to its owner.
  if (taken !== seen) await link(aside, path).catch(() => {});
  await unlink(aside);
}

async function readLock(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch(() => null);
}

async function readHolder(path: string): Promise<Holder | null> {
  const content = await readLock(path);
  return content === null ? null : parseHolder(content);
}

function parseHolder(content: string): Holder | null {
  try {
    return JSON.parse(content) as Holder; // only acquireLock writes it; anything else reads as dead
  } catch {
    return null;
  }
}

function heldBy(folder: string, holder: Holder | null): AccordError {
  const who = holder
    ? `process ${holder.pid}${holder.host === hostname() ? "" : ` on ${holder.host}`}`
    : "another process";
  return new AccordError(
    "unavailable",
    `The database folder ${folder} is in use by ${who}. Stop it first; two processes on one folder lose data.`,
    { folder, pid: holder?.pid ?? null },
  );
}

function thisProcess(): Holder {
  return { pid: process.pid, began: beganAt(process.pid) ?? "", host: hostname() };
}

function isAlive(holder: Holder): boolean {
  // Nothing can be learnt of a process on another machine, so it is taken for alive.
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return false;
  }
  return (beganAt(holder.pid) ?? "") === holder.began;
}

/** When a process began, in the system's own words: two with one number differ in it. Null where it does not say. */
function beganAt(pid: number): string | null {
  try {
    if (process.platform === "linux") {
      return readBootAndStart(pid);
    }
    if (process.platform === "darwin") {
      return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
    }
  } catch {
    // Gone, or not ours to look at: its number alone has to do.
  }
  return null;
}

/** Ticks from the start of the machine to the start of the process, and which start of the machine. */
function readBootAndStart(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name in brackets may hold spaces and brackets; the 22nd field is the 20th after the last of them.
  const began = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${began}`;
}
