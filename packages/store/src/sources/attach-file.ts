import type { Actor } from "@accord/domain/actor";
import { sourceFileType } from "@accord/domain/source-file";
import { sha256 as hashOf } from "../canonical-json.ts";
import type { Database } from "../database.ts";
import { keepFile } from "../files/keep-file.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { assertSource } from "./assert-source.ts";

/**
 * Keeps a file that a paper came in. A file the paper has already is kept once, without a line.
 *
 * @returns its SHA-256, by which it is read
 * @throws AccordError `not-found` for a paper that the programme does not use, `rule-broken` for a
 *   file of no kind that is kept
 */
export async function attachFile(
  database: Database,
  actor: Actor,
  file: {
    readonly programme: string;
    readonly source: string;
    readonly fileName: string;
    readonly bytes: Uint8Array;
  },
): Promise<{ readonly sha256: string }> {
  const { programme, source, fileName, bytes } = file;
  await assertMayIn(database, actor, "edit-registers", programme);
  await assertSource(database.reader, programme, source);
  const mediaType = sourceFileType(fileName, bytes);
  const sha256 = hashOf(bytes);

  await keepFile(database, { sha256, mediaType, bytes });
  await database.change(async (writer) => {
    const { numInsertedOrUpdatedRows } = await writer.work
      .insertInto("sourceFile")
      .values({ programme, source, sha256, fileName, act: writer.act.id })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) return;
    await record(writer, actor, {
      programme,
      noun: "source",
      act: "file-attached",
      fact: { slug: source, fileName, sha256, byteCount: bytes.byteLength },
    });
  });
  return { sha256 };
}
