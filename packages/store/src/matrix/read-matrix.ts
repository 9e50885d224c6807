import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import type { MatrixQuery, MatrixView } from "@accord/domain/matrix";
import { unknownProgramme } from "@accord/domain/permissions";
import type { Database } from "../database.ts";
import { knownBy } from "../journal/known-by.ts";
import { readKnownAt } from "../journal/read-journal.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { readNames } from "../registers/naming.ts";
import type { Reader } from "../writer.ts";
import { readLayout } from "./read-layout.ts";
import { readStandingCells } from "./standing-cells.ts";

/** The matrix of a programme as at a day, as known at an instant. */
export async function readMatrix(
  database: Database,
  actor: Actor,
  query: MatrixQuery,
): Promise<MatrixView> {
  await assertMayIn(database, actor, "read-record", query.programme);
  return viewMatrix(database, query);
}

/**
 * The matrix, for those who have asked themselves whether it may be read.
 *
 * @throws AccordError `not-found` when there is no such programme
 */
export async function viewMatrix(
  database: Database,
  { programme, asAt = londonDay(database.clock.now()), knownAt: wanted }: MatrixQuery,
): Promise<MatrixView> {
  const { reader } = database;
  const { knownAt, head } = await readKnownAt(database, wanted);
  const query = { programme, asAt, head };
  const told = await readProgramme(reader, programme, head);
  const layout = await readLayout(reader, query);
  const order = new Map(layout.areas.map(({ slug }, index) => [slug, index]));
  const columns = new Map(layout.partnerships.map(({ slug }, index) => [slug, index]));
  const cells = (await readStandingCells(reader, query))
    .filter(({ area, partnership }) => order.has(area) && columns.has(partnership))
    .sort(
      (a, b) =>
        (order.get(a.area) ?? 0) - (order.get(b.area) ?? 0) ||
        (columns.get(a.partnership) ?? 0) - (columns.get(b.partnership) ?? 0),
    )
    .map(({ cellId: _, ...cell }) => cell);
  return { programme: told, asAt, knownAt, head, ...layout, cells };
}

/** A programme by name as known at a line, with the marking it had. */
export async function readProgramme(
  reader: Reader,
  slug: string,
  head: number,
): Promise<MatrixView["programme"]> {
  const settings = await reader
    .selectFrom("programmeSettings")
    .select("marking")
    .select(knownBy("programmeSettings", head).as("isKnown"))
    .where("programme", "=", slug)
    .orderBy("id")
    .execute();
  // Before it was recorded it is shown as it was recorded first.
  const set = settings.find(({ isKnown }) => isKnown) ?? settings[0];
  if (!set) throw unknownProgramme(slug);
  const nameOf = await readNames(reader, "programme", [slug], head);
  return { slug, name: nameOf(slug).name, marking: set.marking };
}
