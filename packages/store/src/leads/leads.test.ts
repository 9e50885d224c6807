import { OPERATOR } from "@accord/domain/actor";
import type { CalendarDate, EffectiveDate } from "@accord/domain/calendar";
import { NewBody } from "@accord/domain/governance";
import { LeadsRecording } from "@accord/domain/lead";
import { MandatesRecording } from "@accord/domain/mandate";
import { describe, expect } from "vitest";
import type { Database } from "../database.ts";
import { addBody, removeBody } from "../governance/edit-bodies.ts";
import { undoGovernanceAct } from "../governance/edit-meetings.ts";
import { readGovernance } from "../governance/read-governance.ts";
import { readLines } from "../journal/read-lines.ts";
import { verifyJournal } from "../journal/verify.ts";
import { readCell } from "../matrix/read-cell.ts";
import { changeProgrammeLayout } from "../programmes/change-programme-layout.ts";
import { readProgrammeLayout } from "../programmes/read-programme-layout.ts";
import { aRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { correctLead, endLeads, recordLeads, removeLead, undoLeads } from "./edit-leads.ts";
import { recordMandates, undoMandates } from "./edit-mandates.ts";
import { listLeads } from "./list-leads.ts";

const programme = "eastern-region";
const january: EffectiveDate = { date: "2011-01", precision: "month" };
const april: EffectiveDate = { date: "2012-04", precision: "month" };
const source = { slug: "strategy-2011", place: "page 3" };

async function aLedRegister(database: Database) {
  const register = await aRegister(database);
  const { editor, dogs, horses } = register;
  const cells = [dogs, horses].map(({ area, partnership }) => ({ area, partnership }));
  const record = async (more: object) =>
    recordLeads(
      database,
      editor,
      LeadsRecording.parse({
        programme,
        cells,
        head: (await database.head()).id,
        from: january,
        says: { force: "norfolk", office: "Head of joint operations", source },
        ...more,
      }),
    );
  const first = await record({});
  const leads = async (day: string, more: object = {}) =>
    (
      await listLeads(database, register.viewer, { programme, asAt: day as CalendarDate, ...more })
    ).leads.map(({ area, leadName }) => [area, leadName]);
  return { ...register, record, first, leads, cells };
}

describe("who leads cells", () => {
  it("is said of many in one act, as at each day and as known at each instant", async ({
    database,
    clock,
  }) => {
    const { record, leads, dogs, viewer } = await aLedRegister(database);
    const { recordedAt: knownAt } = await database.head();
    clock.set(new Date(Date.parse(knownAt) + 60_000).toISOString());
    const cells = [{ area: "dogs", partnership: "norfolk-suffolk" }];
    await record({ cells, from: april, says: { leadPartnership: "essex-kent" } });

    expect(await leads("2010-12-31")).toEqual([]);
    expect(await leads("2012-03-31")).toEqual([
      ["horses", "Norfolk Constabulary"],
      ["dogs", "Norfolk Constabulary"],
    ]);
    expect(await leads("2012-04-01")).toContainEqual(["dogs", "Essex/Kent"]);
    expect(await leads("2012-04-01", { knownAt })).toContainEqual(["dogs", "Norfolk Constabulary"]);
    const story = await readCell(database, viewer, { cell: dogs, asAt: "2011-06-30" as never });
    expect(story.lead).toMatchObject({
      force: "norfolk",
      office: "Head of joint operations",
      source,
    });
    expect(story.mandate).toBeNull();
    expect(story.sources.map(({ slug }) => slug)).toEqual(["strategy-2011"]);
  });

  it("is ended, corrected and taken out, each undone, and told in the cell's timeline", async ({
    database,
  }) => {
    const { editor, viewer, first, leads, dogs, cells } = await aLedRegister(database);
    const head = async () => (await database.head()).id;
    const ended = await endLeads(database, editor, {
      programme,
      cells,
      head: await head(),
      from: april,
      why: "The unit was closed.",
    });
    expect(await leads("2012-04-01")).toEqual([]);
    await undoLeads(database, editor, { programme, act: ended.act });
    expect(await leads("2012-04-01")).toHaveLength(2);

    const before = await listLeads(database, viewer, { programme });
    const id = before.leads.find(({ area }) => area === "dogs")?.id ?? 0;
    const says = { force: "suffolk", leadPartnership: null, office: null, source: null };
    const corrected = await correctLead(database, editor, {
      programme,
      id,
      says,
      from: april,
      why: "A slip of the pen.",
    });
    expect(await leads("2012-03-31")).toEqual([["horses", "Norfolk Constabulary"]]);
    await expect(
      removeLead(database, editor, { programme, id, why: "Never so." }),
    ).rejects.toMatchObject({ kind: "changed-meanwhile" });
    await undoLeads(database, editor, { programme, act: corrected.act });
    await expect(undoLeads(database, editor, { programme, act: first.act })).rejects.toMatchObject({
      kind: "changed-meanwhile",
    });

    const { area, partnership } = dogs;
    const { lines } = await readLines(database, editor, {
      programme,
      about: { noun: "cell", area, partnership },
    });
    expect(lines.map(({ sentence }) => sentence)).toContain(
      "Dogs, Norfolk/Suffolk, lead corrected: Suffolk Constabulary, from April 2012; before, Norfolk Constabulary (Head of joint operations), from January 2011.",
    );
    expect(lines.at(-1)?.sentence).toContain("2 cells: led by Norfolk Constabulary");
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("keeps its row on the matrix, where nothing else is recorded", async ({ database }) => {
    const { editor } = await aLedRegister(database);
    const { layout, revision } = await readProgrammeLayout(database, editor, { programme });
    const rows = layout.rows.filter(({ area }) => area !== "horses");
    await expect(
      changeProgrammeLayout(database, editor, {
        programme,
        revision,
        layout: { ...layout, rows },
        newAreas: [],
      }),
    ).rejects.toThrow("Give it a last day instead");
  });

  it("is refused where it changed since it was read, of no cell of the matrix, and by whoever may not", async ({
    database,
  }) => {
    const { record, first, viewer, cells } = await aLedRegister(database);
    const refused = (act: Promise<unknown>, kind: string) =>
      expect(act).rejects.toMatchObject({ kind });

    await refused(record({ head: first.act - 1 }), "changed-meanwhile");
    await refused(record({ cells: [{ area: "dogs", partnership: "no-such" }] }), "not-found");
    await refused(record({ says: { force: "no-such" } }), "not-found");
    await refused(
      endLeads(database, viewer, { programme, cells, head: first.act, from: april, why: "No." }),
      "not-allowed",
    );
  });
});

describe("the mandate of cells", () => {
  it("names a body of the programme or is in words; a body that it names stays", async ({
    database,
  }) => {
    const { editor, viewer, cells, dogs } = await aLedRegister(database);
    const body = NewBody.parse({ slug: "chiefs", name: "Chief constables", cadence: "monthly" });
    const added = await addBody(database, editor, { programme, body });
    const record = async (says: object, from: EffectiveDate) =>
      recordMandates(
        database,
        editor,
        MandatesRecording.parse({
          programme,
          cells,
          head: (await database.head()).id,
          from,
          says,
        }),
      );
    await record({ words: "A ministerial letter" }, january);
    const recorded = await record({ body: "chiefs" }, april);

    const { mandates } = await listLeads(database, viewer, { programme });
    expect(mandates.map(({ bodyName }) => bodyName)).toEqual([
      "Chief constables",
      "Chief constables",
    ]);
    const story = await readCell(database, viewer, { cell: dogs, asAt: "2011-06-30" as never });
    expect(story.mandate).toMatchObject({ words: "A ministerial letter", bodyName: null });
    await expect(record({ body: "no-such" }, april)).rejects.toMatchObject({ kind: "not-found" });
    const { bodies } = await readGovernance(database, editor, { programme });
    await expect(
      removeBody(database, editor, { programme, id: bodies[0]?.id ?? 0 }),
    ).rejects.toMatchObject({ kind: "rule-broken" });
    await expect(
      undoGovernanceAct(database, editor, { programme, act: added.act }),
    ).rejects.toMatchObject({ kind: "rule-broken" });
    const undone = await undoMandates(database, editor, { programme, act: recorded.act });
    await undoGovernanceAct(database, editor, { programme, act: added.act });
    await expect(
      undoMandates(database, editor, { programme, act: undone.act }),
    ).rejects.toMatchObject({ kind: "not-found" });
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });
});
