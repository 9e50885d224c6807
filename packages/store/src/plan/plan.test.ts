import { OPERATOR } from "@accord/domain/actor";
import type { CalendarDate, EffectiveDate } from "@accord/domain/calendar";
import { Statement } from "@accord/domain/entry";
import { NewPlanLine, PlanStatement } from "@accord/domain/plan";
import { describe, expect } from "vitest";
import type { Database } from "../database.ts";
import { verifyJournal } from "../journal/verify.ts";
import { addEntry } from "../matrix/add-entry.ts";
import { aRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { addPlanLines, changePlanLine, endPlanLine, undoPlanAct } from "./edit-plan.ts";
import { readPlan, readPlanLine } from "./read-plan.ts";

const programme = "eastern-region";
const january: EffectiveDate = { date: "2011-01", precision: "month" };
const april: EffectiveDate = { date: "2012-04", precision: "month" };
const source = { slug: "strategy-2011", place: "Appendix A" };

const dogs = NewPlanLine.parse({
  area: "dogs",
  approach: "potentially-regional",
  heading: "Protective Services",
  wording: "Dogs",
  source,
  from: january,
});
const horses = NewPlanLine.parse({
  area: "horses",
  approach: "single-force",
  wording: "Mounted section (K/E)",
  forces: ["kent", "essex"],
  from: january,
});

async function aPlan(database: Database) {
  const register = await aRegister(database);
  const added = await addPlanLines(database, register.editor, { programme, lines: [dogs, horses] });
  const { id: head } = await database.head();
  const read = async (day: string, more: object = {}) =>
    readPlan(database, register.viewer, { programme, asAt: day as CalendarDate, ...more });
  return { ...register, added, head, read };
}

describe("the work plan of a programme", () => {
  it("is read as at a day in its own order, with what each line says and no date set", async ({
    database,
  }) => {
    const { read } = await aPlan(database);

    const { lines } = await read("2011-01-31");
    expect(lines.map(({ line, areaName, forces }) => [line, areaName, forces])).toEqual([
      [1, "Dogs", []],
      [2, "Mounted section", ["kent", "essex"]],
    ]);
    expect(lines[0]).toMatchObject({ implementation: null, source, isRow: true });
    expect((await read("2010-12-31")).lines).toEqual([]);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("shows what the matrix says of the area beside each line", async ({ database }) => {
    const { read, editor, dogs: cell } = await aPlan(database);
    const { id: head } = await database.head();
    await addEntry(database, editor, {
      cell,
      head,
      statement: Statement.parse({ claim: "observed", status: "live", effective: january }),
    });

    const { lines } = await read("2011-01-31");

    expect(lines.map(({ cells }) => cells)).toEqual([
      [{ partnership: "norfolk-suffolk", status: "live", sourceWording: null }],
      [],
    ]);
  });
});

describe("changing a line", () => {
  const says = PlanStatement.parse({
    area: "dogs",
    approach: "regional",
    implementation: { date: "2013-04-01", precision: "day" },
  });

  it("counts from its date; before it the line reads as it did, and as known before it, too", async ({
    database,
    clock,
  }) => {
    const { read, editor, head } = await aPlan(database);
    const known = (await database.head()).recordedAt;
    clock.move(60_000);

    await changePlanLine(database, editor, {
      programme,
      line: 1,
      head,
      says,
      from: april,
      why: "As the chief constables agreed.",
    });

    const approaches = async (day: string, more: object = {}) =>
      (await read(day, more)).lines.map(({ approach }) => approach);
    expect(await approaches("2012-03-31")).toEqual(["potentially-regional", "single-force"]);
    expect(await approaches("2012-04-01")).toEqual(["regional", "single-force"]);
    expect(await approaches("2012-04-01", { knownAt: known })).toEqual([
      "potentially-regional",
      "single-force",
    ]);
    const { versions } = await readPlanLine(database, editor, { programme, line: 1 });
    expect(versions.map(({ why, replacedAt }) => [why, replacedAt])).toEqual([
      ["As the chief constables agreed.", null],
      [null, null],
      [null, clock.now().toISOString()],
    ]);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("is refused when it was made from a read before somebody else's change", async ({
    database,
  }) => {
    const { editor, head } = await aPlan(database);
    const change = { programme, line: 1, head, says, from: april, why: "Agreed." };
    await changePlanLine(database, editor, change);

    await expect(changePlanLine(database, editor, change)).rejects.toMatchObject({
      kind: "changed-meanwhile",
    });
  });

  it("names only areas, forces and papers of the register", async ({ database }) => {
    const { editor, head } = await aPlan(database);
    const change = (more: object) =>
      changePlanLine(database, editor, {
        programme,
        line: 1,
        head,
        says: PlanStatement.parse({ ...says, ...more }),
        from: april,
        why: "Agreed.",
      });

    for (const more of [
      { area: "no-such" },
      { forces: ["no-such"] },
      { source: { slug: "no-such", place: null } },
    ]) {
      await expect(change(more)).rejects.toMatchObject({ kind: "not-found" });
    }
  });
});

describe("ending a line", () => {
  it("takes it off the plan from a date, by one act that can be undone", async ({ database }) => {
    const { read, editor, head } = await aPlan(database);

    const { act } = await endPlanLine(database, editor, {
      programme,
      line: 2,
      head,
      from: april,
      why: "Stood down.",
    });

    const numbers = async (day: string) => (await read(day)).lines.map(({ line }) => line);
    expect([await numbers("2012-03-31"), await numbers("2012-04-01")]).toEqual([[1, 2], [1]]);
    await undoPlanAct(database, editor, { programme, act });
    expect(await numbers("2012-04-01")).toEqual([1, 2]);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });
});
