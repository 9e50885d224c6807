import { type Actor, OPERATOR } from "@accord/domain/actor";
import type { CalendarDate } from "@accord/domain/calendar";
import { Statement } from "@accord/domain/entry";
import { AccordError } from "@accord/domain/errors";
import type { RecordAddress } from "@accord/domain/journal-line";
import { describe, expect } from "vitest";
import { addActor } from "../accounts/add-actor.ts";
import { addAliases, renameArea } from "../areas/name-areas.ts";
import { readAreaStory } from "../areas/read-area-story.ts";
import { addRelations } from "../areas/relate-areas.ts";
import { undoAreaAct } from "../areas/undo-areas.ts";
import type { Database } from "../database.ts";
import { addTerritorialForces } from "../forces/add-territorial-forces.ts";
import { changeForce } from "../forces/change-force.ts";
import { readForces } from "../forces/read-forces.ts";
import { readIntakeFacts } from "../intakes/read-intake-facts.ts";
import { readNamesInUse } from "../intakes/read-known-names.ts";
import { recordIntake } from "../intakes/record-intake.ts";
import { readLines } from "../journal/read-lines.ts";
import { compareRecord } from "../journal/read-versions.ts";
import { addEntry } from "../matrix/add-entry.ts";
import { changeCells } from "../matrix/change-cells.ts";
import { readMatrix } from "../matrix/read-matrix.ts";
import { correctSuccession, recordSuccession } from "../parties/edit-succession.ts";
import { readParties } from "../parties/read-parties.ts";
import { addPlanLines } from "../plan/edit-plan.ts";
import { proposeChange } from "../proposals/propose-change.ts";
import { addAreas } from "../registers/add-areas.ts";
import { addSources } from "../sources/add-sources.ts";
import { readSources } from "../sources/read-sources.ts";
import { aRegister } from "../testing/a-register.ts";
import { anIntake, aPlan, said } from "../testing/an-intake.ts";
import { it } from "../testing/it.ts";
import { addProgramme } from "./add-programme.ts";
import { changeProgrammeLayout } from "./change-programme-layout.ts";
import { layOutMatrix } from "./lay-out-matrix.ts";
import { readProgrammeLayout } from "./read-programme-layout.ts";

const always = { date: "2011-01", precision: "before" } as const;
const listed = { from: always, until: null };
const theirs = "their-programme";
const theirPaper = "their-paper";

/** A second programme of the register, with a row, a column and a paper of its own. */
async function withAnother(database: Database) {
  const register = await aRegister(database);
  const { id, ...account } = await addActor(database, OPERATOR, {
    name: "Sam Example",
    office: "Another office",
    userId: null,
    grants: [],
  });
  await addProgramme(database, OPERATOR, {
    slug: theirs,
    name: "Theirs",
    marking: "OFFICIAL-SENSITIVE",
    showAsAt: null,
    editor: id,
  });
  const other: Actor = {
    ...account,
    id,
    grants: [{ role: "editor", programme: theirs, force: null }],
  };
  await addAreas(database, other, {
    programme: theirs,
    areas: [{ slug: "their-area", name: "Their area", aliases: [] }],
  });
  await layOutMatrix(database, other, {
    slug: theirs,
    groups: [{ slug: "their-group", name: "Their group", note: null }],
    rows: [{ area: "their-area", group: "their-group", ...listed }],
    columns: [{ partnership: "essex-kent", ...listed }],
  });
  await addSources(database, other, {
    programme: theirs,
    sources: [
      {
        slug: theirPaper,
        title: "Their paper",
        publisher: "They",
        published: { date: "2011", precision: "year" },
        link: null,
        sha256: null,
      },
    ],
  });
  return { ...register, other, source: { slug: theirPaper, place: null } };
}

const RECORDS: readonly RecordAddress[] = [
  { noun: "programme", slug: theirs },
  { noun: "source", slug: theirPaper },
  { noun: "area", slug: "their-area" },
];

