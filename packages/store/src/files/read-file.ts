import { setImmediate as nextTurn } from "node:timers/promises";
import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import { sha256 as hashOf } from "../canonical-json.ts";
import type { Database } from "../database.ts";
import { bytesOfColumn, columnInBase64 } from "../pieces.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Reader } from "../writer.ts";

/** A file that a paper came in. */
export interface FileListing {
  readonly source: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** How many bytes. */
  readonly size: number;
  /** The line of the journal that took it in. */
  readonly act: number;
}

/** The files that the papers of a programme came in, the latest first. */
export async function readFiles(
  database: Database,
  actor: Actor,
  { programme }: { programme: string },
): Promise<FileListing[]> {
  await assertMayIn(database, actor, "read-record", programme);

  return selectFiles(database.reader, programme).execute();
}

/**
 * A file that a paper of the programme came in, as it was handed in.
 *
 * @throws AccordError `not-found` when no paper of the programme came in it, `unavailable` when what
 *   is kept is not what was handed in
 */
export async function readFile(
  database: Database,
  actor: Actor,
  { programme, sha256 }: { programme: string; sha256: string },
): Promise<FileListing & { readonly bytes: Uint8Array }> {
  await assertMayIn(database, actor, "read-record", programme);

  const { reader } = database;
  const listing = await selectFiles(reader, programme)
    .where("sourceFile.sha256", "=", sha256)
    .executeTakeFirst();
  if (!listing) throw new AccordError("not-found", "There is no such file.", { sha256 });
  const bytes = await readBytes(reader, sha256);
  if (hashOf(bytes) !== sha256) {
    throw new AccordError("unavailable", "This file is not as it was handed in.", { sha256 });
  }
  return { ...listing, bytes };
}

async function readBytes(reader: Reader, sha256: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (;;) {
    const piece = await reader
      .selectFrom("storedFilePart")
      .select(columnInBase64("bytes").as("bytes"))
      .where("sha256", "=", sha256)
      .where("part", "=", pieces.length)
      .executeTakeFirst();
    if (!piece) return Buffer.concat(pieces);
    pieces.push(bytesOfColumn(piece.bytes));
    // Others are answered between two pieces: the embedded engine by itself lets nobody in.
    await nextTurn();
  }
}

function selectFiles(reader: Reader, programme: string) {
  return reader
    .selectFrom("sourceFile")
    .innerJoin("storedFile", "storedFile.sha256", "sourceFile.sha256")
    .select([
      "sourceFile.source",
      "sourceFile.sha256",
      "sourceFile.fileName",
      "storedFile.mediaType",
      "storedFile.byteCount as size",
      "sourceFile.act",
    ])
    .where("sourceFile.programme", "=", programme)
    .orderBy("sourceFile.act", "desc")
    .orderBy("sourceFile.source");
}
