import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import type { Mapping } from "@accord/domain/intake";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";

/**
 * Forgets what a wording or a name was said to mean. What was recorded by it stays.
 *
 * @throws AccordError `not-found` for what is not remembered
 */
export async function forgetMapping(
  database: Database,
  actor: Actor,
  { programme, kind, words }: { programme: string } & Pick<Mapping, "kind" | "words">,
): Promise<void> {
  await assertMayIn(database, actor, "import-entries", programme);

  await database.change(async (writer) => {
    const standing = await writer
      .selectFrom("mapping")
      .select(["id", "means"])
      .where("programme", "=", programme)
      .where("kind", "=", kind)
      .where("words", "=", words)
      .where("replacedBy", "is", null)
      .executeTakeFirst();
    if (!standing) throw new AccordError("not-found", "This is not remembered.", { kind, words });
    await writer.replace("mapping", [standing.id]);
    await record(writer, actor, {
      programme,
      noun: "programme",
      act: "mapping-forgotten",
      fact: { kind, words, before: standing.means },
    });
  });
}
