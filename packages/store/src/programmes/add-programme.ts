import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import { assertMay } from "@accord/domain/permissions";
import type { NewProgramme as NamedProgramme } from "@accord/domain/programme";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { giveNames } from "../registers/naming.ts";
import type { Writer } from "../writer.ts";

export interface NewProgramme extends NamedProgramme {
  /** The actor who becomes its editor in the same act. */
  readonly editor: string;
}

/**
 * Adds a programme, with no rows and no columns yet, and someone to edit it.
 *
 * @throws AccordError `rule-broken` for a slug that is taken, `not-found` for an editor nobody knows
 */
export async function addProgramme(
  database: Database,
  actor: Actor,
  { slug, name, marking, showAsAt, editor }: NewProgramme,
): Promise<void> {
  assertMay(actor, "manage-accounts", null);

  await database.change(async (writer) => {
    await assertFree(writer, slug);
    await assertPerson(writer, editor);
    await writer.append("programme", [{ slug }]);
    await writer.append("programmeSettings", [{ programme: slug, marking, showAsAt }]);
    await giveNames(writer, "programme", [{ slug, name, aliases: [] }]);
    await writer.append("roleGrant", [
      { actorId: editor, role: "editor", programme: slug, force: null },
    ]);
    await record(writer, actor, {
      programme: slug,
      noun: "programme",
      act: "programme-added",
      fact: { slug, name, marking, showAsAt, editor },
    });
  });
}

async function assertFree(writer: Writer, slug: string): Promise<void> {
  const taken = await writer
    .selectFrom("programme")
    .select("slug")
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (!taken) return;
  throw new AccordError("rule-broken", "Another programme has this address. Choose another.", {
    field: "slug",
  });
}

async function assertPerson(writer: Writer, id: string): Promise<void> {
  const known = await writer
    .selectFrom("actor")
    .select("id")
    .where("id", "=", id)
    .where("kind", "=", "person")
    .executeTakeFirst();
  if (!known) throw new AccordError("not-found", "There is no such account.", { field: "editor" });
}
