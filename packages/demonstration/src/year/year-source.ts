import type { SourcePlace } from "@accord/domain/entry";
import type { Source } from "@accord/domain/programme";
import type { Database } from "@accord/store/database";

/** The source of everything that is invented: no real paper is ever named for it. */
export const YEAR_SOURCE = {
  slug: "generated-year",
  title: "Generated year (demonstration)",
  publisher: "Accord, invented",
  published: { date: null, precision: "unknown" },
  link: null,
  sha256: null,
} as const satisfies Source;

/** Where in the year an entry comes from: the act it was made by, as the account of the year counts them. */
export function placeInYear(act: number): SourcePlace {
  return { slug: YEAR_SOURCE.slug, place: `Act ${act}` };
}

/** Whether a generated year is in the register, or was begun. */
export async function isYearLoaded(database: Database): Promise<boolean> {
  const query = database.reader.selectFrom("source").select("slug");
  return (await query.where("slug", "=", YEAR_SOURCE.slug).executeTakeFirst()) !== undefined;
}
