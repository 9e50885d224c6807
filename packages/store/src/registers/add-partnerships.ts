import type { Actor } from "@accord/domain/actor";
import type { Partnership } from "@accord/domain/partnership";
import type { Database } from "../database.ts";
import { datedColumns } from "../dated.ts";
import { record } from "../journal/record.ts";
import { assertMember } from "../partnerships/edit-members.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { assertNew } from "./assert-new.ts";
import { assertForces } from "./assert-there.ts";
import { giveNames } from "./naming.ts";

/** Adds partnerships with their members, each from when to when. */
export async function addPartnerships(
  database: Database,
  actor: Actor,
  { programme, partnerships }: { programme: string; partnerships: readonly Partnership[] },
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  for (const { members } of partnerships) {
    for (const [index, member] of members.entries()) assertMember(member, members.slice(index + 1));
  }

  await database.change(async (writer) => {
    const slugs = partnerships.map(({ slug }) => slug);
    await assertNew(writer, "partnership", slugs);
    await assertForces(
      writer,
      partnerships.flatMap(({ members }) => members.map(({ force }) => force)),
    );
    await writer.append(
      "partnership",
      partnerships.map(({ slug, tier }) => ({ slug, tier })),
    );
    await giveNames(writer, "partnership", partnerships);
    await writer.append(
      "partnershipMember",
      partnerships.flatMap(({ slug, members }) =>
        members.map(({ force, ...stretch }) => ({
          partnership: slug,
          force,
          ...datedColumns(stretch),
        })),
      ),
    );
    await record(writer, actor, {
      programme: null,
      noun: "partnership",
      act: "partnerships-added",
      fact: { slugs },
    });
  });
}
