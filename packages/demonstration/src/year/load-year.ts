import { CalendarDate } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import { readActorOfUser } from "@accord/store/accounts/read-actors";
import type { Database } from "@accord/store/database";
import { setShowAsAt } from "@accord/store/programmes/show-as-at";
import { addSources } from "@accord/store/sources/add-sources";
import { EASTERN_REGION } from "../eastern-region/programme.ts";
import { loadDemonstration } from "../load-demonstration.ts";
import { findSignInUser } from "../sign-in-users.ts";
import { generateYear } from "./begin-year.ts";
import { carryOut } from "./carry-out.ts";
import { BEGINS, momentOn } from "./days.ts";
import type { GeneratedYear, YearAct } from "./generated-year.ts";
import type { RenderReport } from "./issue-report.ts";
import type { YearClock } from "./year-clock.ts";
import type { YearRegister } from "./year-register.ts";
import { YEAR_SOURCE } from "./year-source.ts";

/** The seed of the year that the command loads. */
export const USUAL_SEED = 2011;

const programme = EASTERN_REGION.slug;

export interface YearLoading {
  /** The clock of the database: the year moves it from act to act. */
  readonly clock: YearClock;
  /** Of all demonstration accounts. */
  readonly password: string;
  readonly render: RenderReport;
  readonly seed?: number;
}

/**
 * Loads the demonstration as on 31 January 2011 and a year of invented movement after it, each act by the
 * register's own verb and recorded at its own moment of the year.
 *
 * @returns what was done, act by act: the pages are held to it
 * @throws AccordError `rule-broken` in a register that is not empty
 */
export async function loadYear(
  database: Database,
  { clock, password, render, seed = USUAL_SEED }: YearLoading,
): Promise<GeneratedYear> {
  await assertEmpty(database);

  const year = generateYear(seed);
  clock.set(BEGINS);
  await loadDemonstration(database, password);
  const actors = await findActors(database);
  // First of all, so that a load that is broken off is labelled as well.
  await addSources(database, actors.editor, { programme, sources: [YEAR_SOURCE] });
  const register: YearRegister = {
    ...{ database, programme, actors, render },
    heads: [(await database.head()).id],
    made: new Map(),
    entries: await readFirstEntries(database),
  };
  for (const act of year.acts) {
    clock.set(act.instant);
    await carryOut(register, act);
  }
  clock.set(momentOn(year.lastDay, 840));
  const showAsAt = CalendarDate.parse(year.lastDay);
  await setShowAsAt(database, actors.editor, { programme, showAsAt });
  return year;
}

async function assertEmpty(database: Database): Promise<void> {
  const there = await database.reader.selectFrom("programme").select("slug").execute();
  if (there.length > 0) {
    const programmes = there.map(({ slug }) => slug);
    throw new AccordError(
      "rule-broken",
      `A year is loaded into an empty register only. This one holds: ${programmes.join(", ")}. Give another ACCORD_DATA_DIR, or another DATABASE_URL.`,
      { programmes },
    );
  }
  const { id, recordedAt } = await database.head();
  if (id > 0 && recordedAt > BEGINS) {
    throw new AccordError(
      "rule-broken",
      "The journal of this register has begun, and its time never goes back to 2011. Give another ACCORD_DATA_DIR, or another DATABASE_URL.",
      { line: id },
    );
  }
}

const ADDRESS = {
  editor: "editor@programme.example",
  contributor: "contributor@suffolk.example",
} as const satisfies Record<YearAct["by"], string>;

async function findActors(database: Database): Promise<YearRegister["actors"]> {
  const find = async (address: string) => {
    const user = await findSignInUser(database, address);
    const actor = user === null ? null : await readActorOfUser(database.reader, user);
    if (!actor) throw new Error(`There is no demonstration account ${address}.`);
    return actor;
  };
  return { editor: await find(ADDRESS.editor), contributor: await find(ADDRESS.contributor) };
}

/** The entries of Appendix B, in the order they were entered: chains 1 and on. */
async function readFirstEntries(database: Database): Promise<Map<number, number>> {
  const rows = await database.reader.selectFrom("entry").select("id").orderBy("id").execute();
  return new Map(rows.map(({ id }, index) => [index + 1, id]));
}
