import type { Actor } from "@accord/domain/actor";
import type { Source } from "@accord/domain/programme";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { assertSource } from "./assert-source.ts";
import { selectSources } from "./read-sources.ts";

/**
 * Mends what is said of a paper: title, publisher, date, link. What rests on it goes on resting on it.
 *
 * @throws AccordError `not-found` for a paper that the programme does not use
 */
export async function changeSource(
  database: Database,
  actor: Actor,
  { programme, source }: { programme: string; source: Source },
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    await assertSource(writer, programme, source.slug);
    const [before] = await selectSources(writer, [source.slug]);
    if (!before) throw new Error(`The paper ${source.slug} of a programme is not there.`);
    const { slug, published, ...details } = source;
    const isSame = (Object.keys(source) as (keyof Source)[]).every(
      (part) => JSON.stringify(source[part]) === JSON.stringify(before[part]),
    );
    if (isSame) return;
    const standing = await writer
      .selectFrom("sourceDetails")
      .select("id")
      .where("source", "=", slug)
      .where("replacedBy", "is", null)
      .execute();
    await writer.replace(
      "sourceDetails",
      standing.map(({ id }) => id),
    );
    await writer.append("sourceDetails", [
      {
        source: slug,
        ...details,
        publishedDate: published.date,
        publishedPrecision: published.precision,
      },
    ]);
    await record(writer, actor, {
      programme,
      noun: "source",
      act: "source-changed",
      fact: { slug, before, after: source },
    });
  });
}
