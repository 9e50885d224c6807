import type { Actor } from "@accord/domain/actor";
import { type Following, ownForceOf } from "@accord/domain/following";
import type { Database } from "../database.ts";
import { readProgrammes } from "../programmes/read-programmes.ts";
import { readNames } from "../registers/naming.ts";

/** What someone follows. Stars in programmes that they may see no more are kept, and not told of. */
export async function readFollowing(database: Database, actor: Actor): Promise<Following> {
  const { reader } = database;
  const kept = await reader
    .selectFrom("following")
    .select(["force", "digest", "wholeForce"])
    .where("actorId", "=", actor.id)
    .executeTakeFirst();
  const stars = await reader
    .selectFrom("star")
    .select(["programme", "area"])
    .where("actorId", "=", actor.id)
    .execute();
  const settings = kept ?? { force: null, digest: "none" as const, wholeForce: false };
  const { id: head } = await database.head();
  const seen = await readProgrammes(database, actor);
  const programmes = new Map(seen.map(({ slug, name }) => [slug, name]));
  const areas = await readNames(reader, "area", [...new Set(stars.map(({ area }) => area))], head);
  const slugs = [...new Set(seen.flatMap(({ forces }) => forces))];
  const nameOf = await readNames(reader, "force", slugs, head);
  return {
    ...settings,
    ofRole: ownForceOf(actor.grants),
    forces: slugs.map((slug) => ({ slug, name: nameOf(slug).name })).sort(byName),
    stars: stars
      .flatMap(({ programme, area }) => {
        const programmeName = programmes.get(programme);
        if (programmeName === undefined) return [];
        return [{ programme, programmeName, area, areaName: areas(area).name }];
      })
      .sort(
        (one, other) =>
          one.programmeName.localeCompare(other.programmeName, "en-GB") ||
          one.areaName.localeCompare(other.areaName, "en-GB"),
      ),
  };
}

type Named = { readonly name: string };
const byName = (one: Named, other: Named) => one.name.localeCompare(other.name, "en-GB");

/** The force that is someone's own on every page: the one they chose, or that of their role; null for none. */
export async function readOwnForce(
  { reader }: Database,
  { id, grants }: Actor,
): Promise<string | null> {
  const kept = await reader
    .selectFrom("following")
    .select("force")
    .where("actorId", "=", id)
    .executeTakeFirst();
  return kept?.force ?? ownForceOf(grants);
}
