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

/** Slugs that are free, one for each name. */
export async function freeSlugs(writer: Writer, names: readonly string[]): Promise<string[]> {
  const rows = await writer.selectFrom("businessArea").select("slug").execute();
  const taken = new Set(rows.map(({ slug }) => slug));
  return names.map((name) => {
    const wanted = slugFrom(name).slice(0, 70) || "area";
    let slug = wanted;
    for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`;
    taken.add(slug);
    return slug;
  });
}
