import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { AccordError } from "@accord/domain/errors";
import { LARGEST_NOTICE, readNotice } from "@accord/worker/mail/notice";
import { readDatabaseSettings } from "../config.ts";
import { dataDirAt } from "../data-dir.ts";

export interface MailReadOptions {
  /** A file, or `-` for standard input. */
  readonly file: string;
  readonly json?: boolean;
}

/**
 * Puts what a mail server hands over into the inbox of the worker, which tells the register: it needs no
 * database and no server, so a pipe never waits for either. A message that is no notice is put beside it.
 */
export async function readMail({ file, json = false }: MailReadOptions): Promise<void> {
  const bytes = file === "-" ? await upTo(process.stdin) : await fileUpTo(file);
  const { ACCORD_DATA_DIR } = readDatabaseSettings();
  const { inbox } = dataDirAt(ACCORD_DATA_DIR);
  const notice = await readNotice(bytes).catch(() => null);
  const folder = notice ? inbox : path.join(inbox, "not-read");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `${new Date().toISOString().replaceAll(":", "-")}-${randomUUID()}.eml`;
  const draft = path.join(folder, `.${name}`);
  await writeFile(draft, bytes, { mode: 0o600 });
  await rename(draft, path.join(folder, name));
  if (json) console.log(JSON.stringify({ notice, file: path.join(folder, name) }));
  else if (notice) console.log(`${notice.kind}: ${notice.words}`);
  else console.log("This is no notice that a message failed. It is kept in inbox/not-read.");
}

/** @throws AccordError `not-found`; `bad-input` for more than a notice may hold */
async function fileUpTo(file: string): Promise<Buffer> {
  const found = await stat(file).catch(() => null);
  if (!found || found.isDirectory())
    throw new AccordError("not-found", `There is no file ${file}.`);
  return upTo(createReadStream(file));
}

/** @throws AccordError `bad-input` for more than a notice may hold */
async function upTo(stream: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > LARGEST_NOTICE)
      throw new AccordError("bad-input", "The message is larger than 10 MB.");
    pieces.push(Buffer.from(piece));
  }
  return Buffer.concat(pieces);
}
