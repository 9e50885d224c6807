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
  if (stars.length === 0) return { ...settings, stars: [] };
  const { id: head } = await database.head();
  const areas = await readNames(reader, "area", [...new Set(stars.map(({ area }) => area))], head);
  const programmes = new Map(
    (await readProgrammes(database, actor)).map(({ slug, name }) => [slug, name]),
  );
  return {
    ...settings,
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
