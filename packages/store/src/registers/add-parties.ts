import type { Actor } from "@accord/domain/actor";
import type { Party } from "@accord/domain/force";
import type { Database } from "../database.ts";
import { datedColumns } from "../dated.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { assertSource } from "../sources/assert-source.ts";
import { assertNew } from "./assert-new.ts";
import { assertForces } from "./assert-there.ts";

/** Adds parties, the legal persons that sign, each with what it was called and from when to when. */
export async function addParties(
  database: Database,
  actor: Actor,
  { programme, parties }: { programme: string; parties: readonly Party[] },
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    const slugs = parties.map(({ slug }) => slug);
    await assertNew(writer, "party", slugs);
    await assertForces(
      writer,
      parties.flatMap(({ force }) => force ?? []),
    );
    for (const source of new Set(parties.flatMap(sourcesOf))) {
      await assertSource(writer, programme, source);
    }
    await writer.append(
      "party",
      parties.map(({ slug, force, kind }) => ({ slug, force, kind })),
    );
    await writer.append(
      "partySuccession",
      parties.flatMap(({ slug, succession }) =>
        succession.map(({ name, source, ...stretch }) => ({
          party: slug,
          name,
          source,
          ...datedColumns(stretch),
        })),
      ),
    );
    await record(writer, actor, {
      programme: null,
      noun: "party",
      act: "parties-added",
      fact: { slugs },
    });
  });
}

function sourcesOf({ succession }: Party): string[] {
  return succession.flatMap(({ source }) => source ?? []);
}
