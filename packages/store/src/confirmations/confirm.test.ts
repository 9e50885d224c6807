import { OPERATOR } from "@accord/domain/actor";
import { CalendarDate } from "@accord/domain/calendar";
import { Statement } from "@accord/domain/entry";
import { describe, expect } from "vitest";
import type { Database } from "../database.ts";
import { verifyJournal } from "../journal/verify.ts";
import { addEntry } from "../matrix/add-entry.ts";
import { readCell } from "../matrix/read-cell.ts";
import { readMatrix } from "../matrix/read-matrix.ts";
import { aRegister, type TestRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { confirm } from "./confirm.ts";
import { withdrawConfirmation } from "./withdraw-confirmation.ts";

const asAt = CalendarDate.parse("2026-10-31");
const matrix = { kind: "matrix" } as const;
const live = Statement.parse({
  claim: "observed",
  status: "live",
  effective: { date: "2011-01", precision: "month" },
});

/** Says "live" of three cells: two of Norfolk/Suffolk, one of Essex/Kent. */
async function fill(database: Database, register: TestRegister): Promise<number> {
  for (const cell of [register.dogs, register.horses, register.otherDogs]) {
    await addEntry(database, register.editor, { cell, head: 99, statement: live });
  }
  return (await database.head()).id;
}

const confirmedCells = async (database: Database, { programme, editor }: TestRegister) =>
  (await readMatrix(database, editor, { programme, asAt })).cells.filter(
    ({ confirmedAt }) => confirmedAt !== null,
  );

describe("confirming that nothing has changed", () => {
  it("covers the filled cells of its scope and raises no revision", async ({ database }) => {
    const register = await aRegister(database);
    const { programme, editor } = register;
    const head = await fill(database, register);
    const before = (await readMatrix(database, editor, { programme, asAt })).cells;

    const made = await confirm(database, editor, { programme, scope: matrix, asAt, head });

    expect(made).toMatchObject({ confirmed: 3, leftOut: [] });
    const after = await confirmedCells(database, register);
    expect(after.map(({ revision }) => revision)).toEqual(before.map(({ revision }) => revision));
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("leaves out, by name, what changed after its page was read", async ({ database }) => {
    const register = await aRegister(database);
    const { programme, editor, dogs } = register;
    const head = await fill(database, register);
    const ended = { ...live, status: "ended" as const };
    await addEntry(database, editor, { cell: dogs, head, statement: ended });

    const made = await confirm(database, editor, { programme, scope: matrix, asAt, head });

    expect(made).toMatchObject({
      confirmed: 2,
      leftOut: [{ area: "dogs", partnership: "norfolk-suffolk" }],
    });
  });

  it("is refused for a day that has not come, and from a page the journal has not reached", async ({
    database,
    clock,
  }) => {
    const register = await aRegister(database);
    const { programme, editor } = register;
    const head = await fill(database, register);
    clock.set("2026-10-30T12:00:00Z");

    await expect(
      confirm(database, editor, { programme, scope: matrix, asAt, head }),
    ).rejects.toMatchObject({ kind: "rule-broken" });
    await expect(
      confirm(database, editor, {
        programme,
        scope: matrix,
        asAt: CalendarDate.parse("2026-10-30"),
        head: head + 1,
      }),
    ).rejects.toMatchObject({ kind: "bad-input" });
  });

  it("of a contributor covers the partnerships their force is in", async ({ database }) => {
    const register = await aRegister(database);
    const { programme, contributor, viewer } = register;
    const head = await fill(database, register);

    expect(
      await confirm(database, contributor, { programme, scope: matrix, asAt, head }),
    ).toMatchObject({ confirmed: 2 });
    await expect(
      confirm(database, contributor, {
        programme,
        scope: { kind: "column", partnership: "essex-kent" },
        asAt,
        head,
      }),
    ).rejects.toMatchObject({ kind: "not-allowed" });
    await expect(
      confirm(database, viewer, { programme, scope: matrix, asAt, head }),
    ).rejects.toMatchObject({ kind: "not-allowed" });
  });

  it("can be taken back by its maker and nobody else, and stays known as it was", async ({
    database,
    clock,
  }) => {
    const register = await aRegister(database);
    const { programme, editor, contributor } = register;
    const head = await fill(database, register);
    const { id } = await confirm(database, contributor, { programme, scope: matrix, asAt, head });
    const { recordedAt: then } = await database.head();
    clock.move(1_000);

    await expect(
      withdrawConfirmation(database, editor, { programme, confirmation: id }),
    ).rejects.toMatchObject({ kind: "not-allowed" });
    await withdrawConfirmation(database, contributor, { programme, confirmation: id });

    expect(await confirmedCells(database, register)).toEqual([]);
    const { cells } = await readMatrix(database, editor, { programme, asAt, knownAt: then });
    expect(cells.filter(({ confirmedAt }) => confirmedAt !== null)).toHaveLength(2);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("no longer shows on a cell that says something else since", async ({ database }) => {
    const register = await aRegister(database);
    const { programme, editor, dogs } = register;
    const head = await fill(database, register);
    await confirm(database, editor, { programme, scope: matrix, asAt, head });

    await addEntry(database, editor, {
      cell: dogs,
      head,
      statement: { ...live, effective: { date: "2012", precision: "year" } },
    });

    expect(await confirmedCells(database, register)).toHaveLength(2);
  });
});

describe("the story of a cell", () => {
  it("tells names to the team and offices to everyone, and what each entry rests on", async ({
    database,
  }) => {
    const register = await aRegister(database);
    const { programme, editor, viewer, dogs } = register;
    const source = { slug: "strategy-2011", place: "Appendix B, page 3" };
    await addEntry(database, editor, { cell: dogs, head: 99, statement: { ...live, source } });
    const { id: head } = await database.head();
    await confirm(database, editor, { programme, scope: matrix, asAt, head });

    const told = await readCell(database, viewer, { cell: dogs, asAt });
    const toldTeam = await readCell(database, editor, { cell: dogs, asAt });

    expect(told).toMatchObject({
      groupName: "Operational support",
      area: { name: "Dogs", aliases: ["Dog section"] },
      partnership: { forces: ["norfolk", "suffolk"] },
      revision: head,
      standing: { status: "live", confirmedAt: expect.any(String) },
      entries: [{ by: { office: "Portfolio office", name: null }, isLast: true }],
      confirmations: [{ own: false, by: { name: null } }],
      sources: [{ slug: "strategy-2011" }],
    });
    // Who confirmed a later day has not said so of an earlier one.
    const earlier = await readCell(database, viewer, {
      cell: dogs,
      asAt: CalendarDate.parse("2026-10-30"),
    });
    expect(earlier.standing).toMatchObject({ status: "live", confirmedAt: null });
    expect(toldTeam).toMatchObject({
      entries: [{ by: { name: "Devon Example" } }],
      confirmations: [{ own: true, by: { name: "Devon Example" } }],
    });
  });

  it("of a blank cell has nothing in it and revision 0", async ({ database }) => {
    const { viewer, dogs } = await aRegister(database);

    expect(await readCell(database, viewer, { cell: dogs, asAt })).toMatchObject({
      revision: 0,
      standing: null,
      entries: [],
    });
  });
});
