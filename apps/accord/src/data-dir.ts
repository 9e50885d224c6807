import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, rename, unlink, writeFile } from "node:fs/promises";
import path from "node:path";

/** Where everything is that Accord keeps on this machine. */
export interface DataDir {
  readonly folder: string;
  readonly database: string;
  readonly outbox: string;
  /** Where a mail system puts what came back, and complaints. */
  readonly inbox: string;
  readonly operatorFile: string;
  readonly demonstrationPasswordFile: string;
  /** What a generated year did, act by act. */
  readonly generatedYearFile: string;
}

export function dataDirAt(folder: string): DataDir {
  return {
    folder,
    database: path.join(folder, "database"),
    outbox: path.join(folder, "outbox"),
    inbox: path.join(folder, "inbox"),
    operatorFile: path.join(folder, "operator.json"),
    demonstrationPasswordFile: path.join(folder, "demonstration-password.txt"),
    generatedYearFile: path.join(folder, "generated-year.json"),
  };
}

/**
 * A secret kept in the data directory, made at its first use and readable by its owner alone.
 *
 * Two processes that want it at once get the same one.
 */
export async function keptSecret(
  folder: string,
  name: string,
  make: () => string = () => randomBytes(32).toString("base64url"),
): Promise<string> {
  const file = path.join(folder, name);
  const known = await readTrimmed(file);
  if (known) return known;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `${make()}\n`, { mode: 0o600 });
  // A link fails where one exists: the first process to come makes the secret, the others read it.
  await link(draft, file).catch((error: unknown) => {
    if (!isCode(error, "EEXIST")) throw error;
  });
  await unlink(draft);
  return (await readTrimmed(file)) ?? "";
}

/** Writes a file that its owner alone may read, whole or not at all. */
export async function writePrivate(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await using handle = await open(draft, "w", 0o600);
  await handle.writeFile(text);
  await rename(draft, file);
}

async function readTrimmed(file: string): Promise<string | null> {
  try {
    return (await readFile(file, "utf8")).trim() || null;
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/** A password one can read aloud: no letters that are taken for others. */
export function readablePassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const pick = () => letters[randomInt(letters.length)]!;
  return Array.from({ length: 4 }, () => Array.from({ length: 5 }, pick).join("")).join("-");
}
