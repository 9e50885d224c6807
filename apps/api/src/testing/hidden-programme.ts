import { OPERATOR } from "@accord/domain/actor";
import type { CellAddress } from "@accord/domain/cell";
import { Statement } from "@accord/domain/entry";
import { addActor } from "@accord/store/accounts/add-actor";
import type { Database } from "@accord/store/database";
import { addEntry } from "@accord/store/matrix/add-entry";
import { addProgramme } from "@accord/store/programmes/add-programme";
import { layOutMatrix } from "@accord/store/programmes/lay-out-matrix";
import { addReaders } from "@accord/store/readers/edit-readers";
import { addAreas } from "@accord/store/registers/add-areas";
import { addForces } from "@accord/store/registers/add-forces";
import { addPartnerships } from "@accord/store/registers/add-partnerships";

/** A word that stands in every name that is the hidden programme's own, and nowhere else. */
export const SECRET = "Quillfeather";
/** A word in the names it has in the registers that all programmes share: for those who keep one of them. */
export const SHARED = "Brackenwick";

const always = { from: { date: "2011-01", precision: "before" as const }, until: null };

/** A second programme, of forces nobody in a test belongs to: a cell with an entry, and a reader. */
export async function aHiddenProgramme(
  database: Database,
): Promise<{ programme: string; cell: CellAddress }> {
  const programme = "hidden-programme";
  const editor = await addActor(database, OPERATOR, {
    name: `Sam ${SECRET}`,
    office: `${SECRET} office`,
    userId: null,
    grants: [],
  });
  await addProgramme(database, OPERATOR, {
    slug: programme,
    name: `${SECRET} programme`,
    marking: "OFFICIAL",
    showAsAt: null,
    editor: editor.id,
  });
  const its = { ...editor, grants: [{ role: "editor" as const, programme, force: null }] };
  await addForces(database, its, {
    programme,
    forces: [
      {
        slug: "cumbria",
        name: `${SHARED} Constabulary`,
        onsCode: "E23000002",
        region: "North West",
      },
      { slug: "lancashire", name: "Lancashire", onsCode: "E23000003", region: "North West" },
      // In no partnership of any programme.
      { slug: "durham", name: "Durham", onsCode: "E23000008", region: "North East" },
    ],
  });
  await addAreas(database, its, {
    programme,
    areas: [{ slug: "hidden-area", name: `${SHARED} area`, aliases: [] }],
  });
  await addPartnerships(database, its, {
    programme,
    partnerships: [
      {
        slug: "hidden-partnership",
        name: `${SHARED} partnership`,
        aliases: [],
        tier: "preferred-partnership",
        members: [
          { force: "cumbria", ...always },
          { force: "lancashire", ...always },
        ],
      },
    ],
  });
  await layOutMatrix(database, its, {
    slug: programme,
    groups: [{ slug: "hidden-group", name: `${SECRET} group`, note: null }],
    rows: [{ area: "hidden-area", group: "hidden-group", ...always }],
    columns: [{ partnership: "hidden-partnership", ...always }],
  });
  await addReaders(database, its, {
    programme,
    readers: [{ office: `${SECRET} reader`, address: "reader@hidden.example", force: null }],
  });
  const cell = { programme, area: "hidden-area", partnership: "hidden-partnership" };
  const { id: head } = await database.head();
  await addEntry(database, its, {
    cell,
    head,
    statement: Statement.parse({
      claim: "observed",
      status: "live",
      qualifier: `with ${SECRET}`,
      effective: { date: "2011-01", precision: "month" },
    }),
  });
  return { programme, cell };
}
