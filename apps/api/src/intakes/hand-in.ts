import { createHash } from "node:crypto";
import type { Actor } from "@accord/domain/actor";
import type { IntakeDoor } from "@accord/domain/intake";
import { mediaTypeOf } from "@accord/domain/source-file";
import { type IntakeInput, readIntake } from "@accord/interchange/read-intake";
import type { Database } from "@accord/store/database";
import { keepIntake } from "@accord/store/intakes/keep-intake";
import { readNamesInUse } from "@accord/store/intakes/read-known-names";
import { z } from "zod";

/** A table that is kept and waits to be settled: nothing of it is recorded. */
export const HandedIn = z
  .strictObject({
    intake: z.uuid(),
    /** The tables found in it, best first. */
    tables: z
      .array(
        z
          .strictObject({
            table: z.string().nullable(),
            form: z.enum(["matrix", "list"]),
            rows: z.int(),
            columns: z.int(),
          })
          .readonly(),
      )
      .readonly(),
    /** Null for what was pasted. */
    fileName: z.string().nullable(),
  })
  .readonly();
export type HandedIn = z.infer<typeof HandedIn>;

/**
 * Reads what was handed in and keeps it, with its bytes, for whoever handed it in.
 *
 * @throws AccordError `bad-input` or `too-much` with `complaints`, each with its place; then nothing is kept
 */
export async function handIn(
  database: Database,
  actor: Actor,
  {
    programme,
    door,
    input,
  }: { readonly programme: string; readonly door: IntakeDoor; readonly input: IntakeInput },
): Promise<HandedIn> {
  const names = await readNamesInUse(database, actor, { programme });
  const matrices = await readIntake(input, names);
  const [best, ...others] = matrices;
  if (!best) throw new Error("A reader answered without a table and without a refusal.");
  const file = fileOf(input);
  const { id } = await keepIntake(database, actor, {
    programme,
    door,
    ...file,
    sha256: createHash("sha256").update(file.bytes).digest("hex"),
    found: { ...best, others: others.slice(0, MOST_OTHERS) },
  });
  return {
    intake: id,
    tables: matrices.slice(0, MOST_OTHERS + 1).map(({ table, form, rows, columns }) => ({
      table,
      form,
      rows: rows.length,
      columns: columns.length,
    })),
    fileName: input.kind === "file" ? file.fileName : null,
  };
}

/** So many tables beside the best are kept to be chosen from. */
const MOST_OTHERS = 10;

/** What was pasted is kept as a file, too: the place of an entry is a place in it. */
function fileOf(input: IntakeInput) {
  if (input.kind === "file") {
    return { fileName: input.name, mediaType: mediaTypeOf(input.name), bytes: input.bytes };
  }
  const isHtml = input.html !== null && input.html.trim() !== "";
  const text = isHtml ? input.html : (input.text ?? "");
  return {
    fileName: `pasted-table.${isHtml ? "html" : "txt"}`,
    mediaType: isHtml ? "text/html" : "text/plain",
    bytes: new TextEncoder().encode(text),
  };
}
