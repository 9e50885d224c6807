import { isSameName, type NamedArea } from "@accord/domain/area";
import { AccordError } from "@accord/domain/errors";
import { slugFrom } from "@accord/domain/slug-from";
import type { Reader, Writer } from "../writer.ts";
import type { VisibleAreas } from "./visible-areas.ts";

/** What an area is called by now. */
export interface CalledArea extends NamedArea {
  readonly aliases: readonly string[];
}

/** What every area is called by now, by slug. */
export async function readCalledAreas(reader: Reader): Promise<Map<string, CalledArea>> {
  const rows = await reader
    .selectFrom("naming")
    .select(["slug", "name", "aliases"])
    .where("noun", "=", "area")
    .where("replacedBy", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.slug, row]));
}

/**
 * Refuses a name that another area is called by, so that a name means one area. What an actor is not
 * told of does not count: the refusal would tell.
 *
 * @throws AccordError `rule-broken` naming the other area
 */
export function assertNameFree(
  called: ReadonlyMap<string, CalledArea>,
  visible: VisibleAreas,
  { name, except, field }: { name: string; except?: string; field: string },
): void {
  for (const [slug, other] of called) {
    if (slug === except || !visible.has(slug)) continue;
    if ([other.name, ...other.aliases].some((one) => isSameName(one, name))) {
      throw new AccordError("rule-broken", `“${name}” is what ${other.name} is called.`, {
        field,
        area: slug,
      });
    }
  }
}

/** Slugs that are free, one for each name, and none of those that are spoken for. */
export async function freeSlugs(
  writer: Writer,
  names: readonly string[],
  spokenFor: readonly string[] = [],
): Promise<string[]> {
  const rows = await writer.selectFrom("businessArea").select("slug").execute();
  const taken = new Set([...rows.map(({ slug }) => slug), ...spokenFor]);
  return names.map((name) => {
    const wanted = slugFrom(name).slice(0, 70) || "area";
    let slug = wanted;
    for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`;
    taken.add(slug);
    return slug;
  });
}

/**
 * The slugs that new areas come to have: as wanted, but for those of areas that the actor is not told
 * of. To refuse one of these would tell, and leave no way to add the area.
 */
export async function slugsBesideHidden(
  writer: Writer,
  visible: VisibleAreas,
  wanted: readonly string[],
): Promise<(slug: string) => string> {
  if (wanted.length === 0) return (slug) => slug;
  const taken = await writer
    .selectFrom("businessArea")
    .select("slug")
    .where("slug", "in", wanted)
    .execute();
  const hidden = taken.map(({ slug }) => slug).filter((slug) => !visible.has(slug));
  const free = await freeSlugs(writer, hidden, wanted);
  const given = new Map(hidden.map((slug, index) => [slug, free[index] ?? slug]));
  return (slug) => given.get(slug) ?? slug;
}
