import { OPERATOR } from "@accord/domain/actor";
import { Force } from "@accord/domain/force";
import { describe, expect } from "vitest";
import { verifyJournal } from "../journal/verify.ts";
import { correctSuccession, recordSuccession } from "../parties/edit-succession.ts";
import { readParties } from "../parties/read-parties.ts";
import { aRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { addTerritorialForces } from "./add-territorial-forces.ts";
import { changeForce } from "./change-force.ts";
import { FORCES_OF_ENGLAND_AND_WALES } from "./forces-of-england-and-wales.ts";
import { readForces } from "./read-forces.ts";

const month = (date: string) => ({ date, precision: "month" }) as const;

describe("the 43 territorial forces", () => {
  it("are records the domain takes, each with a code of its own", () => {
    const codes = new Set<string>(FORCES_OF_ENGLAND_AND_WALES.map(({ onsCode }) => onsCode));

    for (const force of FORCES_OF_ENGLAND_AND_WALES) expect(Force.parse(force)).toEqual(force);
    expect(codes.size).toBe(43);
  });

  it("stand in a register with two parties each, once, in one line, and what is there stays", async ({
    database,
  }) => {
    const { editor, programme } = await aRegister(database);
    await changeForce(database, editor, {
      programme,
      force: "kent",
      details: { name: "Kent County Constabulary", aliases: [], dates: null },
    });

    await addTerritorialForces(database, OPERATOR);
    const head = await database.head();
    await addTerritorialForces(database, OPERATOR);

    const forces = await readForces(database, editor, { programme });
    const parties = await readParties(database, editor, { programme });
    expect(forces).toHaveLength(43);
    const own = forces.filter(({ isOfProgramme }) => isOfProgramme);
    expect(own.map(({ slug }) => slug)).toEqual(["essex", "kent", "norfolk", "suffolk"]);
    expect(forces.find(({ slug }) => slug === "kent")?.name).toBe("Kent County Constabulary");
    for (const { slug } of forces) {
      const kinds = parties.filter(({ force }) => force === slug).map(({ kind }) => kind);
      expect(kinds.sort()).toEqual(["chief-officer", "policing-body"]);
    }
    expect(parties.every(({ succession }) => succession.length === 0)).toBe(true);
    expect(await database.head()).toEqual(head);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });
});

describe("a renamed force", () => {
  it("keeps its slug and code, and says since when it is one where a paper does", async ({
    database,
  }) => {
    const { editor, programme } = await aRegister(database);
    const dates = { from: { date: "1974", precision: "year" }, until: null } as const;
    const details = {
      name: "Essex Constabulary",
      aliases: ["Essex Police"],
      dates: { ...dates, source: "strategy-2011" },
    };

    await changeForce(database, editor, { programme, force: "essex", details });

    const forces = await readForces(database, editor, { programme });
    expect(forces.find(({ slug }) => slug === "essex")).toEqual({
      slug: "essex",
      onsCode: "E23000028",
      region: "Eastern",
      isOfProgramme: true,
      ...details,
    });
  });

  it("takes no paper that is not the programme's", async ({ database }) => {
    const { editor, programme } = await aRegister(database);
    const dates = { from: month("1974-04"), until: null, source: "a-paper-of-others" };

    const changed = changeForce(database, editor, {
      programme,
      force: "essex",
      details: { name: "Essex Police", aliases: [], dates },
    });

    await expect(changed).rejects.toThrow("There is no such source");
  });
});

describe("the succession of a party", () => {
  const party = "norfolk-policing-body";
  const authority = {
    name: "Norfolk Police Authority",
    from: month("1995-04"),
    until: null,
    source: "strategy-2011",
  };
  const commissioner = {
    name: "Police and Crime Commissioner for Norfolk",
    from: { date: "2012-11-22", precision: "day" },
    until: null,
    source: null,
  } as const;

  it("ends the name before where the next begins", async ({ database }) => {
    const { editor, programme } = await aRegister(database);
    await addTerritorialForces(database, OPERATOR);

    await recordSuccession(database, editor, { programme, party, name: authority });
    await recordSuccession(database, editor, { programme, party, name: commissioner });

    const parties = await readParties(database, editor, { programme });
    const { succession } = parties.find(({ slug }) => slug === party) ?? {};
    expect(succession).toMatchObject([
      { ...authority, until: { date: "2012-11-22", precision: "before" }, hasSource: true },
      { ...commissioner, hasSource: false },
    ]);
  });

  it("refuses a second name for a day that has one, and a correction that ends before it begins", async ({
    database,
  }) => {
    const { editor, programme } = await aRegister(database);
    await addTerritorialForces(database, OPERATOR);
    await recordSuccession(database, editor, { programme, party, name: commissioner });
    const [name] =
      (await readParties(database, editor, { programme })).find(({ slug }) => slug === party)
        ?.succession ?? [];

    const second = recordSuccession(database, editor, {
      programme,
      party,
      name: { ...authority, until: month("2013-01") },
    });
    const backwards = correctSuccession(database, editor, {
      programme,
      party,
      id: name?.id ?? 0,
      name: { ...commissioner, until: month("2010-01") },
    });

    await expect(second).rejects.toThrow("A party has one name on one day.");
    await expect(backwards).rejects.toThrow("The last day lies before the first.");
  });
});
