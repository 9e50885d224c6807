import { successionWords } from "@accord/domain/area-words";
import type { CalendarDate } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import { knownBy } from "../journal/known-by.ts";
import { readNames } from "../registers/naming.ts";
import type { Reader } from "../writer.ts";

interface Place {
  readonly programme: string;
  readonly area: string;
}

/**
 * What to say of a row that a matrix lists no more, where it was merged or split: an old address
 * still tells where the area went. Null for a row the matrix never had, and one that only ended.
 */
export async function whatItBecame(
  reader: Reader,
  { programme, area }: Place,
  { asAt, head }: { asAt: CalendarDate; head: number },
): Promise<AccordError | null> {
  const row = await reader
    .selectFrom("programmeRow")
    .select("id")
    .where("programme", "=", programme)
    .where("area", "=", area)
    .limit(1)
    .executeTakeFirst();
  const pairs = await reader
    .selectFrom("areaSuccession")
    .selectAll()
    .where("area", "=", area)
    .where("fromFirstDay", "<=", asAt)
    .where(knownBy("areaSuccession", head))
    .orderBy("id")
    .execute();
  const last = pairs.at(-1);
  if (!row || !last) return null;
  const into = pairs.filter(({ act }) => act === last.act).map(({ successor }) => successor);
  const nameOf = await readNames(reader, "area", [area, ...into], head);
  const named = (slug: string) => ({ slug, name: nameOf(slug).name });
  const told = successionWords({
    kind: last.kind,
    areas: [named(area)],
    into: into.map(named),
    effective: { date: last.fromDate, precision: last.fromPrecision },
  });
  return new AccordError("not-found", `${told} Look at an earlier day, or at what it became.`, {
    area,
    into,
  });
}