describe("what is another programme's alone", () => {
  it.for(RECORDS)("is not told by the journal: its $noun", async (about, { database }) => {
    const { programme, editor, other, auditor } = await withAnother(database);
    const { id: later } = await database.head();
    const versions = { about, earlier: 0, later };

    await expect(compareRecord(database, editor, { programme, ...versions })).rejects.toMatchObject(
      { kind: "not-found" },
    );
    await expect(readLines(database, editor, { programme, about })).rejects.toMatchObject({
      kind: "not-found",
    });
    for (const told of [other, auditor]) {
      const { onlyLater } = await compareRecord(database, told, { programme: theirs, ...versions });
      expect(onlyLater).not.toEqual([]);
      expect(await readLines(database, told, { programme: theirs, about })).toMatchObject({
        lines: expect.arrayContaining([expect.anything()]),
      });
    }
  });

  it("is named by no line and no version of an area that is shared", async ({ database }) => {
    const { programme, editor, auditor } = await withAnother(database);
    const { id: earlier } = await database.head();
    const reason = "One office runs both.";
    const related = { area: "dogs", kind: "part-of", other: "their-area", reason } as const;
    // An auditor is told of both; so is somebody who edits both programmes.
    const grants = [...editor.grants, { role: "editor", programme: theirs, force: null } as const];
    const relation = { ...related, partnership: null, source: null, ...listed };
    const { act: later } = await addRelations(
      database,
      { ...editor, grants },
      { programme, relations: [relation] },
    );
    const about = { noun: "area", slug: "dogs" } as const;
    const told = async (actor: Actor) => {
      const { lines } = await readLines(database, actor, { programme, about });
      const versions = { programme, about, earlier, later };
      return JSON.stringify([
        lines.map(({ sentence }) => sentence),
        await compareRecord(database, actor, versions),
      ]);
    };

    expect(await told(auditor)).toContain("Related to");
    expect(await told(auditor)).toContain("Their area");
    const seen = await told(editor);
    expect(seen).toContain("an area of another programme");
    for (const hidden of ["Their area", "their-area", "Related to"]) {
      expect(seen).not.toContain(hidden);
    }
  });

  it("is not undone by whoever counts up the acts of the journal", async ({ database }) => {
    const { programme, editor, other } = await withAnother(database);
    const { act } = await renameArea(database, other, {
      programme: theirs,
      area: "their-area",
      name: "Their new name",
      reason: "It is called so now.",
    });

    await expect(undoAreaAct(database, editor, { programme, act })).rejects.toMatchObject({
      kind: "not-found",
    });
    await undoAreaAct(database, other, { programme: theirs, act });
  });
});

describe("a paper of another programme alone", () => {
  it("cannot be cited, and so is not told of, by any door", async ({ database }) => {
    const { programme, editor, contributor, dogs, source } = await withAnother(database);
    const { id: head } = await database.head();
    const statement = Statement.parse({
      claim: "observed",
      status: "live",
      effective: { date: "2011-01", precision: "month" },
      source,
    });
    const { area, partnership } = dogs;
    const reason = "A reason.";
    const doors = [
      addEntry(database, editor, { cell: dogs, head, statement }),
      changeCells(database, editor, {
        programme,
        head,
        entries: [{ area, partnership, statement, corrects: null }],
      }),
      proposeChange(database, contributor, { cell: dogs, head, statement, words: reason }),
      addAliases(database, editor, {
        programme,
        aliases: [{ area, alias: { name: "K9", reason, source } }],
      }),
      addRelations(database, editor, {
        programme,
        relations: [
          { area, kind: "part-of", other: "horses", partnership: null, reason, source, ...listed },
        ],
      }),
      addPlanLines(database, editor, {
        programme,
        lines: [
          {
            area,
            approach: "regional",
            heading: null,
            wording: "Dogs",
            forces: [],
            target: [],
            note: null,
            implementation: null,
            source,
            from: always,
          },
        ],
      }),
    ];

    for (const refused of await Promise.allSettled(doors)) {
      expect(refused).toMatchObject({
        reason: { kind: "not-found", facts: { source: theirPaper } },
      });
      expect((refused as PromiseRejectedResult).reason).toBeInstanceOf(AccordError);
    }
    expect((await readSources(database, editor, { programme })).map(({ slug }) => slug)).toEqual([
      "strategy-2011",
    ]);
  });

  it("is not named where what all programmes share rests on it", async ({ database }) => {
    const { programme, viewer, other, source } = await withAnother(database);
    const alias = { name: "Dog unit", reason: "They call it so.", source };
    await layOutMatrix(database, other, {
      slug: theirs,
      groups: [{ slug: "their-group", name: "Their group", note: null }],
      rows: [{ area: "dogs", group: "their-group", ...listed }],
      columns: [{ partnership: "essex-kent", ...listed }],
    });
    await addAliases(database, other, { programme: theirs, aliases: [{ area: "dogs", alias }] });
    const told = async (actor: Actor, slug: string) => {
      const story = await readAreaStory(database, actor, { programme: slug, area: "dogs" });
      return story.aliases.find(({ name }) => name === alias.name);
    };

    expect(await told(viewer, programme)).toMatchObject({ reason: alias.reason, source: null });
    expect(await told(other, theirs)).toMatchObject({ source });
  });

  it("stays what a force and a party rest on when another programme mends them", async ({
    database,
  }) => {
    const { programme, editor, other } = await withAnother(database);
    await addTerritorialForces(database, OPERATOR);
    const [force, party] = ["essex", "essex-policing-body"];
    const dates = { from: always, until: null, source: theirPaper };
    const details = { name: "Essex", aliases: [], dates };
    await changeForce(database, other, { programme: theirs, force, details });
    const name = { name: "Essex Police Authority", ...dates };
    await recordSuccession(database, other, { programme: theirs, party, name });
    const read = async (actor: Actor, slug: string) => {
      const forces = await readForces(database, actor, { programme: slug });
      const parties = await readParties(database, actor, { programme: slug });
      return {
        dates: forces.find((one) => one.slug === force)?.dates,
        name: parties.find((one) => one.slug === party)?.succession[0],
      };
    };
    const seen = await read(editor, programme);
    expect([seen.dates?.source, seen.name?.source]).toEqual([null, null]);

    const { id = 0 } = seen.name ?? {};
    await changeForce(database, editor, {
      ...{ programme, force },
      details: { name: "Essex Police", aliases: [], dates: { ...dates, source: null } },
    });
    await correctSuccession(database, editor, {
      ...{ programme, party, id },
      name: { ...name, name: "The Essex Police Authority", source: null },
    });

    const kept = await read(other, theirs);
    expect([kept.dates?.source, kept.name?.source]).toEqual([theirPaper, theirPaper]);
    expect(kept.name?.name).toBe("The Essex Police Authority");
  });

  it("can be cited where it is nobody's, and by its own programme", async ({ database }) => {
    const { editor, other, dogs, source } = await withAnother(database);
    const cell = { programme: theirs, area: "their-area", partnership: "essex-kent" };
    const statement = Statement.parse({
      claim: "observed",
      status: "live",
      effective: { date: "2011-01", precision: "month" },
      source,
    });
    await addEntry(database, other, { cell, head: 99, statement });
    // As registers of an earlier version have them: a paper that nothing rests on and no team brought in.
    await database.inside.script((run) =>
      run(`insert into source (slug, title, publisher, published_precision, recorded_at, act)
        values ('an-old-paper', 'An old paper', 'The region', 'not-recorded', now(), 1)`),
    );

    await addEntry(database, editor, {
      cell: dogs,
      head: 99,
      statement: { ...statement, source: { slug: "an-old-paper", place: null } },
    });
  });
});

