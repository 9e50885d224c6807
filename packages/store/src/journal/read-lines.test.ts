import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Actor } from "@accord/domain/actor";
import { Statement } from "@accord/domain/entry";
import { NewPlanLine } from "@accord/domain/plan";
import { TELL } from "@accord/domain/tell-line";
import { describe, expect, it as plainIt } from "vitest";
import { confirm } from "../confirmations/confirm.ts";
import type { Database } from "../database.ts";
import { addEntry } from "../matrix/add-entry.ts";
import { correctEntry } from "../matrix/correct-entry.ts";
import { undoAct } from "../matrix/undo-act.ts";
import { addPlanLines } from "../plan/edit-plan.ts";
import { proposeChange } from "../proposals/propose-change.ts";
import { declineProposal } from "../proposals/settle-proposal.ts";
import { aRegister, type TestRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { readLines } from "./read-lines.ts";
import { compareRecord } from "./read-versions.ts";

const live = (status: "live" | "being-progressed") =>
  Statement.parse({
    claim: "observed",
    status,
    effective: { date: "2011-01", precision: "month" },
  });

/** Dogs: entered, corrected, the correction undone, confirmed; and one entry of another cell. */
async function aStory(
  database: Database,
): Promise<TestRegister & { entered: number; corrected: number }> {
  const register = await aRegister(database);
  const { programme, editor, dogs, otherDogs } = register;
  const entered = await addEntry(database, editor, {
    cell: dogs,
    head: 0,
    statement: live("live"),
  });
  const corrected = await correctEntry(database, editor, {
    cell: dogs,
    head: entered.head,
    entry: entered.entries[0] ?? 0,
    statement: live("being-progressed"),
    why: "A slip of the pen.",
  });
  await undoAct(database, editor, { programme, act: corrected.head });
  await addEntry(database, editor, { cell: otherDogs, head: 0, statement: live("live") });
  await confirm(database, editor, {
    programme,
    scope: { kind: "cell", area: dogs.area, partnership: dogs.partnership },
    asAt: "2011-02-01" as never,
    head: corrected.head + 2,
  });
  return { ...register, entered: entered.head, corrected: corrected.head };
}

const acts = async (database: Database, actor: Actor, query: object) =>
  (await readLines(database, actor, query as never)).lines.map(({ act }) => act);

describe("the timeline of a cell", () => {
  it("tells every act on it in plain sentences, newest first, and none on another", async ({
    database,
  }) => {
    const { programme, editor, dogs } = await aStory(database);

    const { lines } = await readLines(database, editor, {
      programme,
      about: { noun: "cell", area: dogs.area, partnership: dogs.partnership },
    });

    expect(lines.map(({ act }) => act)).toEqual([
      "confirmed",
      "act-undone",
      "entry-corrected",
      "entry-added",
    ]);
    expect(lines[2]).toMatchObject({
      sentence:
        "Dogs, Norfolk/Suffolk corrected: being progressed, from January 2011; before, live, from January 2011.",
      why: "A slip of the pen.",
      by: { office: "Portfolio office", name: "Devon Example" },
    });
  });

  it("tells what was proposed for it, and what became of that", async ({ database }) => {
    const { programme, editor, contributor, dogs, entered } = await aStory(database);
    const { id: proposal } = await proposeChange(database, contributor, {
      cell: dogs,
      head: entered + 4,
      statement: live("being-progressed"),
      words: "It has begun.",
    });
    await declineProposal(database, editor, { programme, proposal, words: "Not yet." });

    const { lines } = await readLines(database, editor, {
      programme,
      about: { noun: "cell", area: dogs.area, partnership: dogs.partnership },
    });

    expect(lines.slice(0, 2).map(({ act }) => act)).toEqual([
      "proposal-declined",
      "change-proposed",
    ]);
  });

  it("compares two versions of it", async ({ database }) => {
    const { programme, editor, dogs, entered, corrected } = await aStory(database);

    const difference = await compareRecord(database, editor, {
      programme,
      about: { noun: "cell", area: dogs.area, partnership: dogs.partnership },
      earlier: entered,
      later: corrected,
    });

    expect(difference).toEqual({
      both: [],
      onlyEarlier: [{ what: "Entry", says: "live, from January 2011" }],
      onlyLater: [{ what: "Entry", says: "being progressed, from January 2011" }],
    });
  });
});

describe("the timeline of a record", () => {
  it("tells the acts that state something of it", async ({ database }) => {
    const { programme, editor } = await aStory(database);

    expect(
      await acts(database, editor, { programme, about: { noun: "area", slug: "dogs" } }),
    ).toEqual(["matrix-laid-out", "areas-added"]);
    expect(
      await acts(database, editor, { programme, about: { noun: "force", slug: "norfolk" } }),
    ).toEqual(["partnerships-added", "forces-added"]);
  });

  it("tells what the work plan of the programme comes to say of an area", async ({ database }) => {
    const { programme, editor } = await aStory(database);
    const { id: earlier } = await database.head();
    const line = NewPlanLine.parse({
      area: "dogs",
      approach: "regional",
      wording: "Dogs (national)",
      from: { date: "2011-01", precision: "month" },
    });
    const { act } = await addPlanLines(database, editor, { programme, lines: [line] });
    const about = { noun: "area", slug: "dogs" } as const;

    expect(await acts(database, editor, { programme, about })).toContain("plan-lines-added");
    const versions = { programme, about, earlier, later: act };
    expect(await compareRecord(database, editor, versions)).toMatchObject({
      onlyEarlier: [],
      onlyLater: [
        { what: "In the work plan", says: "from January 2011" },
        { what: "Wording in the work plan", says: "Dogs (national)" },
      ],
    });
  });

  it("compares what two versions of it state", async ({ database }) => {
    const { programme, editor } = await aStory(database);
    const { lines } = await readLines(database, editor, { programme });
    const laidOut = lines.find(({ act }) => act === "matrix-laid-out")?.id ?? 0;

    const { both, onlyEarlier, onlyLater } = await compareRecord(database, editor, {
      programme,
      about: { noun: "area", slug: "dogs" },
      earlier: laidOut - 1,
      later: laidOut,
    });

    expect(both).toContainEqual({ what: "Name", says: "Dogs" });
    expect(onlyEarlier).toEqual([]);
    expect(onlyLater).toEqual([{ what: "Listed", says: "from before January 2011" }]);
  });
});

describe("the journal", () => {
  it("is filtered by what it is about, by day and by who", async ({ database }) => {
    const { programme, editor } = await aStory(database);

    expect(await acts(database, editor, { programme, noun: "confirmation" })).toEqual([
      "confirmed",
    ]);
    expect(await acts(database, editor, { programme, from: "2999-01-01" })).toEqual([]);
    expect(await acts(database, editor, { programme, to: "1999-01-01" })).toEqual([]);
    expect(
      await acts(database, editor, { programme, noun: "matrix", who: "PORTFOLIO" }),
    ).toHaveLength(4);
    expect(await acts(database, editor, { programme, who: "100%" })).toEqual([]);
  });

  it("goes on where a page of it ended", async ({ database }) => {
    const { programme, editor } = await aStory(database);

    const all = await readLines(database, editor, { programme });
    const first = await readLines(database, editor, { programme }, 3);
    const rest = await readLines(database, editor, { programme, before: first.before ?? 0 });

    expect([...first.lines, ...rest.lines]).toEqual(all.lines);
    expect(all.before).toBeNull();
  });

  it("tells an editor of their own programme, an auditor of all", async ({ database }) => {
    const { programme, editor, auditor } = await aStory(database);

    expect(await acts(database, editor, { programme, noun: "account" })).toEqual([]);
    expect(await acts(database, auditor, { programme, noun: "account" })).not.toEqual([]);
    expect(await acts(database, editor, { programme, noun: "force" })).toEqual([]);
    expect(await acts(database, auditor, { programme, noun: "force" })).toEqual(["forces-added"]);
  });

  it("is not for viewers", async ({ database }) => {
    const { programme, viewer } = await aStory(database);

    await expect(readLines(database, viewer, { programme })).rejects.toMatchObject({
      kind: "not-allowed",
    });
  });
});

describe("every act of the register", () => {
  plainIt("has a sentence", () => {
    const folder = path.resolve(import.meta.dirname, "..");
    const recorded = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .flatMap((file) =>
        [...readFileSync(path.join(folder, file), "utf8").matchAll(/\bact: "([a-z-]+)"/g)].map(
          ([, act]) => act ?? "",
        ),
      );

    expect(recorded.length).toBeGreaterThan(20);
    expect(recorded.filter((act) => !(act in TELL))).toEqual([]);
  });
});
