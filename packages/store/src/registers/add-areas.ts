import type { Actor } from "@accord/domain/actor";
import type { BusinessArea } from "@accord/domain/programme";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { assertNew } from "./assert-new.ts";
import { giveNames } from "./naming.ts";

/** Adds business areas to the register. All programmes share them. */
export async function addAreas(
  database: Database,
  actor: Actor,
  { programme, areas }: { programme: string; areas: readonly BusinessArea[] },
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    const slugs = areas.map(({ slug }) => slug);
    await assertNew(writer, "businessArea", slugs);
    await writer.append(
      "businessArea",
      areas.map(({ slug }) => ({ slug })),
    );
    await giveNames(writer, "area", areas);
    await record(writer, actor, {
      programme: null,
      noun: "area",
      act: "areas-added",
      fact: { slugs },
    });
  });
}
