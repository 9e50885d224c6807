import { OPERATOR } from "@accord/domain/actor";
import { CalendarDate } from "@accord/domain/calendar";
import { decideCorrection, decideEntry } from "@accord/domain/change-cell";
import { describe, expect } from "vitest";
import type { ActInParts } from "./acts.ts";
import type { Database } from "./database.ts";
import { record } from "./journal/record.ts";
import { verifyJournal } from "./journal/verify.ts";
import { addEntry } from "./matrix/add-entry.ts";
import { appendEntries } from "./matrix/append-entries.ts";
import { loadCell } from "./matrix/load-cell.ts";
import { readMatrix } from "./matrix/read-matrix.ts";
import { aRegister, type TestRegister } from "./testing/a-register.ts";
import { said } from "./testing/an-intake.ts";
import { it } from "./testing/it.ts";

const today = CalendarDate.parse("2026-11-02");
const statement = said(1, { source: null });
const corrected = said(1, { source: null, status: "being-progressed" });

/** A cell that says something, and an act in parts that corrects it and fills another. */
async function aHalfDoneAct(database: Database) {
  const register = await aRegister(database);
  const { editor, dogs, horses } = register;
  const { id: head } = await database.head();
  await addEntry(database, editor, { cell: dogs, head, statement });
  const half = (parts: ActInParts) =>
    parts.part(async (writer) => {
      const filled = await loadCell(writer, dogs);
      const blank = await loadCell(writer, horses);
      const [{ id: entry } = { id: 0 }] = filled.entries;
      const correction = { entry, statement: corrected, why: "Misread." };
      await appendEntries(writer, editor, [
        { cell: filled, drafts: [decideCorrection(filled.entries, correction, today)] },
        { cell: blank, drafts: [decideEntry([], { statement }, today)] },
      ]);
    });
  const end = (parts: ActInParts) =>
    parts.part((writer) => {
      const { programme } = register;
      return record(writer, editor, { programme, noun: "matrix", act: "entries-added", fact: {} });
    });
  return { register, half, end };
}

const matrixOf = (database: Database, { editor, programme }: TestRegister) =>
  readMatrix(database, editor, { programme, asAt: today });
const findingsOf = async (database: Database) => (await verifyJournal(database, OPERATOR)).findings;

describe("an act in parts", () => {
  it("shows nowhere before its line: reads go on, nothing is amiss, other writers wait", async ({
    database,
    another,
  }) => {
    const { register, half, end } = await aHalfDoneAct(database);
    const { editor, dogs, otherDogs } = register;
    const before = await matrixOf(database, register);
    const [isHalf, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];

    const act = database.changeInParts(async (parts) => {
      await half(parts);
      isHalf.resolve();
      await mayEnd.promise;
      await end(parts);
    });
    await isHalf.promise;

    const order: string[] = [];
    const edit = { cell: otherDogs, head: before.head, statement };
    const waiting = addEntry(another(), editor, edit).then(({ head }) => {
      order.push("waiting");
      return head;
    });
    expect(await matrixOf(database, register)).toEqual(before);
    expect(await findingsOf(database)).toEqual([]);
    expect(await database.head()).toMatchObject({ id: before.head });
    order.push("reads");
    mayEnd.resolve();
    await act;

    expect(await waiting).toBe(before.head + 2);
    expect(order).toEqual(["reads", "waiting"]);
    const after = await matrixOf(database, register);
    const revision = before.head + 1;
    expect(after.cells).toContainEqual(
      expect.objectContaining({ area: dogs.area, status: "being-progressed", revision }),
    );
    expect(after.cells).toHaveLength(3);
    expect(await findingsOf(database)).toEqual([]);
  });

  it.for(["a part fails", "it has no line"] as const)(
    "leaves everything as it was when %s, and its id to the next",
    async (how, { database }) => {
      const { register, half } = await aHalfDoneAct(database);
      const before = await matrixOf(database, register);

      const failing = database.changeInParts(async (parts) => {
        await half(parts);
        if (how === "it has no line") return;
        await parts.part(async (writer) => writer.replace("entry", [999]));
      });

      await expect(failing).rejects.toThrow();
      expect(await matrixOf(database, register)).toEqual(before);
      const { editor, dogs } = register;
      const cell = { cell: dogs, head: before.head, statement: corrected };
      expect(await addEntry(database, editor, cell)).toMatchObject({ head: before.head + 1 });
      expect(await findingsOf(database)).toEqual([]);
    },
  );
});
