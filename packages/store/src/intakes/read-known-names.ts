import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import type { KnownName } from "@accord/domain/match-names";
import { readVisibleAreas } from "../areas/visible-areas.ts";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { readNames } from "../registers/naming.ts";

/** Everything that areas and partnerships a reader is told of, and groups of a programme, are called. */
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
  const { areas, partnerships } = await readKnownNames(database, actor, head);
  return {
    areas: areas.flatMap(allNames),
    partnerships: partnerships.flatMap(allNames),
    groups: groups.map(({ name }) => name),
  };
}

/** What the areas that an actor is told of are called, and all partnerships of the register. */
export async function readKnownNames(
  database: Database,
  actor: Actor,
  head: number,
): Promise<{ readonly areas: KnownName[]; readonly partnerships: KnownName[] }> {
  const { reader } = database;
  const visible = await readVisibleAreas(reader, actor, londonDay(database.clock.now()));
  const partnerships = await reader
    .selectFrom("partnership")
    .select("slug")
    .where("act", "<=", head)
    .orderBy("slug")
    .execute();
  const named = async (noun: "area" | "partnership", slugs: readonly string[]) => {
    const nameOf = await readNames(reader, noun, slugs, head);
    return slugs.map((slug) => ({ slug, ...nameOf(slug) }));
  };
  return {
    areas: await named("area", visible.areas),
    partnerships: await named(
      "partnership",
      partnerships.map(({ slug }) => slug),
    ),
  };
}

function allNames({ name, aliases }: KnownName): string[] {
  return [name, ...aliases];
}
