import type { Named } from "../tables.ts";
import type { Reader, Writer } from "../writer.ts";

export interface Name {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Gives things their first names, or new ones in place of those they have. */
export async function giveNames(
  writer: Writer,
  noun: Named,
  names: readonly ({ readonly slug: string } & Name)[],
): Promise<void> {
  if (names.length === 0) return;
  const slugs = names.map(({ slug }) => slug);
  const standing = await writer
    .selectFrom("naming")
    .select("id")
    .where("noun", "=", noun)
    .where("slug", "in", slugs)
    .where("replacedBy", "is", null)
    .execute();
  await writer.replace(
    "naming",
    standing.map(({ id }) => id),
  );
  await writer.append(
    "naming",
    names.map(({ slug, name, aliases }) => ({
      noun,
      slug,
      name,
      aliases: JSON.stringify(aliases),
    })),
  );
}

/**
 * The names that things had when a line was the last of the journal.
 *
 * What was not named yet has the first name it was ever given, so that a page of the past can
 * still be read.
 */
export async function readNames(
  reader: Reader,
  noun: Named,
  slugs: readonly string[],
  head: number,
): Promise<(slug: string) => Name> {
  // Who asks for a name a cell asks for few names, often: a statement takes so many values and no more.
  const wanted = [...new Set(slugs)];
  const rows =
    wanted.length === 0
      ? []
      : await reader
          .selectFrom("naming")
          .select(["slug", "name", "aliases", "act"])
          .where("noun", "=", noun)
          .where("slug", "in", wanted)
          .orderBy("id")
          .execute();
  const names = new Map<string, Name>();
  for (const { slug, name, aliases, act } of rows) {
    if (act <= head || !names.has(slug)) names.set(slug, { name, aliases });
  }
  return (slug) => names.get(slug) ?? { name: slug, aliases: [] };
}
