import { OPERATOR } from "@accord/domain/actor";
import { AreaAlias, AreaRelation } from "@accord/domain/area";
import type { CalendarDate, EffectiveDate } from "@accord/domain/calendar";
import { describe, expect } from "vitest";
import type { Database } from "../database.ts";
import { verifyJournal } from "../journal/verify.ts";
import { viewMatrix } from "../matrix/read-matrix.ts";
import { aRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { addAliases, addArea, removeAlias, renameArea } from "./name-areas.ts";
import { readAreaStory } from "./read-area-story.ts";
import { addRelations, endRelation } from "./relate-areas.ts";
import { undoAreaAct } from "./undo-areas.ts";

const programme = "eastern-region";
const april: EffectiveDate = { date: "2012-04", precision: "month" };
const paper = { slug: "strategy-2011", place: "Page 3" };

const rowsOn = async (database: Database, day: string) => {
  const { areas, cells } = await viewMatrix(database, { programme, asAt: day as CalendarDate });
  return { areas: areas.map(({ slug }) => slug), cells };
};

describe("the names of an area", () => {
  it("keep the one before as an alias with the reason, and each has the instant it was given up", async ({
    database,
    clock,
  }) => {
    const { editor } = await aRegister(database);
    clock.move(60_000);

    await renameArea(database, editor, {
      programme,
      area: "dogs",
      name: "Police dogs",
      reason: "So called since the review.",
    });

    const story = await readAreaStory(database, editor, { programme, area: "dogs" });
    expect(story).toMatchObject({
      name: "Police dogs",
      aliases: [
        { name: "Dog section", reason: null },
        { name: "Dogs", reason: "So called since the review." },
      ],
      formerNames: [{ name: "Dogs", until: clock.now().toISOString() }],
    });
    expect((await rowsOn(database, "2011-01-31")).areas).toEqual(["dogs", "horses"]);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("are read in the matrix with every alias, the reasons beside them on the area's page", async ({
    database,
  }) => {
    const { editor, viewer } = await aRegister(database);
    const alias = AreaAlias.parse({ name: "K9", reason: "The force's own word.", source: paper });

    await addAliases(database, editor, { programme, aliases: [{ area: "dogs", alias }] });

    const { areas } = await viewMatrix(database, { programme, asAt: "2011-01-31" as CalendarDate });
    expect(areas[0]?.aliases).toEqual(["Dog section", "K9"]);
    const story = await readAreaStory(database, viewer, { programme, area: "dogs" });
    expect(story.aliases.at(-1)).toMatchObject({ ...alias });
  });

  it("take a reason for an alias that was recorded without one, once", async ({ database }) => {
    const { editor } = await aRegister(database);
    const alias = AreaAlias.parse({ name: "Dog section", reason: "Its older name." });
    const aliases = [{ area: "dogs", alias }];

    await addAliases(database, editor, { programme, aliases });

    const story = await readAreaStory(database, editor, { programme, area: "dogs" });
    expect(story.aliases).toMatchObject([{ name: "Dog section", reason: "Its older name." }]);
    await expect(addAliases(database, editor, { programme, aliases })).rejects.toMatchObject({
      kind: "rule-broken",
    });
  });

  it("mean one area: what another is called is refused", async ({ database }) => {
    const { editor } = await aRegister(database);
    const alias = AreaAlias.parse({ name: "mounted  Section", reason: "A slip." });

    const refusal = { kind: "rule-broken", facts: { area: "horses" } };
    await expect(
      addAliases(database, editor, { programme, aliases: [{ area: "dogs", alias }] }),
    ).rejects.toMatchObject(refusal);
    await expect(
      addArea(database, editor, { programme, name: "Mounted section" }),
    ).rejects.toMatchObject(refusal);
  });

  it("are undone by one act, and redone by another", async ({ database }) => {
    const { editor } = await aRegister(database);
    const names = async () => {
      const story = await readAreaStory(database, editor, { programme, area: "dogs" });
      return [story.name, ...story.aliases.map(({ name }) => name)];
    };

    const { act } = await removeAlias(database, editor, {
      programme,
      area: "dogs",
      name: "Dog section",
    });
    expect(await names()).toEqual(["Dogs"]);
    const undone = await undoAreaAct(database, editor, { programme, act });
    expect(await names()).toEqual(["Dogs", "Dog section"]);
    await undoAreaAct(database, editor, { programme, act: undone.act });
    expect(await names()).toEqual(["Dogs"]);

    await expect(undoAreaAct(database, editor, { programme, act })).rejects.toMatchObject({
      kind: "changed-meanwhile",
    });
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });
});

describe("how areas bear on each other", () => {
  const relation = AreaRelation.parse({
    area: "dogs",
    kind: "rolled-up-in",
    other: "horses",
    partnership: "norfolk-suffolk",
    reason: "Expected by the strategy.",
    from: { date: "2011-01", precision: "month" },
    source: paper,
  });

  it("is told from either side, with reason, partnership, dates and source", async ({
    database,
  }) => {
    const { editor } = await aRegister(database);

    await addRelations(database, editor, { programme, relations: [relation] });

    const dogs = await readAreaStory(database, editor, { programme, area: "dogs" });
    const horses = await readAreaStory(database, editor, { programme, area: "horses" });
    expect(dogs.relations).toMatchObject([
      {
        isFrom: true,
        other: { slug: "horses" },
        partnership: { name: "Norfolk/Suffolk" },
        source: paper,
      },
    ]);
    expect(horses.relations).toMatchObject([{ isFrom: false, other: { name: "Dogs" } }]);
    await expect(
      addRelations(database, editor, { programme, relations: [relation] }),
    ).rejects.toMatchObject({ kind: "rule-broken" });
  });

  it("ends the day before, and stays known as it was before that was recorded", async ({
    database,
    clock,
  }) => {
    const { editor } = await aRegister(database);
    await addRelations(database, editor, { programme, relations: [relation] });
    const knownBefore = (await database.head()).recordedAt;
    clock.move(60_000);
    const dogs = (more: object = {}) =>
      readAreaStory(database, editor, { programme, area: "dogs", ...more });
    const [{ id = 0 } = {}] = (await dogs()).relations;

    await endRelation(database, editor, { programme, id, from: april });

    expect((await dogs()).relations).toMatchObject([
      { until: { date: "2012-04", precision: "before" } },
    ]);
    expect((await dogs({ knownAt: knownBefore })).relations).toMatchObject([{ until: null }]);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });
});
