import type { CalendarDate } from "@accord/domain/calendar";
import { type CellAddress, cellKey } from "@accord/domain/cell";
import type { StatementInput } from "@accord/domain/entry";
import type { MatrixCell } from "@accord/domain/matrix";
import { resolveCell } from "@accord/domain/resolve";
import type { Database } from "@accord/store/database";
import { aRegister } from "@accord/store/testing/a-register";
import type { TestClock } from "@accord/store/testing/test-clock";
import { describe, expect } from "vitest";
import { it, type Running } from "./testing/it.ts";
import { type Person, viewIn } from "./testing/person.ts";

const HOUR_MS = 3_600_000;

/** An editor at the other end of the wire, and one cell. */
interface Desk {
  readonly editor: Person;
  readonly cell: CellAddress;
  readonly clock: TestClock;
}

async function aDesk(running: Running, database: Database, clock: TestClock): Promise<Desk> {
  clock.set("2011-02-01T08:00:00.000Z");
  const { programme, dogs } = await aRegister(database);
  const editor = await running.person([{ role: "editor", programme, force: null }]);
  return { editor, cell: dogs, clock };
}

const day = (date: string) => ({ date, precision: "day" as const });
const month = (date: string) => ({ date, precision: "month" as const });
const moved = (
  status: "being-considered" | "being-progressed" | "live",
  date: string,
): StatementInput => ({ claim: "moved", status, effective: day(date) });

/** Reads the cell over the public API. */
async function read(
  { editor, cell }: Desk,
  asAt: string,
  knownAt?: string,
): Promise<MatrixCell | null> {
  const at = knownAt === undefined ? "" : `&knownAt=${knownAt}`;
  const answer = await editor.get(`/api/v1/programmes/${cell.programme}/matrix?asAt=${asAt}${at}`);
  const { cells } = await viewIn(answer);
  return cells.find((one) => cellKey(one) === cellKey(cell)) ?? null;
}

interface Act {
  readonly act: number;
  readonly recordedAt: string;
  readonly entries: readonly number[];
}

/** Does one thing an hour after the last, so that each act has an instant of its own. */
async function later(desk: Desk, work: () => Promise<Act>): Promise<Act & { entry: number }> {
  desk.clock.move(HOUR_MS);
  const done = await work();
  return { ...done, entry: done.entries[0] ?? 0 };
}

const add = (desk: Desk, statement: StatementInput) =>
  later(desk, async () =>
    desk.editor.trpc.entries.add.mutate({ cell: desk.cell, head: await headOf(desk), statement }),
  );
const correct = (desk: Desk, entry: number, statement: StatementInput) =>
  later(desk, async () => {
    const head = await headOf(desk);
    const why = "It was typed wrong.";
    return desk.editor.trpc.entries.correct.mutate({
      cell: desk.cell,
      head,
      entry,
      statement,
      why,
    });
  });
const undo = (desk: Desk, act: number) =>
  later(desk, () => desk.editor.trpc.entries.undo.mutate({ programme: desk.cell.programme, act }));

async function headOf({ editor, cell }: Desk): Promise<number> {
  return (await editor.trpc.matrix.read.query({ programme: cell.programme })).head;
}

/** The status at each day, known at an instant: "live", or "–" for blank. */
async function row(desk: Desk, days: readonly string[], knownAt?: string): Promise<string[]> {
  const cells = await Promise.all(days.map((asAt) => read(desk, asAt, knownAt)));
  return cells.map((cell) => cell?.status ?? "–");
}

/** Holds every corner of (as at, known at) to the domain's own rule over the entries of the cell. */
async function expectEveryCorner(desk: Desk, days: readonly string[]): Promise<void> {
  const { editor, cell } = desk;
  const { entries } = await editor.trpc.matrix.story.query({ ...cell, asAt: "2999-01-01" });
  const instants = entries.flatMap(({ recordedAt }) => [justBefore(recordedAt), recordedAt]);
  const corners = [...new Set([...instants, desk.clock.now().toISOString()])].flatMap((knownAt) =>
    days.map((asAt) => ({ asAt: asAt as CalendarDate, knownAt })),
  );
  const found = await Promise.all(corners.map(({ asAt, knownAt }) => read(desk, asAt, knownAt)));
  const told = corners.map((corner, index) => ({ ...corner, entry: found[index]?.entry ?? null }));
  const ruled = corners.map((corner) => ({
    ...corner,
    entry: resolveCell(entries, corner)?.id ?? null,
  }));
  expect(told).toEqual(ruled);
}

function justBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString();
}

