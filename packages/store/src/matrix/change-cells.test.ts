import { OPERATOR } from "@accord/domain/actor";
import { CalendarDate } from "@accord/domain/calendar";
import type { CellAddress } from "@accord/domain/cell";
import { Statement, type StatementInput } from "@accord/domain/entry";
import type { OneOfMany } from "@accord/domain/many-entries";
import { describe, expect } from "vitest";
import type { Database } from "../database.ts";
import { verifyJournal } from "../journal/verify.ts";
import { aRegister, type TestRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { addEntry } from "./add-entry.ts";
import { changeCells } from "./change-cells.ts";
import { readMatrix } from "./read-matrix.ts";
import { undoAct } from "./undo-act.ts";

const says = (said: Partial<StatementInput> = {}) =>
  Statement.parse({
    claim: "moved",
    status: "live",
    effective: { date: "2011-01-10", precision: "day" },
    ...said,
  });

const one = (
  { area, partnership }: CellAddress,
  said: Partial<StatementInput> = {},
  corrects: OneOfMany["corrects"] = null,
): OneOfMany => ({ area, partnership, statement: says(said), corrects });

const headOf = async (database: Database) => (await database.head()).id;

async function statuses(database: Database, { editor, programme }: TestRegister) {
  const asAt = CalendarDate.parse("2011-01-31");
  const { cells } = await readMatrix(database, editor, { programme, asAt });
  return Object.fromEntries(
    cells.map(({ area, partnership, status }) => [`${area}/${partnership}`, status]),
  );
}

const entriesIn = async (database: Database) =>
  (
    await database.reader
      .selectFrom("entry")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow()
  ).count;

describe("changing many cells", () => {
  it("is one line of the journal, and one undo and one redo", async ({ database }) => {
    const register = await aRegister(database);
    const { editor, programme, dogs, horses, otherDogs } = register;
    const head = await headOf(database);

    const act = await changeCells(database, editor, {
      programme,
      head,
      entries: [one(dogs), one(horses, { status: "suspended" }), one(otherDogs)],
    });

    expect(act.head).toBe(head + 1);
    const all = {
      "dogs/norfolk-suffolk": "live",
      "dogs/essex-kent": "live",
      "horses/norfolk-suffolk": "suspended",
    };
    expect(await statuses(database, register)).toEqual(all);
    const undone = await undoAct(database, editor, { programme, act: act.head });
    expect(await statuses(database, register)).toEqual({});
    await undoAct(database, editor, { programme, act: undone.head });
    expect(await statuses(database, register)).toEqual(all);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("opens a chain here and corrects one there, in the same act", async ({ database }) => {
    const register = await aRegister(database);
    const { editor, programme, dogs, horses } = register;
    const first = await addEntry(database, editor, {
      cell: dogs,
      head: await headOf(database),
      statement: says({ status: "ended" }),
    });

    await changeCells(database, editor, {
      programme,
      head: first.head,
      entries: [
        one(dogs, {}, { entry: first.entries[0] ?? 0, why: "Mistyped." }),
        one(horses, { status: "being-progressed" }),
      ],
    });

    expect(await statuses(database, register)).toEqual({
      "dogs/norfolk-suffolk": "live",
      "horses/norfolk-suffolk": "being-progressed",
    });
  });

  it("is refused as a whole by what others did meanwhile, every cell of it named with who and what", async ({
    database,
  }) => {
    const register = await aRegister(database);
    const { editor, programme, dogs, horses, otherDogs } = register;
    const head = await headOf(database);
    for (const cell of [dogs, otherDogs]) {
      await addEntry(database, editor, { cell, head, statement: says({ status: "ended" }) });
    }

    await expect(
      changeCells(database, editor, {
        programme,
        head,
        entries: [one(dogs), one(horses), one(otherDogs)],
      }),
    ).rejects.toMatchObject({
      kind: "changed-meanwhile",
      facts: {
        cells: [
          {
            area: "dogs",
            partnership: "norfolk-suffolk",
            current: { status: "ended" },
            by: { name: "Devon Example", office: "Portfolio office" },
            recordedAt: expect.any(String),
          },
          { area: "dogs", partnership: "essex-kent" },
        ],
      },
    });
    expect(await entriesIn(database)).toBe(2);
    expect(await headOf(database)).toBe(head + 2);
  });

  it("is refused as a whole by the domain's rule, by a cell that is not there and by an unknown source", async ({
    database,
  }) => {
    const register = await aRegister(database);
    const { editor, viewer, programme, dogs, horses } = register;
    const { head } = await addEntry(database, editor, {
      cell: dogs,
      head: await headOf(database),
      statement: says(),
    });
    const back = {
      status: "being-considered",
      effective: { date: "2011-01-20", precision: "day" },
    };
    const change = (entries: OneOfMany[], who = editor) =>
      changeCells(database, who, { programme, head, entries });

    await expect(change([one(horses), one(dogs, back as StatementInput)])).rejects.toMatchObject({
      kind: "rule-broken",
      facts: { cells: [{ area: "dogs", partnership: "norfolk-suffolk" }] },
    });
    await expect(change([one(horses), one({ ...dogs, area: "cats" })])).rejects.toMatchObject({
      kind: "not-found",
      facts: { area: "cats" },
    });
    const unknown = { source: { slug: "nowhere", place: null } };
    await expect(change([one(horses), one(dogs, unknown)])).rejects.toMatchObject({
      kind: "not-found",
      facts: { source: "nowhere" },
    });
    await expect(change([one(horses)], viewer)).rejects.toMatchObject({ kind: "not-allowed" });
    expect(await headOf(database)).toBe(head);
  });

  it("loses no update of two writers on overlapping cells, in any of many rounds", async ({
    database,
    another,
  }) => {
    const { editor, programme, dogs, horses, otherDogs } = await aRegister(database);
    const other = another();
    const selections = [
      [dogs, horses],
      [horses, otherDogs],
    ];

    for (let round = 1; round <= 15; round += 1) {
      const head = await headOf(database);
      const before = await entriesIn(database);
      const both = await Promise.allSettled(
        [database, other].map((writer, person) =>
          changeCells(writer, editor, {
            programme,
            head,
            entries: (selections[person] ?? []).map((cell) =>
              one(cell, { claim: "observed", qualifier: `round ${round}, person ${person}` }),
            ),
          }),
        ),
      );

      const [refused] = both.filter((result) => result.status === "rejected");
      expect(both.filter((result) => result.status === "fulfilled")).toHaveLength(1);
      expect(refused?.reason).toMatchObject({
        kind: "changed-meanwhile",
        facts: {
          cells: [
            {
              area: "horses",
              current: { qualifier: expect.stringContaining(`round ${round}, person`) },
            },
          ],
        },
      });
      expect(await entriesIn(database)).toBe(before + 2);
      expect(await headOf(database)).toBe(head + 1);
    }
  });
});
