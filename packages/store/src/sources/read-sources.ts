import type { Actor } from "@accord/domain/actor";
import type { Source } from "@accord/domain/programme";
import type { Database } from "../database.ts";
import { EVERYTHING, isRecorded } from "../journal/known-by.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Reader } from "../writer.ts";

/**
 * The papers of a programme, by title: what an entry may rest on. Those are the papers that its team
 * brought in and those that something of its record rests on; of another's papers nobody is told.
 */
export async function readSources(
  database: Database,
  actor: Actor,
  { programme }: { programme: string },
): Promise<Source[]> {
  await assertMayIn(database, actor, "edit-matrix", programme);
  return selectSources(database.reader, [...(await selectSourceSlugs(database.reader, programme))]);
}

/** The slugs of the papers of a programme. */
export async function selectSourceSlugs(reader: Reader, programme: string): Promise<Set<string>> {
  const rows = await reader
    .selectFrom("sourceProgramme")
    .select("source")
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .union((also) =>
      also.selectFrom("sourceFile").select("source").where("programme", "=", programme),
    )
    .union((also) =>
      also
        .selectFrom("rowComment")
        .select((eb) => eb.ref("source").$notNull().as("source"))
        .where("programme", "=", programme)
        .where("source", "is not", null),
    )
    .union((also) =>
      also
        .selectFrom("entry")
        .innerJoin("cell", "cell.id", "entry.cellId")
        .select((eb) => eb.ref("entry.source").$notNull().as("source"))
        .where("cell.programme", "=", programme)
        .where("entry.source", "is not", null)
        .where(isRecorded(reader, "entry")),
    )
    .execute();
  return new Set(rows.map(({ source }) => source));
}

/** Papers by their slugs, by title, in the words that were known at a line of the journal. */
export async function selectSources(
  reader: Reader,
  slugs: readonly string[],
  head: number = EVERYTHING,
): Promise<Source[]> {
  if (slugs.length === 0) return [];
  const columns = [
    ...(["title", "publisher", "publishedDate", "publishedPrecision", "link", "sha256"] as const),
  ];
  const first = await reader
    .selectFrom("source")
    .select(["slug", ...columns])
    .where("slug", "in", slugs)
    .execute();
  const mended = await reader
    .selectFrom("sourceDetails")
    .select(["source as slug", ...columns])
    .where("source", "in", slugs)
    .where("act", "<=", head)
    .orderBy("id")
    .execute();
  const bySlug = new Map([...first, ...mended].map((row) => [row.slug, row]));
  return [...bySlug.values()]
    .map(({ publishedDate, publishedPrecision, ...source }) => ({
      ...source,
      published: { date: publishedDate, precision: publishedPrecision },
    }))
    .sort((a, b) => a.title.localeCompare(b.title, "en-GB"));
}
