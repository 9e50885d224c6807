import { OPERATOR } from "@accord/domain/actor";
import { CalendarDate } from "@accord/domain/calendar";
import { Statement, type StatementInput } from "@accord/domain/entry";
import { describe, expect } from "vitest";
import type { Database } from "../database.ts";
import { verifyJournal } from "../journal/verify.ts";
import { aRegister, type TestRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { addEntries } from "./add-entries.ts";
import { addEntry } from "./add-entry.ts";
import { correctEntry } from "./correct-entry.ts";
import { preferEntry } from "./prefer-entry.ts";
import { readMatrix } from "./read-matrix.ts";
import { undoAct } from "./undo-act.ts";
import { withdrawEntry } from "./withdraw-entry.ts";

const on = (date: string) => ({ date, precision: "day" as const });
const live = (effective: string, more: Partial<StatementInput> = {}) =>
  Statement.parse({ claim: "observed", status: "live", effective: on(effective), ...more });

/** What the first cell says as at a day, known at an instant. */
async function dogsAsAt(
  database: Database,
  { editor, programme, dogs }: TestRegister,
  asAt: string,
  knownAt?: string,
) {
  const view = await readMatrix(database, editor, {
    programme,
    asAt: CalendarDate.parse(asAt),
    ...(knownAt ? { knownAt: knownAt as never } : {}),
  });
  return view.cells.find(
    ({ area, partnership }) => area === dogs.area && partnership === dogs.partnership,
  );
}

describe("adding an entry", () => {
  it("is there as at its day, and as known at its own instant, a hundred times of a hundred", async ({
    database,
    clock,
  }) => {
    const register = await aRegister(database);
    const { editor, dogs } = register;

    let { id: head } = await database.head();
    for (let round = 0; round < 100; round += 1) {
      clock.move(round % 3);
      const qualifier = `round ${round}`;
      const edit = await addEntry(database, editor, {
        cell: dogs,
        head,
        statement: live("2011-01-10", { qualifier }),
      });
      head = edit.head;
      const cell = await dogsAsAt(database, register, "2011-01-10", edit.recordedAt);
      expect(cell).toMatchObject({ qualifier, revision: head, recordedAt: edit.recordedAt });
    }
    expect(await dogsAsAt(database, register, "2011-01-09")).toBeUndefined();
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("opens a chain of its own, by the id that was kept for it", async ({ database }) => {
    const { programme, editor, dogs, horses } = await aRegister(database);
    const { id: head } = await database.head();
    const said = { head, statement: live("2011-01-10") };
    const refused = addEntry(database, editor, { ...said, cell: { ...dogs, area: "cats" } });
    await expect(refused).rejects.toMatchObject({ kind: "not-found" });

    const one = await addEntry(database, editor, { ...said, cell: dogs });
    const undone = await undoAct(database, editor, { programme, act: one.head });
    const other = await addEntry(database, editor, { ...said, cell: horses });

    const rows = database.reader.selectFrom("entry").select(["id", "place"]).orderBy("id");
    const ids = [one, undone, other].flatMap(({ entries }) => entries);
    expect(await rows.execute()).toEqual([
      { id: ids[0], place: ids[0] },
      { id: ids[1], place: ids[0] },
      { id: ids[2], place: ids[2] },
    ]);
  });

  it("is refused with the current value when the cell changed after the edit's head", async ({
    database,
  }) => {
    const { editor, dogs, horses } = await aRegister(database);
    const { id: head } = await database.head();
    await addEntry(database, editor, { cell: dogs, head, statement: live("2011-01-10") });

    const stale = addEntry(database, editor, { cell: dogs, head, statement: live("2011-01-12") });

    await expect(stale).rejects.toMatchObject({
      kind: "changed-meanwhile",
      facts: {
        revision: head + 1,
        current: { status: "live", effectiveOn: on("2011-01-10") },
        by: { office: "Portfolio office", name: "Devon Example" },
        recordedAt: "2026-11-02T09:00:00.000Z",
      },
    });
    // Another cell was not touched: the same head is fresh there.
    await addEntry(database, editor, { cell: horses, head, statement: live("2011-01-12") });
  });

  it("is for editors of the programme, and tells nobody else that it exists", async ({
    database,
  }) => {
    const { viewer, dogs } = await aRegister(database);
    const statement = live("2011-01-10");
    const stranger = { ...viewer, grants: [] };

    await expect(
      addEntry(database, viewer, { cell: dogs, head: 99, statement }),
    ).rejects.toMatchObject({ kind: "not-allowed" });
    await expect(
      addEntry(database, stranger, { cell: dogs, head: 99, statement }),
    ).rejects.toMatchObject({ kind: "not-found" });
  });

  it("refuses a row that is not listed, and a source that is not there", async ({ database }) => {
    const { editor, dogs } = await aRegister(database);
    const { id: head } = await database.head();

    await expect(
      addEntry(database, editor, {
        cell: { ...dogs, area: "cats" },
        head,
        statement: live("2011-01-10"),
      }),
    ).rejects.toMatchObject({ kind: "not-found" });
    await expect(
      addEntry(database, editor, {
        cell: dogs,
        head,
        statement: live("2011-01-10", { source: { slug: "nowhere", place: null } }),
      }),
    ).rejects.toMatchObject({ kind: "not-found", facts: { source: "nowhere" } });
  });
});

describe("the story of an entry that is corrected, undone, redone and withdrawn", () => {
  it("reads as the rule says at every corner", async ({ database, clock }) => {
    const register = await aRegister(database);
    const { editor, dogs, programme } = register;
    const act = async (work: (head: number) => Promise<{ head: number; recordedAt: string }>) => {
      clock.move(60_000);
      return work((await database.head()).id);
    };

    const added = await act((head) =>
      addEntry(database, editor, { cell: dogs, head, statement: live("2011-01-10") }),
    );
    const first = (await dogsAsAt(database, register, "2011-01-31"))?.entry ?? 0;
    const corrected = await act((head) =>
      correctEntry(database, editor, {
        cell: dogs,
        head,
        entry: first,
        statement: live("2011-01-20"),
        why: "The paper says the 20th.",
      }),
    );
    const undone = await act(() => undoAct(database, editor, { programme, act: corrected.head }));
    const redone = await act(() => undoAct(database, editor, { programme, act: undone.head }));
    const last = (await dogsAsAt(database, register, "2011-01-31"))?.entry ?? 0;
    const withdrawn = await act((head) =>
      withdrawEntry(database, editor, { cell: dogs, head, entry: last, why: "Wrong cell." }),
    );

    const corners = [];
    for (const { recordedAt } of [added, corrected, undone, redone, withdrawn]) {
      const days = [];
      for (const day of ["2011-01-09", "2011-01-10", "2011-01-19", "2011-01-20"]) {
        days.push((await dogsAsAt(database, register, day, recordedAt)) ? "live" : "blank");
      }
      corners.push(days);
    }
    expect(corners).toEqual([
      ["blank", "live", "live", "live"],
      ["blank", "blank", "blank", "live"],
      ["blank", "live", "live", "live"],
      ["blank", "blank", "blank", "live"],
      ["blank", "blank", "blank", "blank"],
    ]);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("refuses to undo what a later act has changed", async ({ database }) => {
    const register = await aRegister(database);
    const { editor, dogs, programme } = register;
    const { id } = await database.head();
    const added = await addEntry(database, editor, {
      cell: dogs,
      head: id,
      statement: live("2011-01-10"),
    });
    await correctEntry(database, editor, {
      cell: dogs,
      head: added.head,
      entry: added.entries[0] ?? 0,
      statement: live("2011-01-20"),
      why: "Mistyped.",
    });

    await expect(undoAct(database, editor, { programme, act: added.head })).rejects.toMatchObject({
      kind: "changed-meanwhile",
    });
  });
});

describe("preferring another source's claim", () => {
  it("makes it count and puts the other beside it, in one act that one undo takes back", async ({
    database,
  }) => {
    const register = await aRegister(database);
    const { editor, dogs, programme } = register;
    const stood = await addEntry(database, editor, {
      cell: dogs,
      head: (await database.head()).id,
      statement: live("2011-01-10"),
    });
    const said = await addEntry(database, editor, {
      cell: dogs,
      head: stood.head,
      statement: live("2011-01-05", { claim: "also-said", status: "ended" }),
    });
    expect(await dogsAsAt(database, register, "2011-01-31")).toMatchObject({ status: "live" });

    const preferred = await preferEntry(database, editor, {
      cell: dogs,
      head: said.head,
      entry: said.entries[0] ?? 0,
      as: "observed",
      over: stood.entries[0] ?? 0,
      why: "The signed paper outranks the briefing.",
    });
    expect(await dogsAsAt(database, register, "2011-01-31")).toMatchObject({ status: "ended" });

    await undoAct(database, editor, { programme, act: preferred.head });
    expect(await dogsAsAt(database, register, "2011-01-31")).toMatchObject({ status: "live" });
  });
});

describe("two people at one cell", () => {
  it("is one accepted and one refused with the winner's value, in each of many rounds", async ({
    database,
    another,
  }) => {
    const { editor, dogs } = await aRegister(database);
    const other = another();

    for (let round = 1; round <= 20; round += 1) {
      const { id: head } = await database.head();
      const both = await Promise.allSettled(
        [database, other].map((one, index) =>
          addEntry(one, editor, {
            cell: dogs,
            head,
            statement: live("2011-01-10", { qualifier: `round ${round}, person ${index}` }),
          }),
        ),
      );
      const [refused] = both.filter((result) => result.status === "rejected");
      expect(both.filter((result) => result.status === "fulfilled")).toHaveLength(1);
      expect(refused?.reason).toMatchObject({
        kind: "changed-meanwhile",
        facts: { current: { qualifier: expect.stringContaining(`round ${round}, person`) } },
      });
      expect((await database.head()).id).toBe(head + 1);
    }
    const { count } = await database.reader
      .selectFrom("entry")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    expect(count).toBe(20);
  });
});

describe("entering a paper", () => {
  it("is one act for all its cells, all or nothing", async ({ database }) => {
    const register = await aRegister(database);
    const { editor, programme, dogs, horses } = register;
    const entry = ({ area, partnership }: typeof dogs) => ({
      area,
      partnership,
      statement: live("2011-01-10"),
    });

    const twice = { programme, entries: [entry(dogs), entry(horses), entry(dogs)] };
    await expect(addEntries(database, editor, twice)).rejects.toMatchObject({
      kind: "rule-broken",
    });
    const { id } = await database.head();
    await addEntries(database, editor, { programme, entries: [entry(dogs), entry(horses)] });

    expect((await database.head()).id).toBe(id + 1);
    expect(await dogsAsAt(database, register, "2011-01-31")).toMatchObject({ revision: id + 1 });
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });
});