describe("an area of another programme alone", () => {
  it("is neither offered nor taken for a row, and a new area may be called as it is", async ({
    database,
  }) => {
    const { programme, editor, other } = await withAnother(database);
    const areas = ({ areas }: { readonly areas: readonly { readonly slug: string }[] }) =>
      areas.map(({ slug }) => slug);
    const page = await readProgrammeLayout(database, editor, { programme });
    const { layout, revision } = page;
    const [dogs] = layout.rows;
    if (!dogs) throw new Error("The register has two rows.");
    const wanted = {
      programme,
      revision,
      layout: { ...layout, rows: [...layout.rows, { ...dogs, area: "their-area" }] },
    };

    expect(areas(page)).toEqual(["dogs", "horses"]);
    expect(areas(await readProgrammeLayout(database, other, { programme: theirs }))).toEqual([
      "their-area",
    ]);
    const adopting = changeProgrammeLayout(database, editor, { ...wanted, newAreas: [] });
    await expect(adopting).rejects.toMatchObject({ kind: "not-found" });
    const newAreas = [{ slug: "their-area", name: "Their area" }];
    const change = await changeProgrammeLayout(database, editor, { ...wanted, newAreas });
    expect(change?.rowsAdded).toEqual(["their-area-2"]);
    expect(areas(await readProgrammeLayout(database, editor, { programme }))).toEqual([
      "dogs",
      "horses",
      "their-area-2",
    ]);
  });

  it("is known to no table that is taken in, and a new area may be called as it is", async ({
    database,
  }) => {
    const { programme, editor, viewer } = await withAnother(database);
    const asAt = "2011-01-31" as CalendarDate;
    const names = await readNamesInUse(database, editor, { programme });
    const facts = await readIntakeFacts(database, editor, { programme, asAt });
    const rows = [{ area: "their-area", group: "newly-listed" }];
    const entries = [{ area: "their-area", partnership: "norfolk-suffolk", statement: said(2) }];
    const plan = aPlan(0, { rows, entries });
    const { id: intake } = await anIntake(database, editor);

    expect(names.areas).not.toContain("Their area");
    expect(facts.areas.map(({ slug }) => slug)).toEqual(["dogs", "horses"]);
    await expect(recordIntake(database, editor, { intake, plan })).rejects.toMatchObject({
      kind: "not-found",
    });
    const areas = [{ slug: "their-area", name: "Their area" }];
    await recordIntake(database, editor, { intake, plan: { ...plan, areas } });
    const view = await readMatrix(database, viewer, { programme, asAt });
    expect(view.areas.at(-1)).toMatchObject({ slug: "their-area-2", name: "Their area" });
    expect(view.cells).toMatchObject([{ area: "their-area-2" }]);
  });
});
