import type { Actor } from "@accord/domain/actor";
import type { AreaComment, AreaFacts, AreaProgramme } from "@accord/domain/area-facts";
import { londonDay } from "@accord/domain/calendar";
import type { PlanLine } from "@accord/domain/plan";
import type { Database } from "../database.ts";
import { knownBy } from "../journal/known-by.ts";
import { readKnownAt } from "../journal/read-journal.ts";
import { type OfCellsQuery, readLeads } from "../leads/read-leads.ts";
import { readMandates } from "../leads/read-mandates.ts";
import { sourceOf } from "../matrix/entry-row.ts";
import { readCourses } from "../matrix/read-courses.ts";
import { planLineOf } from "../plan/plan-row.ts";
import { readNames } from "../registers/naming.ts";
import { selectSources } from "../sources/read-sources.ts";
import type { Reader } from "../writer.ts";
import { readAreaColumns } from "./area-columns.ts";
import { readAreaEntries } from "./area-entries.ts";
import { type AreaQuery, readAreaStory } from "./read-area-story.ts";
import { readVisibleAreas } from "./visible-areas.ts";

/**
 * All that an area's page is composed from: its cells, entries, comments and plan lines in every programme
 * that the reader may see, as known at a line of the journal. Of other programmes not even a name.
 *
 * @throws AccordError `not-found` for an area that is not there, or known from another's programme alone
 */
export async function readAreaFacts(
  database: Database,
  actor: Actor,
  query: AreaQuery,
): Promise<AreaFacts> {
  // Asks whether the actor may, and whether the area is one they are told of.
  const story = await readAreaStory(database, actor, query);

  const { reader, clock } = database;
  const { programme, area } = query;
  const today = londonDay(clock.now());
  const asAt = query.asAt ?? today;
  const { knownAt, head } = await readKnownAt(database, query.knownAt);
  const visible = await readVisibleAreas(reader, actor, today);
  const programmes = [...visible.programmes];
  const courses = await readCourses(reader, { programmes, areas: [area], head });
  const plan = await readPlanLines(reader, { programmes, area, head });
  const comments = await readComments(reader, { programmes, area, head });
  const concerned = new Set([
    programme,
    ...story.rows.map((row) => row.programme),
    ...[...courses, ...plan, ...comments].map((one) => one.programme),
  ]);
  const nameOf = await readNames(reader, "programme", [...concerned], head);
  const columnsOf = await readAreaColumns(reader, {
    programmes: [...concerned],
    listing: story.rows.filter(({ isListed }) => isListed).map((row) => row.programme),
    courses,
    asAt,
    head,
  });
  const led = await readLed(reader, [...concerned], { asAt, head, areas: [area] });
  const entries = await readAreaEntries(reader, { actor, programmes, area, head });
  const named = [...entries.map(({ statement }) => statement), ...comments, ...plan];
  return {
    today,
    asAt,
    knownAt,
    head,
    programme,
    story,
    programmes: [...concerned].map((slug) => ({
      slug,
      name: nameOf(slug).name,
      columns: columnsOf(slug),
      plan: plan.filter((line) => line.programme === slug).map(({ programme: _, ...line }) => line),
      ...(led.get(slug) ?? { leads: [], mandates: [] }),
    })),
    courses,
    entries,
    comments,
    sources: await selectSources(
      reader,
      [...new Set(named.flatMap((one) => one?.source?.slug ?? []))],
      head,
    ),
  };
}

/** Who leads the area's cells in each programme, and on whose mandate. */
async function readLed(
  reader: Reader,
  programmes: readonly string[],
  query: Omit<OfCellsQuery, "programme">,
): Promise<Map<string, Pick<AreaProgramme, "leads" | "mandates">>> {
  const led = new Map<string, Pick<AreaProgramme, "leads" | "mandates">>();
  for (const programme of programmes) {
    const of = { ...query, programme };
    led.set(programme, {
      leads: await readLeads(reader, of),
      mandates: await readMandates(reader, of),
    });
  }
  return led;
}

interface InProgrammes {
  readonly programmes: readonly string[];
  readonly area: string;
  readonly head: number;
}

async function readPlanLines(
  reader: Reader,
  { programmes, area, head }: InProgrammes,
): Promise<(PlanLine & { readonly programme: string })[]> {
  const rows = await reader
    .selectFrom("planLine")
    .selectAll()
    .where("programme", "in", programmes)
    .where("area", "=", area)
    .where(knownBy("planLine", head))
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...planLineOf(row), programme: row.programme }));
}

async function readComments(
  reader: Reader,
  { programmes, area, head }: InProgrammes,
): Promise<AreaComment[]> {
  const rows = await reader
    .selectFrom("rowComment")
    .select(["id", "programme", "text", "effectiveDate", "effectivePrecision", "firstDay"])
    .select(["source", "sourcePlace", "recordedAt"])
    .where("programme", "in", programmes)
    .where("area", "=", area)
    .where(knownBy("rowComment", head))
    .orderBy("firstDay")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    programme: row.programme,
    text: row.text,
    effective: { date: row.effectiveDate, precision: row.effectivePrecision },
    firstDay: row.firstDay,
    source: sourceOf(row),
    recordedAt: row.recordedAt,
  }));
}
