import { OPERATOR } from "@accord/domain/actor";
import type { CalendarDate } from "@accord/domain/calendar";
import { Statement } from "@accord/domain/entry";
import { describe, expect } from "vitest";
import { verifyJournal } from "../journal/verify.ts";
import { addEntry } from "../matrix/add-entry.ts";
import { viewMatrix } from "../matrix/read-matrix.ts";
import { aRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { changeProgramme, readProgrammeSettings } from "./change-programme.ts";
import { changeProgrammeLayout } from "./change-programme-layout.ts";
import { readProgrammeLayout } from "./read-programme-layout.ts";
import { setShowAsAt } from "./show-as-at.ts";

const day = (date: string) => ({ date, precision: "day" }) as const;

describe("the rows and columns of a programme", () => {
  it("change in one act, and pages known before read as they did", async ({ database, clock }) => {
    const { editor, programme } = await aRegister(database);
    const knownAt = (await database.head()).recordedAt;
    clock.move(60_000);
    const { layout, revision } = await readProgrammeLayout(database, editor, { programme });
    const before = (await viewMatrix(database, { programme, knownAt })).areas;
    const [dogs, horses] = layout.rows;
    if (!dogs || !horses) throw new Error("The register has two rows.");

    const change = await changeProgrammeLayout(database, editor, {
      programme,
      revision,
      layout: {
        ...layout,
        groups: [...layout.groups, { slug: "air", name: "Air", note: "By contract" }],
        rows: [
          { area: "drones", group: "air", from: day("2011-05-01"), until: null },
          { ...horses, until: day("2011-06-30") },
          dogs,
        ],
      },
      newAreas: [{ slug: "drones", name: "Drones" }],
    });

    const rowsOn = async (asAt: string) =>
      (await viewMatrix(database, { programme, asAt: asAt as CalendarDate })).areas.map(
        ({ slug }) => slug,
      );
    expect(change).toMatchObject({
      groups: ["air"],
      rowsAdded: ["drones"],
      rowsChanged: ["horses"],
      reordered: true,
    });
    expect(await rowsOn("2011-04-30")).toEqual(["horses", "dogs"]);
    expect(await rowsOn("2011-06-30")).toEqual(["drones", "horses", "dogs"]);
    expect(await rowsOn("2011-07-01")).toEqual(["drones", "dogs"]);
    expect((await viewMatrix(database, { programme, knownAt })).areas).toEqual(before);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("write nothing where nothing is different", async ({ database }) => {
    const { editor, programme } = await aRegister(database);
    const { layout, revision } = await readProgrammeLayout(database, editor, { programme });
    const head = await database.head();

    const change = await changeProgrammeLayout(database, editor, {
      programme,
      revision,
      layout,
      newAreas: [],
    });

    expect(change).toBeNull();
    expect(await database.head()).toEqual(head);
  });

  it("refuse a change made from a layout that somebody else has changed since", async ({
    database,
  }) => {
    const { editor, programme } = await aRegister(database);
    const { layout, revision } = await readProgrammeLayout(database, editor, { programme });
    const turned = { ...layout, rows: layout.rows.toReversed() };
    const wanted = { programme, revision, newAreas: [] };
    await changeProgrammeLayout(database, editor, { ...wanted, layout: turned });

    const late = changeProgrammeLayout(database, editor, { ...wanted, layout });

    await expect(late).rejects.toMatchObject({ kind: "changed-meanwhile" });
  });

  it("end a row that something is recorded of, and never take it off", async ({ database }) => {
    const { editor, programme, dogs } = await aRegister(database);
    await addEntry(database, editor, {
      cell: dogs,
      head: (await database.head()).id,
      statement: Statement.parse({
        claim: "observed",
        status: "live",
        effective: { date: "2011-01", precision: "month" },
      }),
    });
    const { layout, revision } = await readProgrammeLayout(database, editor, { programme });
    const without = (area: string) =>
      changeProgrammeLayout(database, editor, {
        programme,
        revision,
        layout: { ...layout, rows: layout.rows.filter((row) => row.area !== area) },
        newAreas: [],
      });

    await expect(without("dogs")).rejects.toThrow("Give it a last day instead");
    expect(await without("horses")).toMatchObject({ rowsTakenOff: ["horses"] });
  });
});

describe("the settings of a programme", () => {
  it("change in one act; the name is that of then on pages known before", async ({
    database,
    clock,
  }) => {
    const { editor, programme } = await aRegister(database);
    const knownAt = (await database.head()).recordedAt;
    clock.move(60_000);
    const settings = {
      name: "Eastern Region Collaborative Programme",
      aliases: ["ERCP"],
      marking: "OFFICIAL-SENSITIVE",
      showAsAt: "2011-01-31" as CalendarDate,
      monthsUntilStalled: 9,
    } as const;

    await changeProgramme(database, editor, {
      programme,
      settings: { ...settings, showAsAt: null },
    });
    await setShowAsAt(database, editor, { programme, showAsAt: settings.showAsAt });

    expect(await readProgrammeSettings(database, editor, { programme })).toEqual(settings);
    const then = await viewMatrix(database, { programme, knownAt });
    expect(then.programme.name).toBe("Eastern Region");
  });
});
