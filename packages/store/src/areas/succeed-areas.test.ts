import { OPERATOR } from "@accord/domain/actor";
import { AreaSuccession } from "@accord/domain/area";
import type { CalendarDate, EffectiveDate } from "@accord/domain/calendar";
import { Statement } from "@accord/domain/entry";
import { describe, expect } from "vitest";
import type { Database } from "../database.ts";
import { verifyJournal } from "../journal/verify.ts";
import { addEntry } from "../matrix/add-entry.ts";
import { readCell } from "../matrix/read-cell.ts";
import { viewMatrix } from "../matrix/read-matrix.ts";
import { addProgramme } from "../programmes/add-programme.ts";
import { layOutMatrix } from "../programmes/lay-out-matrix.ts";
import { aRegister, type TestRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { readAreaStory } from "./read-area-story.ts";
import { readAreas } from "./read-areas.ts";
import { succeedAreas } from "./succeed-areas.ts";
import { undoAreaAct } from "./undo-areas.ts";

const programme = "eastern-region";
const april: EffectiveDate = { date: "2012-04", precision: "month" };
const paper = { slug: "strategy-2011", place: "Page 3" };

const rowsOn = async (database: Database, day: string) => {
  const { areas, cells } = await viewMatrix(database, { programme, asAt: day as CalendarDate });
  return { areas: areas.map(({ slug }) => slug), cells };
};

async function aMerge(database: Database, more: object = {}) {
  return AreaSuccession.parse({
    programme,
    kind: "merge",
    areas: ["dogs", "horses"],
    into: [{ name: "Animals" }],
    effective: april,
    reason: "One unit from April.",
    source: paper,
    head: (await database.head()).id,
    ...more,
  });
}

async function say(database: Database, { editor, dogs }: TestRegister, status: "live" | "ended") {
  const { id: head } = await database.head();
  await addEntry(database, editor, {
    cell: dogs,
    head,
    statement: Statement.parse({
      claim: "observed",
      status,
      effective: { date: "2011-01", precision: "month" },
    }),
  });
}

describe("merging two areas into a new one", () => {
  it("leaves the rows before the day, with their entries, and lists the new one from the day", async ({
    database,
  }) => {
    const register = await aRegister(database);
    await say(database, register, "live");
    const before = await rowsOn(database, "2012-03-31");

    const { into } = await succeedAreas(database, register.editor, await aMerge(database));

    expect(into).toEqual(["animals"]);
    expect(await rowsOn(database, "2012-03-31")).toEqual(before);
    expect(await rowsOn(database, "2012-04-01")).toEqual({ areas: ["animals"], cells: [] });
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("carries over what was chosen of a column, as a new entry that says so, in the same act", async ({
    database,
  }) => {
    const register = await aRegister(database);
    await say(database, register, "live");
    const carry = [
      { partnership: "norfolk-suffolk", from: "dogs", into: 0, claim: "observed" as const },
    ];

    const { act } = await succeedAreas(
      database,
      register.editor,
      await aMerge(database, { carry }),
    );

    const { cells } = await rowsOn(database, "2012-04-01");
    expect(cells).toMatchObject([
      {
        area: "animals",
        status: "live",
        kind: "observed",
        effectiveOn: april,
        comment: "Carried over from Dogs by the merge.",
        source: paper,
        revision: act,
      },
    ]);
  });

  it("refuses to carry over what changed after it was seen, and what is blank", async ({
    database,
  }) => {
    const register = await aRegister(database);
    const carry = [{ partnership: "norfolk-suffolk", from: "dogs", into: 0, claim: "observed" }];
    const blank = await aMerge(database, { carry });
    await expect(succeedAreas(database, register.editor, blank)).rejects.toMatchObject({
      kind: "rule-broken",
    });
    await say(database, register, "live");

    await expect(succeedAreas(database, register.editor, blank)).rejects.toMatchObject({
      kind: "changed-meanwhile",
    });
    expect((await rowsOn(database, "2012-04-01")).areas).toEqual(["dogs", "horses"]);
  });

  it("is undone by one act, with its rows and what it carried over", async ({ database }) => {
    const register = await aRegister(database);
    await say(database, register, "live");
    const before = await rowsOn(database, "2012-04-01");
    const carry = [{ partnership: "norfolk-suffolk", from: "dogs", into: 0, claim: "observed" }];
    const wanted = await aMerge(database, { carry });
    const { act } = await succeedAreas(database, register.editor, wanted);
    const merged = await rowsOn(database, "2012-04-01");

    const undone = await undoAreaAct(database, register.editor, { programme, act });
    expect(await rowsOn(database, "2012-04-01")).toEqual(before);
    const story = { programme, area: "dogs" };
    expect((await readAreaStory(database, register.editor, story)).successions).toEqual([]);

    await undoAreaAct(database, register.editor, { programme, act: undone.act });
    const again = await rowsOn(database, "2012-04-01");
    expect(again.areas).toEqual(merged.areas);
    expect(again.cells.map(({ status }) => status)).toEqual(["live"]);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("is told by the address of each, old and new", async ({ database }) => {
    const { editor, viewer } = await aRegister(database);

    await succeedAreas(database, editor, await aMerge(database));

    for (const area of ["dogs", "horses", "animals"]) {
      const { successions } = await readAreaStory(database, viewer, { programme, area });
      expect(successions).toMatchObject([
        {
          kind: "merge",
          areas: [{ slug: "dogs" }, { slug: "horses" }],
          into: [{ slug: "animals", name: "Animals" }],
          effective: april,
          by: { office: "Portfolio office", name: null },
        },
      ]);
    }
  });

  it("is told by the old address of a cell, from its day on; before it the cell is there", async ({
    database,
  }) => {
    const register = await aRegister(database);
    await say(database, register, "live");
    await succeedAreas(database, register.editor, await aMerge(database));
    const story = (day: string) =>
      readCell(database, register.viewer, { cell: register.dogs, asAt: day as CalendarDate });

    await expect(story("2012-04-01")).rejects.toMatchObject({
      kind: "not-found",
      message: expect.stringContaining("Dogs was merged into Animals in April 2012."),
    });
    expect((await story("2012-03-31")).standing?.status).toBe("live");
  });

  it("leaves the rows of another programme, whose team is told that a person has to decide", async ({
    database,
  }) => {
    const { editor } = await aRegister(database);
    const other = "seven-force";
    const its = { ...editor, grants: [{ role: "editor" as const, programme: other, force: null }] };
    await addProgramme(database, OPERATOR, {
      slug: other,
      name: "Seven Force",
      marking: "OFFICIAL",
      showAsAt: null,
      editor: editor.id,
    });
    const listed = { from: { date: "2011", precision: "before" }, until: null } as const;
    await layOutMatrix(database, its, {
      slug: other,
      groups: [{ slug: "all", name: "All", note: null }],
      rows: [{ area: "dogs", group: "all", ...listed }],
      columns: [{ partnership: "essex-kent", ...listed }],
    });

    await succeedAreas(database, editor, await aMerge(database));

    const view = await viewMatrix(database, {
      programme: other,
      asAt: "2012-04-30" as CalendarDate,
    });
    expect(view.areas.map(({ slug }) => slug)).toEqual(["dogs"]);
    const areas = await readAreas(database, its, {
      programme: other,
      asAt: "2012-04-30" as CalendarDate,
    });
    expect(areas.find(({ slug }) => slug === "dogs")).toMatchObject({ needsDecision: true });
    const own = await readAreas(database, editor, {
      programme,
      asAt: "2012-04-30" as CalendarDate,
    });
    expect(own.some(({ needsDecision }) => needsDecision)).toBe(false);

    const follow = await aMerge(database, {
      programme: other,
      areas: ["dogs", "horses"],
      into: [{ slug: "animals" }],
      // The paper is the first programme's: the other cannot cite it.
      source: null,
    });
    await succeedAreas(database, its, follow);
    const story = await readAreaStory(database, its, { programme: other, area: "dogs" });
    expect(story.successions).toHaveLength(1);
  });
});

describe("splitting an area", () => {
  it("lists the parts side by side from the day, each with what it was given", async ({
    database,
  }) => {
    const register = await aRegister(database);
    await say(database, register, "live");
    const split = AreaSuccession.parse({
      programme,
      kind: "split",
      areas: ["dogs"],
      into: [{ name: "Search dogs" }, { name: "General purpose dogs" }],
      effective: april,
      reason: "Two units.",
      head: (await database.head()).id,
      carry: [{ partnership: "norfolk-suffolk", from: "dogs", into: 1, claim: "moved" }],
    });

    await succeedAreas(database, register.editor, split);

    const { areas, cells } = await rowsOn(database, "2012-04-01");
    expect(areas).toEqual(["general-purpose-dogs", "search-dogs", "horses"]);
    expect(cells).toMatchObject([{ area: "general-purpose-dogs", status: "live", kind: "moved" }]);
    expect((await rowsOn(database, "2012-03-31")).areas).toEqual(["dogs", "horses"]);
  });

  it("leaves the area that goes on, with a part taken out of it", async ({ database }) => {
    const { editor } = await aRegister(database);
    const split = AreaSuccession.parse({
      programme,
      kind: "split",
      areas: ["dogs"],
      into: [{ slug: "dogs" }, { name: "Search dogs" }],
      effective: april,
      reason: "Search stands by itself.",
      head: 0,
    });

    await succeedAreas(database, editor, split);

    expect((await rowsOn(database, "2012-04-01")).areas).toEqual(["dogs", "search-dogs", "horses"]);
    const areas = await readAreas(database, editor, { programme });
    expect(areas.some(({ needsDecision }) => needsDecision)).toBe(false);
    const { successions } = await readAreaStory(database, editor, { programme, area: "dogs" });
    expect(successions[0]?.into.map(({ slug }) => slug)).toEqual(["dogs", "search-dogs"]);
  });
});
