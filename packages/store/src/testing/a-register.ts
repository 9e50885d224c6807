import { type Actor, OPERATOR } from "@accord/domain/actor";
import type { EffectiveDate } from "@accord/domain/calendar";
import type { CellAddress } from "@accord/domain/cell";
import { addActor } from "../accounts/add-actor.ts";
import { readActors } from "../accounts/read-actors.ts";
import type { Database } from "../database.ts";
import { addProgramme } from "../programmes/add-programme.ts";
import { layOutMatrix } from "../programmes/lay-out-matrix.ts";
import { addAreas } from "../registers/add-areas.ts";
import { addForces } from "../registers/add-forces.ts";
import { addPartnerships } from "../registers/add-partnerships.ts";
import { addSources } from "../sources/add-sources.ts";

/** Who acts in tests, and where. */
export interface TestRegister {
  readonly programme: string;
  readonly editor: Actor;
  /** Of Suffolk, which is in one of the two partnerships. */
  readonly contributor: Actor;
  readonly viewer: Actor;
  readonly auditor: Actor;
  /** A cell nothing was said of. */
  readonly dogs: CellAddress;
  readonly horses: CellAddress;
  /** A cell of the other partnership. */
  readonly otherDogs: CellAddress;
}

const programme = "eastern-region";
const always: EffectiveDate = { date: "2011-01", precision: "before" };
const listed = { from: always, until: null };

/**
 * A small programme by its own verbs: two areas, two partnerships, one source, nothing said of any cell.
 *
 * Seven acts: the first entry after it is line 8 or later.
 */
export async function aRegister(database: Database): Promise<TestRegister> {
  const { id } = await addActor(database, OPERATOR, {
    name: "Devon Example",
    office: "Portfolio office",
    userId: null,
    grants: [],
  });
  await addProgramme(database, OPERATOR, {
    slug: programme,
    name: "Eastern Region",
    marking: "OFFICIAL",
    showAsAt: null,
    editor: id,
  });
  const editor = await actorOf(database, id);
  await addForces(database, editor, { programme, forces: FORCES });
  await addAreas(database, editor, {
    programme,
    areas: [
      { slug: "dogs", name: "Dogs", aliases: ["Dog section"] },
      { slug: "horses", name: "Mounted section", aliases: [] },
    ],
  });
  await addPartnerships(database, editor, {
    programme,
    partnerships: [
      aPartnership("norfolk-suffolk", "Norfolk/Suffolk", ["norfolk", "suffolk"]),
      aPartnership("essex-kent", "Essex/Kent", ["essex", "kent"]),
    ],
  });
  await addSources(database, editor, {
    programme,
    sources: [
      {
        slug: "strategy-2011",
        title: "Strategy 2011",
        publisher: "The region",
        published: { date: "2011-01", precision: "month" },
        link: null,
        sha256: null,
      },
    ],
  });
  await layOutMatrix(database, editor, {
    slug: programme,
    groups: [{ slug: "operational-support", name: "Operational support", note: null }],
    rows: [
      { area: "dogs", group: "operational-support", ...listed },
      { area: "horses", group: "operational-support", ...listed },
    ],
    columns: [
      { partnership: "norfolk-suffolk", ...listed },
      { partnership: "essex-kent", ...listed },
    ],
  });
  const ofForce = async (role: "viewer" | "contributor", force: string) =>
    addActor(database, OPERATOR, {
      name: `${role} Example`,
      office: `${role} of ${force}`,
      userId: null,
      grants: [{ role, programme: null, force }],
    });
  return {
    programme,
    editor,
    contributor: await ofForce("contributor", "suffolk"),
    viewer: await ofForce("viewer", "norfolk"),
    auditor: await addActor(database, OPERATOR, {
      name: "Finley Example",
      office: "Audit",
      userId: null,
      grants: [{ role: "auditor", programme: null, force: null }],
    }),
    dogs: { programme, area: "dogs", partnership: "norfolk-suffolk" },
    horses: { programme, area: "horses", partnership: "norfolk-suffolk" },
    otherDogs: { programme, area: "dogs", partnership: "essex-kent" },
  };
}

const FORCES = [
  { slug: "norfolk", name: "Norfolk Constabulary", onsCode: "E23000024", region: "Eastern" },
  { slug: "suffolk", name: "Suffolk Constabulary", onsCode: "E23000025", region: "Eastern" },
  { slug: "essex", name: "Essex Police", onsCode: "E23000028", region: "Eastern" },
  { slug: "kent", name: "Kent Police", onsCode: "E23000032", region: "South East" },
];

function aPartnership(slug: string, name: string, forces: readonly string[]) {
  return {
    slug,
    name,
    aliases: [],
    tier: "preferred-partnership" as const,
    members: forces.map((force) => ({ force, ...listed })),
  };
}

async function actorOf(database: Database, id: string): Promise<Actor> {
  const actor = (await readActors(database, OPERATOR)).find((one) => one.id === id);
  if (!actor) throw new Error(`The register does not know actor ${id}.`);
  return actor;
}
