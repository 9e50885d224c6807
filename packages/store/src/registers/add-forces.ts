import type { Actor } from "@accord/domain/actor";
import type { Force } from "@accord/domain/force";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { assertNew } from "./assert-new.ts";
import { giveNames } from "./naming.ts";

/** Adds territorial police forces to the register. All programmes share them. */
export async function addForces(
  database: Database,
  actor: Actor,
  { programme, forces }: { programme: string; forces: readonly Force[] },
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    const slugs = forces.map(({ slug }) => slug);
    await assertNew(writer, "force", slugs);
    await writer.append(
      "force",
      forces.map(({ slug, onsCode, region }) => ({ slug, onsCode, region })),
    );
    await giveNames(
      writer,
      "force",
      forces.map(({ slug, name }) => ({ slug, name, aliases: [] })),
    );
    await record(writer, actor, {
      programme: null,
      noun: "force",
      act: "forces-added",
      fact: { slugs },
    });
  });
}
