import { type Actor, OPERATOR } from "@accord/domain/actor";
import { AreaAlias, AreaRelation } from "@accord/domain/area";
import { Statement } from "@accord/domain/entry";
import { AccordError } from "@accord/domain/errors";
import { NewBody } from "@accord/domain/governance";
import { NewPlanLine } from "@accord/domain/plan";
import { addAliases } from "@accord/store/areas/name-areas";
import { addRelations } from "@accord/store/areas/relate-areas";
import type { Database } from "@accord/store/database";
import { addTerritorialForces } from "@accord/store/forces/add-territorial-forces";
import { addBody } from "@accord/store/governance/edit-bodies";
import { addMeetings } from "@accord/store/governance/edit-meetings";
import { addEntries } from "@accord/store/matrix/add-entries";
import { addPlanLines } from "@accord/store/plan/edit-plan";
import { addProgramme } from "@accord/store/programmes/add-programme";
import { commentRows } from "@accord/store/programmes/comment-rows";
import { layOutMatrix } from "@accord/store/programmes/lay-out-matrix";
import { addReaders } from "@accord/store/readers/edit-readers";
import { addAreas } from "@accord/store/registers/add-areas";
import { addForces } from "@accord/store/registers/add-forces";
import { addParties } from "@accord/store/registers/add-parties";
import { addPartnerships } from "@accord/store/registers/add-partnerships";
import { addSources } from "@accord/store/sources/add-sources";
import { ACCOUNTS } from "./accounts.ts";
import { AREA_RELATIONS } from "./eastern-region/area-relations.ts";
import { AREAS } from "./eastern-region/areas.ts";
import { ENTRIES } from "./eastern-region/entries.ts";
import { BODIES, MEETINGS } from "./eastern-region/governance.ts";
import { PLAN_LINES } from "./eastern-region/plan.ts";
import { PLAN_AREAS, RELATED_AREAS } from "./eastern-region/plan-areas.ts";
import { EASTERN_REGION } from "./eastern-region/programme.ts";
import { READERS } from "./eastern-region/readers.ts";
import { ROW_COMMENTS } from "./eastern-region/row-comments.ts";
import { FORCES } from "./forces.ts";
import { ensureAccount, ensureAccounts, findAccount } from "./load-accounts.ts";
import { PARTIES } from "./parties.ts";
import { PARTNERSHIPS } from "./partnerships.ts";
import { SOURCES } from "./sources.ts";

const programme = EASTERN_REGION.slug;
const EDITOR = accountOf("editor@programme.example");
/** The last thing that is loaded. */
const LAST_ACCOUNT = accountOf("admin@programme.example");

/**
 * Whether the whole demonstration is in the register. One that an earlier version loaded whole has no
 * work plan or no meetings yet: the next load brings what is missing.
 */
export async function isDemonstrationLoaded(database: Database): Promise<boolean> {
  if ((await findAccount(database, LAST_ACCOUNT)) === null) return false;
  if (await isEmpty(database, "planLine")) return false;
  return (await missingMeetings(database)).length === 0;
}

/** Whether a load was begun, and perhaps broken off: the next one goes on from there. */
export async function isDemonstrationBegun(database: Database): Promise<boolean> {
  return (await findAccount(database, EDITOR)) !== null;
}

/**
 * Loads the demonstration through the register's own verbs, each with its journal line.
 *
 * What is there already is left as it is, so a load that was broken off is finished by the next.
 *
 * @param password - of all demonstration accounts
 * @throws AccordError `rule-broken` when the register has a programme of this name that is not the demonstration's
 */
export async function loadDemonstration(
  database: Database,
  password: string,
): Promise<"loaded" | "already-loaded"> {
  if (await isDemonstrationLoaded(database)) return "already-loaded";

  const editor = await ensureProgramme(database, password);
  await fillRegisters(database, editor);
  await fillProgramme(database, editor);
  await ensureAccounts(database, password);
  return "loaded";
}

/** The programme and its editor, who enters the rest as a person would. */
async function ensureProgramme(database: Database, password: string): Promise<Actor> {
  // Without its grant: who edits a programme is said when it is added.
  const { id } = await ensureAccount(database, { ...EDITOR, grants: [] }, password);
  if (!(await hasProgramme(database))) {
    const { slug, name, marking, showAsAt } = EASTERN_REGION;
    await addProgramme(database, OPERATOR, { slug, name, marking, showAsAt, editor: id });
  }
  const editor = await findAccount(database, EDITOR);
  if (!editor?.grants.some((grant) => grant.programme === programme)) {
    throw new AccordError(
      "rule-broken",
      `The register has a programme "${programme}" that is not the demonstration's.`,
      { programme },
    );
  }
  return editor;
}

