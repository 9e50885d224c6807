import type { Actor } from "@accord/domain/actor";
import type { Source } from "@accord/domain/programme";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Reader } from "../writer.ts";

/**
 * The papers of the register, by title: what an entry may rest on. They are of no one programme, so
 * their titles are for those who write entries; a reader is told of a paper by what rests on it.
 */
export async function readSources(
  database: Database,
  actor: Actor,
  { programme }: { programme: string },
): Promise<Source[]> {
  await assertMayIn(database, actor, "edit-matrix", programme);
  return selectSources(database.reader);
}

/** All sources, or those named. */
export async function selectSources(reader: Reader, only?: readonly string[]): Promise<Source[]> {
  if (only?.length === 0) return [];
  const rows = await reader
    .selectFrom("source")
    .select(["slug", "title", "publisher", "publishedDate", "publishedPrecision", "link", "sha256"])
    .$if(only !== undefined, (query) => query.where("slug", "in", only ?? []))
    .orderBy("title")
    .execute();
  return rows.map(({ publishedDate, publishedPrecision, ...source }) => ({
    ...source,
    published: { date: publishedDate, precision: publishedPrecision },
  }));
}
