import type { Actor } from "@accord/domain/actor";
import type { ProgrammeSettings } from "@accord/domain/programme";
import type { Database } from "../database.ts";
import { EVERYTHING } from "../journal/known-by.ts";
import { record } from "../journal/record.ts";
import { giveNames, readNames } from "../registers/naming.ts";
import type { Reader } from "../writer.ts";
import { assertMayIn } from "./programme-scope.ts";

/** What a programme is called, how it is marked and on which day its pages open. */
export async function readProgrammeSettings(
  database: Database,
  actor: Actor,
  { programme }: { programme: string },
): Promise<ProgrammeSettings> {
  await assertMayIn(database, actor, "edit-registers", programme);
  const { id: _, ...settings } = await selectSettings(database.reader, programme);
  return settings;
}

/** Changes them, in one act. Pages that are known at an earlier instant have the name of then. */
export async function changeProgramme(
  database: Database,
  actor: Actor,
  { programme, settings }: { programme: string; settings: ProgrammeSettings },
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    const { id, ...before } = await selectSettings(writer, programme);
    if (JSON.stringify(before) === JSON.stringify(settings)) return;
    const { name, aliases, ...kept } = settings;
    const { marking, showAsAt, monthsUntilStalled } = before;
    if (JSON.stringify({ marking, showAsAt, monthsUntilStalled }) !== JSON.stringify(kept)) {
      await writer.replace("programmeSettings", [id]);
      await writer.append("programmeSettings", [{ programme, ...kept }]);
    }
    if (name !== before.name || aliases.join("\n") !== before.aliases.join("\n")) {
      await giveNames(writer, "programme", [{ slug: programme, name, aliases }]);
    }
    await record(writer, actor, {
      programme,
      noun: "programme",
      act: "programme-changed",
      fact: { before, after: settings },
    });
  });
}

async function selectSettings(
  reader: Reader,
  programme: string,
): Promise<ProgrammeSettings & { readonly id: number }> {
  const { id, ...kept } = await reader
    .selectFrom("programmeSettings")
    .select(["id", "marking", "showAsAt", "monthsUntilStalled"])
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .executeTakeFirstOrThrow();
  const nameOf = await readNames(reader, "programme", [programme], EVERYTHING);
  const { name, aliases } = nameOf(programme);
  return { name, aliases, ...kept, id };
}
