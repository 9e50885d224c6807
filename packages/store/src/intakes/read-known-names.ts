import type { Actor } from "@accord/domain/actor";
import type { KnownName } from "@accord/domain/match-names";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { readNames } from "../registers/naming.ts";
import type { Reader } from "../writer.ts";

/** Everything that areas and partnerships of the register, and groups of a programme, are called. */
export interface NamesInUse {
  readonly areas: readonly string[];
  readonly partnerships: readonly string[];
  readonly groups: readonly string[];
}

/** The names by which a reader tells a heading or a row of the matrix from any other words. */
export async function readNamesInUse(
  database: Database,
  actor: Actor,
  { programme }: { readonly programme: string },
): Promise<NamesInUse> {
  await assertMayIn(database, actor, "import-entries", programme);

  const { reader } = database;
  const { id: head } = await database.head();
  const groups = await reader
    .selectFrom("areaGroup")
    .select("name")
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .execute();
  return {
    areas: (await readKnownNames(reader, "area", head)).flatMap(allNames),
    partnerships: (await readKnownNames(reader, "partnership", head)).flatMap(allNames),
    groups: groups.map(({ name }) => name),
  };
}

/** What the register calls its areas or partnerships. */
export async function readKnownNames(
  reader: Reader,
  noun: "area" | "partnership",
  head: number,
): Promise<KnownName[]> {
  const all = await reader
    .selectFrom(noun === "area" ? "businessArea" : "partnership")
    .select("slug")
    .orderBy("slug")
    .execute();
  const slugs = all.map(({ slug }) => slug);
  const nameOf = await readNames(reader, noun, slugs, head);
  return slugs.map((slug) => ({ slug, ...nameOf(slug) }));
}

function allNames({ name, aliases }: KnownName): string[] {
  return [name, ...aliases];
}
