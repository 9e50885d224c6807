import { AREAS } from "@accord/demonstration/eastern-region/areas";
import { EASTERN_REGION } from "@accord/demonstration/eastern-region/programme";
import { FORCES } from "@accord/demonstration/forces";
import { PARTNERSHIPS } from "@accord/demonstration/partnerships";
import { type Actor, OPERATOR } from "@accord/domain/actor";
import { addActor } from "@accord/store/accounts/add-actor";
import { readActors } from "@accord/store/accounts/read-actors";
import type { Database } from "@accord/store/database";
import { addProgramme } from "@accord/store/programmes/add-programme";
import { layOutMatrix } from "@accord/store/programmes/lay-out-matrix";
import { addAreas } from "@accord/store/registers/add-areas";
import { addForces } from "@accord/store/registers/add-forces";
import { addPartnerships } from "@accord/store/registers/add-partnerships";

/** The Eastern Region's rows and columns, and nothing said of any cell. */
export async function anEmptyMatrix(database: Database): Promise<{ programme: string }> {
  const { slug: programme, name, marking } = EASTERN_REGION;
  const office = { name: "Devon Example", office: "Portfolio office", userId: null, grants: [] };
  const { id } = await addActor(database, OPERATOR, office);
  await addProgramme(database, OPERATOR, {
    slug: programme,
    name,
    marking,
    showAsAt: null,
    editor: id,
  });
  const editor = await actorOf(database, id);
  await addForces(database, editor, { programme, forces: FORCES });
  await addAreas(database, editor, {
    programme,
    areas: AREAS.map((area) => ({ ...area, aliases: area.aliases.map((alias) => alias.name) })),
  });
  await addPartnerships(database, editor, { programme, partnerships: PARTNERSHIPS });
  const { groups, rows, columns } = EASTERN_REGION;
  await layOutMatrix(database, editor, { slug: programme, groups, rows, columns });
  return { programme };
}

async function actorOf(database: Database, id: string): Promise<Actor> {
  const actor = (await readActors(database, OPERATOR)).find((one) => one.id === id);
  if (!actor) throw new Error(`The register does not know actor ${id}.`);
  return actor;
}
