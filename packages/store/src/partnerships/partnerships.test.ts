import type { Actor } from "@accord/domain/actor";
import type { CalendarDate } from "@accord/domain/calendar";
import { describe, expect } from "vitest";
import type { Database } from "../database.ts";
import { viewMatrix } from "../matrix/read-matrix.ts";
import { addPartnerships } from "../registers/add-partnerships.ts";
import { aRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { changePartnership } from "./change-partnership.ts";
import { addMember, changeMember, removeMember } from "./edit-members.ts";
import { readPartnerships } from "./read-partnerships.ts";

const day = (date: string) => ({ date, precision: "day" }) as const;
const always = { date: "2011-01", precision: "before" } as const;
const partnership = "norfolk-suffolk";

describe("a partnership", () => {
  it("is inside the wider ones whose forces are all of its own and more, by who is in it today", async ({
    database,
  }) => {
    const { editor, programme } = await aRegister(database);
    const members = ["norfolk", "suffolk", "essex"].map((force) => ({
      force,
      from: always,
      until: null,
    }));
    const wider = { slug: "three", name: "Three", aliases: [], tier: "sub-regional" } as const;
    await addPartnerships(database, editor, {
      programme,
      partnerships: [{ ...wider, members }],
    });
    const inside = async () =>
      (await readPartnerships(database, editor, { programme })).find(
        ({ slug }) => slug === partnership,
      )?.inside;

    expect(await inside()).toEqual(["three"]);
    await addMember(database, editor, {
      programme,
      partnership,
      member: { force: "kent", from: day("2011-02-01"), until: null },
    });

    expect(await inside()).toEqual([]);
  });

  it("keeps its identity while a force joins and leaves, on the matrix of each day", async ({
    database,
    clock,
  }) => {
    const { editor, programme } = await aRegister(database);
    const knownAt = (await database.head()).recordedAt;
    clock.move(60_000);
    const [, suffolk] = (await listed(database, editor, programme)).members;

    await changeMember(database, editor, {
      programme,
      partnership,
      id: suffolk?.id ?? 0,
      member: { from: always, until: day("2011-06-30") },
    });
    await addMember(database, editor, {
      programme,
      partnership,
      member: { force: "essex", from: day("2011-07-01"), until: null },
    });

    const forcesOn = async (asAt: string, known?: typeof knownAt) => {
      const view = await viewMatrix(database, {
        programme,
        asAt: asAt as CalendarDate,
        ...(known && { knownAt: known }),
      });
      return view.partnerships.find(({ slug }) => slug === partnership)?.forces;
    };
    expect(await forcesOn("2011-06-30")).toEqual(["norfolk", "suffolk"]);
    expect(await forcesOn("2011-07-01")).toEqual(["norfolk", "essex"]);
    expect(await forcesOn("2011-07-01", knownAt)).toEqual(["norfolk", "suffolk"]);
  });

  it("refuses a force that is in it already for a part of the time, and a member that leaves before it joins", async ({
    database,
  }) => {
    const { editor, programme } = await aRegister(database);
    const add = (force: string, from: string, until: string) =>
      addMember(database, editor, {
        programme,
        partnership,
        member: { force, from: day(from), until: day(until) },
      });

    await expect(add("norfolk", "2015-01-01", "2016-01-01")).rejects.toThrow("already");
    await expect(add("essex", "2016-01-01", "2015-01-01")).rejects.toThrow("before the first");
  });

  it("takes out a membership that was a mistake, and never the last", async ({ database }) => {
    const { editor, programme } = await aRegister(database);
    const [norfolk, suffolk] = (await listed(database, editor, programme)).members;
    const remove = (id = 0) => removeMember(database, editor, { programme, partnership, id });

    await remove(norfolk?.id);

    expect((await listed(database, editor, programme)).forces).toEqual(["suffolk"]);
    await expect(remove(suffolk?.id)).rejects.toThrow("at least one force");
  });

  it("has the name and tier it was given last, and on pages known at an earlier instant those of then", async ({
    database,
    clock,
  }) => {
    const { editor, programme } = await aRegister(database);
    const knownAt = (await database.head()).recordedAt;
    clock.move(60_000);
    const details = {
      name: "Norfolk and Suffolk",
      aliases: ["Norfolk/Suffolk"],
      tier: "sub-regional",
    } as const;

    await changePartnership(database, editor, { programme, partnership, details });

    const column = async (known?: typeof knownAt) =>
      (await viewMatrix(database, { programme, ...(known && { knownAt: known }) })).partnerships[0];
    expect(await listed(database, editor, programme)).toMatchObject(details);
    expect(await column()).toMatchObject({ name: details.name, tier: details.tier });
    expect(await column(knownAt)).toMatchObject({
      name: "Norfolk/Suffolk",
      tier: "preferred-partnership",
    });
  });
});

async function listed(database: Database, editor: Actor, programme: string) {
  const all = await readPartnerships(database, editor, { programme });
  const found = all.find(({ slug }) => slug === partnership);
  if (!found) throw new Error("The partnership is not listed.");
  return found;
}
