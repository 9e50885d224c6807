import type { Actor } from "@accord/domain/actor";
import { assertMay } from "@accord/domain/permissions";
import type { Programme } from "@accord/domain/programme";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertNew } from "../registers/assert-new.ts";
import { giveNames } from "../registers/naming.ts";

export interface NewProgramme extends Pick<Programme, "slug" | "name" | "marking" | "showAsAt"> {
  /** The actor who becomes its editor in the same act. */
  readonly editor: string;
}

/** Adds a programme, with no rows and no columns yet, and someone to edit it. */
export async function addProgramme(
  database: Database,
  actor: Actor,
  { slug, name, marking, showAsAt, editor }: NewProgramme,
): Promise<void> {
  assertMay(actor, "manage-accounts", null);

  await database.change(async (writer) => {
    await assertNew(writer, "programme", [slug]);
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