/** What all programmes share. */
async function fillRegisters(database: Database, editor: Actor): Promise<void> {
  const forces = await missing(database, "force", FORCES);
  if (forces.length > 0) await addForces(database, editor, { programme, forces });

  const sources = await missing(database, "source", SOURCES);
  if (sources.length > 0) await addSources(database, editor, { programme, sources });

  const parties = await missing(database, "party", PARTIES);
  if (parties.length > 0) await addParties(database, editor, { programme, parties });

  // The others of England and Wales, whose parties' names no source here gives.
  await addTerritorialForces(database, OPERATOR);

  const partnerships = await missing(database, "partnership", PARTNERSHIPS);
  if (partnerships.length > 0) await addPartnerships(database, editor, { programme, partnerships });

  const areas = (
    await missing(database, "businessArea", [...AREAS, ...PLAN_AREAS, ...RELATED_AREAS])
  ).map(({ slug, name }) => ({ slug, name, aliases: [] }));
  if (areas.length > 0) await addAreas(database, editor, { programme, areas });

  const aliases = await missingAliases(database);
  if (aliases.length > 0) await addAliases(database, editor, { programme, aliases });

  if (!(await hasRelations(database))) {
    const relations = AREA_RELATIONS.map((relation) => AreaRelation.parse(relation));
    await addRelations(database, editor, { programme, relations });
  }
}

/** What is the programme's own. */
async function fillProgramme(database: Database, editor: Actor): Promise<void> {
  if (await isEmpty(database, "programmeRow")) {
    await layOutMatrix(database, editor, EASTERN_REGION);
  }
  if (await isEmpty(database, "rowComment")) {
    await commentRows(database, editor, { programme, comments: ROW_COMMENTS });
  }
  if (await isEmpty(database, "cell")) {
    const entries = ENTRIES.map(({ cell: { area, partnership }, statement }) => ({
      area,
      partnership,
      statement: Statement.parse(statement),
    }));
    await addEntries(database, editor, { programme, entries });
  }
  if (await isEmpty(database, "planLine")) {
    const lines = PLAN_LINES.map((line) => NewPlanLine.parse(line));
    await addPlanLines(database, editor, { programme, lines });
  }
  for (const body of await missingBodies(database)) {
    await addBody(database, editor, { programme, body: NewBody.parse(body) });
  }
  for (const body of await missingMeetings(database)) {
    await addMeetings(database, editor, { programme, body, meetings: MEETINGS[body] });
  }
  if (await isEmpty(database, "reader")) {
    await addReaders(database, editor, { programme, readers: READERS });
  }
}

/** The bodies that have never been in the register. */
async function missingBodies({ reader }: Database) {
  const query = reader.selectFrom("governanceBody").select("slug");
  const there = await query.where("programme", "=", programme).execute();
  return BODIES.filter((body) => !there.some(({ slug }) => slug === body.slug));
}

/** The bodies of which no meeting has ever been in the register. */
async function missingMeetings({ reader }: Database) {
  const query = reader.selectFrom("meeting").select("body");
  const there = await query.where("programme", "=", programme).execute();
  return BODIES.flatMap(({ slug }) => (there.some(({ body }) => body === slug) ? [] : slug));
}

/** Those of the demonstration's records that the register does not hold. */
async function missing<T extends { readonly slug: string }>(
  { reader }: Database,
  table: "force" | "source" | "party" | "partnership" | "businessArea",
  wanted: readonly T[],
): Promise<T[]> {
  const there = await reader.selectFrom(table).select("slug").execute();
  const slugs = new Set(there.map(({ slug }) => slug));
  return wanted.filter(({ slug }) => !slugs.has(slug));
}

/** The other names of areas that have never been in the register with their reasons. */
async function missingAliases({ reader }: Database) {
  const there = await reader.selectFrom("areaAlias").select(["area", "name"]).execute();
  const keys = new Set(there.map(({ area, name }) => `${area} ${name}`));
  return AREAS.flatMap(({ slug: area, aliases }) =>
    aliases
      .filter(({ name }) => !keys.has(`${area} ${name}`))
      .map((alias) => ({ area, alias: AreaAlias.parse(alias) })),
  );
}

async function hasRelations({ reader }: Database): Promise<boolean> {
  const query = reader.selectFrom("areaRelation").select("id").limit(1);
  return (await query.executeTakeFirst()) !== undefined;
}

async function hasProgramme({ reader }: Database): Promise<boolean> {
  const query = reader.selectFrom("programme").select("slug").where("slug", "=", programme);
  return (await query.executeTakeFirst()) !== undefined;
}

/** Whether a table has nothing of the programme. */
async function isEmpty(
  { reader }: Database,
  table: "programmeRow" | "rowComment" | "cell" | "reader" | "planLine",
): Promise<boolean> {
  const query = reader.selectFrom(table).select("programme").where("programme", "=", programme);
  return (await query.limit(1).executeTakeFirst()) === undefined;
}

function accountOf(address: string) {
  const account = ACCOUNTS.find((other) => other.address === address);
  if (!account) throw new Error(`There is no demonstration account ${address}.`);
  return account;
}
