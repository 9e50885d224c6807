import { OPERATOR } from "@accord/domain/actor";
import { CalendarDate } from "@accord/domain/calendar";
import type { IntakePlan } from "@accord/domain/intake";
import type { MatrixView } from "@accord/domain/matrix";
import { STATUS, type Status } from "@accord/domain/status";
import fc from "fast-check";
import { describe, expect } from "vitest";
import type { Database } from "../database.ts";
import { verifyJournal } from "../journal/verify.ts";
import { readMappings } from "../mappings/read-mappings.ts";
import { rememberMapping } from "../mappings/remember-mapping.ts";
import { addEntry } from "../matrix/add-entry.ts";
import { readMatrix } from "../matrix/read-matrix.ts";
import { undoAct } from "../matrix/undo-act.ts";
import { aRegister, type TestRegister } from "../testing/a-register.ts";
import { anIntake, aPlan, said } from "../testing/an-intake.ts";
import { it } from "../testing/it.ts";
import { recordIntake } from "./record-intake.ts";

const programme = "eastern-region";
const DAYS = ["2005-06-01", "2010-12-31", "2011-01-15", "2011-06-30", "2026-11-02"];

/** The matrix as at every day, without what tells when it was read. */
async function viewsOf(database: Database, { editor }: TestRegister) {
  const views: unknown[] = [];
  for (const day of DAYS) {
    const view = await readMatrix(database, editor, { programme, asAt: CalendarDate.parse(day) });
    views.push(asSaid(view));
  }
  return { views, mappings: await mappingsOf(database, editor) };
}

function asSaid({ head: _, knownAt: __, cells, ...view }: MatrixView) {
  return { ...view, cells: cells.map(({ revision: _, ...cell }) => cell) };
}

/** What is left of a view when it was taken out and put back: by other entries, and later. */
function asRedone(views: Awaited<ReturnType<typeof viewsOf>>) {
  return JSON.parse(
    JSON.stringify(views, (key, value) =>
      ["entry", "recordedAt", "corrected", "id"].includes(key) ? undefined : value,
    ),
  );
}

async function mappingsOf(database: Database, editor: TestRegister["editor"]) {
  const mappings = await readMappings(database, editor, { programme });
  return mappings.map(({ id: _, recordedAt: __, ...mapping }) => mapping);
}

const aDate = fc.constantFrom(
  { date: "2011-01", precision: "month" as const },
  { date: "2011", precision: "year" as const },
  { date: "2011-01-10", precision: "day" as const },
  { date: null, precision: "unknown" as const },
);
const aStatus = fc.constantFrom(...(Object.keys(STATUS) as Status[]));

/** A plan for new areas beside cells that say something already, and cells that do not. */
const anyPlan = fc
  .record({
    areas: fc.integer({ min: 0, max: 8 }),
    cells: fc.uniqueArray(
      fc.record({
        area: fc.constantFrom("dogs", "horses"),
        partnership: fc.constantFrom("norfolk-suffolk", "essex-kent", "norfolk-kent"),
        status: aStatus,
        effective: aDate,
      }),
      { selector: ({ area, partnership }) => `${area}/${partnership}`, minLength: 1 },
    ),
  })
  .map(({ areas, cells }): IntakePlan => {
    const plan = aPlan(areas);
    const entries = cells.map(({ area, partnership, status, effective }) => ({
      area,
      partnership,
      statement: said(1, { status, effective }),
    }));
    return { ...plan, entries: [...plan.entries, ...entries] };
  });

const mayStand = { kind: "wording", words: "in place", reason: null } as const;

async function aSaidRegister(database: Database): Promise<TestRegister> {
  const register = await aRegister(database);
  const { id: head } = await database.head();
  for (const cell of [register.dogs, register.otherDogs]) {
    const statement = said(1, { source: null, status: "being-progressed" });
    await addEntry(database, register.editor, { cell, head, statement });
  }
  const means = { status: "being-progressed", liveKind: null, qualifier: null } as const;
  await rememberMapping(database, register.editor, {
    programme,
    mapping: { ...mayStand, means },
  });
  return register;
}

describe("a table that was taken in", () => {
  it("is undone by one act, and the matrix as at every day is what it was; undone again it is back", async ({
    database,
  }) => {
    const register = await aSaidRegister(database);
    const { editor } = register;
    let round = 0;

    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        round += 1;
        const own = renamed(plan, round);
        const before = await viewsOf(database, register);
        const { id: intake } = await anIntake(database, editor);
        const { act } = await recordIntake(database, editor, { intake, plan: own });
        const taken = await viewsOf(database, register);
        expect(asRedone(taken)).not.toEqual(asRedone(before));

        const undone = await undoAct(database, editor, { programme, act });
        expect(await viewsOf(database, register)).toEqual(before);

        const redone = await undoAct(database, editor, { programme, act: undone.head });
        expect(asRedone(await viewsOf(database, register))).toEqual(asRedone(taken));

        await undoAct(database, editor, { programme, act: redone.head });
        expect(await viewsOf(database, register)).toEqual(before);
      }),
      { numRuns: 6, endOnFailure: true },
    );
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("is undone in parts where it is long", async ({ database }) => {
    const register = await aSaidRegister(database);
    const { editor } = register;
    const before = await viewsOf(database, register);
    const { id: intake } = await anIntake(database, editor);
    const { act } = await recordIntake(database, editor, { intake, plan: aPlan(400) });

    const undone = await undoAct(database, editor, { programme, act });

    expect(undone.head).toBe(act + 1);
    expect(undone.entries).toHaveLength(800);
    expect(await viewsOf(database, register)).toEqual(before);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("is not undone over what was said since in a row it added", async ({ database }) => {
    const { editor } = await aRegister(database);
    const { id: intake } = await anIntake(database, editor);
    const plan = { ...aPlan(2), entries: aPlan(1).entries };
    const { act } = await recordIntake(database, editor, { intake, plan });
    const cell = { programme, area: "area-1", partnership: "essex-kent" };
    const statement = said(1, { source: null });
    const { head } = await addEntry(database, editor, { cell, head: act, statement });

    await expect(undoAct(database, editor, { programme, act })).rejects.toMatchObject({
      kind: "changed-meanwhile",
      facts: { cells: [{ area: "area-1", partnership: "essex-kent" }] },
    });

    await undoAct(database, editor, { programme, act: head });
    await undoAct(database, editor, { programme, act });
  });
});

/** The same plan for names that no round before has used: the register keeps them when rows are taken out. */
function renamed(plan: IntakePlan, round: number): IntakePlan {
  const text = JSON.stringify(plan)
    .replaceAll("minutes-2011", `minutes-2011-${round}`)
    .replaceAll('"norfolk-kent"', `"norfolk-kent-${round}"`)
    .replaceAll(/"area-(\d+)"/g, `"area-$1-${round}"`)
    .replaceAll("newly-listed", `newly-listed-${round}`);
  return JSON.parse(text) as IntakePlan; // the same shape, other slugs
}
