import { readFile, unlink } from "node:fs/promises";
import { z } from "zod";
import { writePrivate } from "./data-dir.ts";

/** How a command on this machine reaches the server that holds the database, as the operator. */
const OperatorFile = z.strictObject({ url: z.url(), token: z.string() });
export type OperatorFile = z.infer<typeof OperatorFile>;

/** Written by a server that listens; its owner alone may read it. */
export async function writeOperatorFile(path: string, content: OperatorFile): Promise<void> {
  await writePrivate(path, `${JSON.stringify(content)}\n`);
}

/** Null where no server has left one, or what stands there is not ours. */
export async function readOperatorFile(path: string): Promise<OperatorFile | null> {
  try {
    return OperatorFile.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return null;
  }
}

/** Takes it away, unless another server has put its own there since. */
export async function removeOperatorFile(path: string, token: string): Promise<void> {
  const standing = await readOperatorFile(path);
  if (standing?.token === token) await unlink(path);
}
