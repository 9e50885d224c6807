import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import type { ProgrammeLayout } from "@accord/domain/change-layout";
import { sql } from "kysely";
import { readVisibleAreas } from "../areas/visible-areas.ts";
import type { Database } from "../database.ts";
import { stretchOf } from "../dated.ts";
import { EVERYTHING, isRecorded } from "../journal/known-by.ts";
import { readNames } from "../registers/naming.ts";
import type { Reader } from "../writer.ts";
import { assertMayIn } from "./programme-scope.ts";

const LAYOUT_TABLES = ["areaGroup", "programmeRow", "programmeColumn"] as const;

/** A name for a slug, to be chosen by. */
export interface NamedSlug {
  readonly slug: string;
  readonly name: string;
}

/** A programme's layout as it is now, rows and columns of every day among it, with what it may be changed to. */
export interface ProgrammeLayoutPage {
  readonly layout: ProgrammeLayout;
  /** The last act on the layout: a change names the one it was made from. */
  readonly revision: number;
  /** The areas that the actor is told of, and every partnership of the register, by name. */
  readonly areas: readonly NamedSlug[];
  readonly partnerships: readonly NamedSlug[];
  /** What something is recorded of: it can be ended and not taken off. */
  readonly spokenOf: { readonly areas: string[]; readonly partnerships: string[] };
}

/**
 * The layout of a programme, with all that could be put into it, for those who edit its registers.
 *
 * @throws AccordError `not-found` for a programme that is not there or not to be seen, `not-allowed`
 */
export async function readProgrammeLayout(
  database: Database,
  actor: Actor,
  { programme }: { programme: string },
): Promise<ProgrammeLayoutPage> {
  await assertMayIn(database, actor, "edit-registers", programme);
  const { reader } = database;
  const visible = await readVisibleAreas(reader, actor, londonDay(database.clock.now()));
  const partnerships = await reader
    .selectFrom("partnership")
    .select("slug")
    .where(isRecorded(reader, "partnership"))
    .execute();
  return {
    layout: await selectLayout(reader, programme),
    revision: await layoutRevision(reader, programme),
    areas: await named(reader, "area", visible.areas),
    partnerships: await named(
      reader,
      "partnership",
      partnerships.map(({ slug }) => slug),
    ),
    spokenOf: await selectSpokenOf(reader, programme),
  };
}

/** The layout as it was last recorded, ended rows and columns among it, in order. Asks for no permission. */
export async function selectLayout(reader: Reader, programme: string): Promise<ProgrammeLayout> {
  const groups = await reader
    .selectFrom("areaGroup")
    .select(["slug", "name", "note"])
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .orderBy("position")
    .execute();
  const rows = await reader
    .selectFrom("programmeRow")
    .select(["area", "areaGroup", "fromDate", "fromPrecision", "untilDate", "untilPrecision"])
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .orderBy("position")
    // As the matrix orders areas that share a place.
    .orderBy(sql`area collate "C"`)
    .execute();
  const columns = await reader
    .selectFrom("programmeColumn")
    .select(["partnership", "fromDate", "fromPrecision", "untilDate", "untilPrecision"])
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .orderBy("position")
    .execute();
  return {
    groups,
    rows: rows.map(({ area, areaGroup, ...dates }) => ({
      area,
      group: areaGroup,
      ...stretchOf(dates),
    })),
    columns: columns.map(({ partnership, ...dates }) => ({ partnership, ...stretchOf(dates) })),
  };
}

/** The last act on a programme's layout; 0 where nobody has laid it out. */
export async function layoutRevision(reader: Reader, programme: string): Promise<number> {
  let last = 0;
  for (const table of LAYOUT_TABLES) {
    const { act, replacedBy } = await reader
      .selectFrom(table)
      .select(({ fn }) => [fn.max("act").as("act"), fn.max("replacedBy").as("replacedBy")])
      .where("programme", "=", programme)
      .executeTakeFirstOrThrow();
    last = Math.max(last, Number(act ?? 0), Number(replacedBy ?? 0));
  }
  return last;
}

/** The areas and partnerships that cells, comments, leads or mandates of the programme are about. */
export async function selectSpokenOf(
  reader: Reader,
  programme: string,
): Promise<{ areas: string[]; partnerships: string[] }> {
  const cells = await reader
    .selectFrom("cell")
    .select(["area", "partnership"])
    .where("programme", "=", programme)
    .where(isRecorded(reader, "cell"))
    .execute();
  const comments = await reader
    .selectFrom("rowComment")
    .select("area")
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .execute();
  const led = await selectLed(reader, programme);
  return {
    areas: [...new Set([...cells, ...comments, ...led].map(({ area }) => area))],
    partnerships: [...new Set([...cells, ...led].map(({ partnership }) => partnership))],
  };
}

/** The cells that have or had a lead or a mandate. */
async function selectLed(reader: Reader, programme: string) {
  const ofTable = (table: "cellLead" | "cellMandate") =>
    reader
      .selectFrom(table)
      .select(["area", "partnership"])
      .where("programme", "=", programme)
      .where("replacedBy", "is", null)
      .execute();
  return [...(await ofTable("cellLead")), ...(await ofTable("cellMandate"))];
}

async function named(
  reader: Reader,
  noun: "area" | "partnership",
  slugs: readonly string[],
): Promise<NamedSlug[]> {
  const nameOf = await readNames(reader, noun, slugs, EVERYTHING);
  return slugs
    .map((slug) => ({ slug, name: nameOf(slug).name }))
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}
