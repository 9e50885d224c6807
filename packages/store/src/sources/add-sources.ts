import type { Actor } from "@accord/domain/actor";
import type { Source } from "@accord/domain/programme";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { assertNew } from "../registers/assert-new.ts";

/**
 * Adds papers that entries rest on, as papers of a programme. The date is the paper's own, as far as
 * it is known.
 */
export async function addSources(
  database: Database,
  actor: Actor,
  { programme, sources }: { programme: string; sources: readonly Source[] },
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    const slugs = sources.map(({ slug }) => slug);
    await assertNew(writer, "source", slugs);
    await writer.append(
      "source",
      sources.map(({ published, ...source }) => ({
        ...source,
        publishedDate: published.date,
        publishedPrecision: published.precision,
      })),
    );
    await writer.append(
      "sourceProgramme",
      slugs.map((source) => ({ source, programme })),
    );
    await record(writer, actor, {
      programme,
      noun: "source",
      act: "sources-added",
      fact: { slugs },
    });
  });
}
