import type { FactArea, FindingFacts } from "@accord/domain/finding-facts";
import { isOn } from "../dated.ts";
import { knownBy } from "../journal/known-by.ts";
import { readNames } from "../registers/naming.ts";
import type { Reader } from "../writer.ts";
import type { FindingFactsQuery } from "./read-finding-facts.ts";

/**
 * The areas that programmes the reader may see list on the day, as a row or in their plan, by all their
 * names, and which of them the record says are the same thing.
 */
export async function selectListedAreas(
  reader: Reader,
  { programme, seen, asAt, head }: FindingFactsQuery,
): Promise<Pick<FindingFacts, "areas" | "sameThings">> {
  const slugs = seen.map(({ slug }) => slug);
  const listings = await Promise.all(
    (["programmeRow", "planLine"] as const).map((table) =>
      reader
        .selectFrom(table)
        .select(["programme", "area", "fromFirstDay", "untilLastDay"])
        .where("programme", "in", slugs)
        .where(knownBy(table, head))
        .orderBy("id")
        .execute(),
    ),
  );
  const byArea = Map.groupBy(
    listings.flat().filter((row) => isOn(row, asAt)),
    ({ area }) => area,
  );
  const nameOf = await readNames(reader, "area", [...byArea.keys()], head);
  const areas = [...byArea].map(([slug, listed]): FactArea => {
    const by = new Set(listed.map((row) => row.programme));
    return {
      slug,
      ...nameOf(slug),
      programmes: seen.filter((one) => by.has(one.slug)).map(({ name }) => name),
      isHere: by.has(programme),
    };
  });
  return { areas, sameThings: await selectSameThings(reader, { asAt, head }, byArea) };
}

async function selectSameThings(
  reader: Reader,
  { asAt, head }: Pick<FindingFactsQuery, "asAt" | "head">,
  listed: ReadonlyMap<string, unknown>,
): Promise<FindingFacts["sameThings"]> {
  const relations = await reader
    .selectFrom("areaRelation")
    .select(["area", "other", "fromFirstDay", "untilLastDay"])
    .where("kind", "=", "same-thing-as")
    .where(knownBy("areaRelation", head))
    .orderBy("id")
    .execute();
  return relations
    .filter((row) => isOn(row, asAt) && listed.has(row.area) && listed.has(row.other))
    .map(({ area, other }) => ({ area, other }));
}