describe("as at a day, known at an instant, over HTTP", () => {
  it("reads an entry of the 10th corrected to the 20th, undone, redone and withdrawn", async ({
    database,
    running,
    clock,
  }) => {
    const desk = await aDesk(running, database, clock);
    const days = ["2011-01-09", "2011-01-10", "2011-01-19", "2011-01-20", "2011-01-31"];

    const first = await add(desk, moved("live", "2011-01-10"));
    const corrected = await correct(desk, first.entry, moved("live", "2011-01-20"));
    const undone = await undo(desk, corrected.act);
    const redone = await undo(desk, undone.act);
    const withdrawn = await later(desk, async () =>
      desk.editor.trpc.entries.withdraw.mutate({
        cell: desk.cell,
        head: redone.act,
        entry: redone.entry,
        why: "It was another cell.",
      }),
    );

    const fromThe10th = ["–", "live", "live", "live", "live"];
    const fromThe20th = ["–", "–", "–", "live", "live"];
    const blank = ["–", "–", "–", "–", "–"];
    expect(await row(desk, days, justBefore(first.recordedAt))).toEqual(blank);
    expect(await row(desk, days, first.recordedAt)).toEqual(fromThe10th);
    expect(await row(desk, days, corrected.recordedAt)).toEqual(fromThe20th);
    expect(await row(desk, days, undone.recordedAt)).toEqual(fromThe10th);
    expect(await row(desk, days, redone.recordedAt)).toEqual(fromThe20th);
    expect(await row(desk, days, withdrawn.recordedAt)).toEqual(blank);
    expect(await row(desk, days)).toEqual(blank);
    await expectEveryCorner(desk, days);
  });

  it("mends a typo in an entry that another outranks, and leaves that one standing", async ({
    database,
    running,
    clock,
  }) => {
    const desk = await aDesk(running, database, clock);
    const typo = { ...moved("being-considered", "2011-01-10"), qualifier: "wth Cambs" };
    const earlier = await add(desk, typo);
    await add(desk, moved("being-progressed", "2011-01-15"));

    await correct(desk, earlier.entry, { ...typo, qualifier: "with Cambs" });

    expect(await read(desk, "2011-01-14")).toMatchObject({ qualifier: "with Cambs" });
    expect(await read(desk, "2011-01-15")).toMatchObject({ status: "being-progressed" });
    expect(await read(desk, "2011-01-14", earlier.recordedAt)).toMatchObject({
      qualifier: "wth Cambs",
    });
    await expectEveryCorner(desk, ["2011-01-09", "2011-01-10", "2011-01-14", "2011-01-15"]);
  });

  it("shows another source's claim beside, mended or not, until a person prefers it", async ({
    database,
    running,
    clock,
  }) => {
    const desk = await aDesk(running, database, clock);
    const paper = await add(desk, {
      claim: "observed",
      status: "live",
      effective: month("2011-01"),
    });
    const other = {
      claim: "also-said",
      status: "being-progressed",
      effective: month("2011-01"),
    } as const;
    const said = await add(desk, other);
    const mended = await correct(desk, said.entry, { ...other, qualifier: "with Cambs" });
    const before = await read(desk, "2011-01-31");

    const preferred = await later(desk, async () =>
      desk.editor.trpc.entries.prefer.mutate({
        cell: desk.cell,
        head: mended.act,
        entry: mended.entry,
        as: "observed",
        over: paper.entry,
        why: "The later paper is the better one.",
      }),
    );

    expect(before).toMatchObject({ status: "live", entry: paper.entry });
    expect(await read(desk, "2011-01-01")).toMatchObject({
      status: "being-progressed",
      qualifier: "with Cambs",
      kind: "observed",
      corrected: true,
    });
    expect(await row(desk, ["2010-12-31", "2011-01-31"], mended.recordedAt)).toEqual(["–", "live"]);
    expect(preferred.entries).toHaveLength(2);
    await expectEveryCorner(desk, ["2010-12-31", "2011-01-01", "2011-01-31"]);
  });

  it("lets a move of a day inside a month follow the paper of that month, whichever was recorded first", async ({
    database,
    running,
    clock,
  }) => {
    const desk = await aDesk(running, database, clock);
    const paper: StatementInput = {
      claim: "observed",
      status: "being-considered",
      effective: month("2011-01"),
    };
    const move = await add(desk, moved("live", "2011-01-15"));
    await add(desk, paper);
    await add(desk, { ...moved("being-progressed", "2011-01-01"), qualifier: "of that very day" });

    const days = ["2010-12-31", "2011-01-01", "2011-01-14", "2011-01-15", "2011-01-31"];
    expect(await row(desk, days, move.recordedAt)).toEqual(["–", "–", "–", "live", "live"]);
    // A day is better known than a month that counts from the same day.
    expect(await row(desk, days)).toEqual([
      "–",
      "being-progressed",
      "being-progressed",
      "live",
      "live",
    ]);
    await expectEveryCorner(desk, days);
  });

  it("takes what is dated back and what is to come, each known from when it was recorded", async ({
    database,
    running,
    clock,
  }) => {
    const desk = await aDesk(running, database, clock);
    const now = await add(desk, moved("being-considered", "2011-01-10"));
    const ahead = await add(desk, moved("live", "2011-03-01"));
    const back = await add(desk, moved("being-considered", "2010-12-01"));

    const days = ["2010-11-30", "2010-12-01", "2011-01-10", "2011-02-28", "2011-03-01"];
    const considered = "being-considered";
    expect(await row(desk, days, now.recordedAt)).toEqual([
      "–",
      "–",
      considered,
      considered,
      considered,
    ]);
    expect(await row(desk, days, ahead.recordedAt)).toEqual([
      "–",
      "–",
      considered,
      considered,
      "live",
    ]);
    expect(await row(desk, days, back.recordedAt)).toEqual([
      "–",
      considered,
      considered,
      considered,
      "live",
    ]);
    await expect(
      add(desk, { claim: "observed", status: "live", effective: day("2011-03-02") }),
    ).rejects.toMatchObject({ data: { refusal: { kind: "rule-broken" } } });
    await expectEveryCorner(desk, days);
  });

  it("has an entry as known at its own instant, a hundred times of a hundred", async ({
    database,
    running,
    clock,
  }) => {
    const desk = await aDesk(running, database, clock);
    const { editor, cell } = desk;

    let head = await headOf(desk);
    let missing = 0;
    for (let round = 1; round <= 100; round += 1) {
      // Now and then two acts fall within one millisecond, and the clock goes back.
      clock.move([0, 1, 7, -3][round % 4] ?? 0);
      const statement = { ...moved("live", "2011-01-10"), qualifier: `round ${round}` };
      const done = await editor.trpc.entries.add.mutate({ cell, head, statement });
      head = done.act;
      const found = await read(desk, "2011-01-10", done.recordedAt);
      if (found?.qualifier !== `round ${round}` || found.revision !== head) missing += 1;
    }

    expect(missing).toBe(0);
  });
});
