import { setTimeout as pause } from "node:timers/promises";
import { OPERATOR } from "@accord/domain/actor";
import { CalendarDate } from "@accord/domain/calendar";
import { describe, expect } from "vitest";
import { readAreas } from "../areas/read-areas.ts";
import { readVisibleAreas } from "../areas/visible-areas.ts";
import type { Database } from "../database.ts";
import { keepFile } from "../files/keep-file.ts";
import { readFile, readFiles } from "../files/read-file.ts";
import { verifyJournal } from "../journal/verify.ts";
import { readMappings } from "../mappings/read-mappings.ts";
import { addEntry } from "../matrix/add-entry.ts";
import { readMatrix } from "../matrix/read-matrix.ts";
import { readPartnerships } from "../partnerships/read-partnerships.ts";
import { readProgrammeLayout } from "../programmes/read-programme-layout.ts";
import { proposeChange } from "../proposals/propose-change.ts";
import { readProposals } from "../proposals/read-proposals.ts";
import { readSourceShelf } from "../sources/read-source-shelf.ts";
import { readSources, selectSourceSlugs } from "../sources/read-sources.ts";
import { aRegister } from "../testing/a-register.ts";
import { aFile, aFoundMatrix, anIntake, aPlan, said } from "../testing/an-intake.ts";
import { it } from "../testing/it.ts";
import { keepIntake } from "./keep-intake.ts";
import { readIntake, readIntakeProgress } from "./read-intake.ts";
import { readNamesInUse } from "./read-known-names.ts";
import { recordIntake } from "./record-intake.ts";
import { throwAwayIntake } from "./throw-away-intake.ts";
import { writeEntries } from "./write-entries.ts";
import { writeFoundations } from "./write-plan.ts";

const programme = "eastern-region";
const findingsOf = async (database: Database) => (await verifyJournal(database, OPERATOR)).findings;
const headOf = async (database: Database) => (await database.head()).id;

describe("a table that was handed in", () => {
  it("is kept with its file and read back as it was found, by whoever handed it in alone", async ({
    database,
  }) => {
    const { editor, viewer } = await aRegister(database);
    const head = await headOf(database);
    const found = aFoundMatrix(5_000);

    const file = aFile("x".repeat(700_000));
    const { id } = await keepIntake(database, editor, { programme, door: "file", found, ...file });

    const kept = await readIntake(database, editor, { programme, intake: id });
    expect(kept.found).toEqual(found);
    expect(kept).toMatchObject({ state: "read", fileName: "matrix.csv", size: 700_000, act: null });
    expect(await headOf(database)).toBe(head);
    const address = { programme, intake: id };
    await expect(readIntake(database, OPERATOR, address)).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(readIntake(database, viewer, address)).rejects.toMatchObject({
      kind: "not-allowed",
    });
  });

  it("is kept seven days, and the last twenty of one person", async ({ database, clock }) => {
    const { editor } = await aRegister(database);
    const first = await anIntake(database, editor, "the first");
    for (let more = 0; more < 20; more += 1) {
      clock.move(60_000);
      await anIntake(database, editor);
    }
    const waiting = () => database.reader.selectFrom("intake").select("id").execute();

    expect(await waiting()).toHaveLength(20);
    expect(await waiting()).not.toContainEqual(first);
    expect(await database.reader.selectFrom("storedFile").select("sha256").execute()).toEqual([
      { sha256: aFile().sha256 },
    ]);

    clock.move(8 * 24 * 60 * 60 * 1000);
    await anIntake(database, editor);
    expect(await waiting()).toHaveLength(1);

    // Left by a process that was killed while it recorded.
    await database.aside((writer) =>
      writer.updateTable("intake").set({ state: "recording" }).execute(),
    );
    clock.move(8 * 24 * 60 * 60 * 1000);
    const last = await anIntake(database, editor);
    expect(await waiting()).toEqual([last]);
  });

  it("is gone when it is thrown away, and its file with it, and no file that is on its way to a paper", async ({
    database,
    clock,
  }) => {
    const { editor } = await aRegister(database);
    const { id: intake } = await anIntake(database, editor);
    const onItsWay = aFile("a paper");
    await keepFile(database, onItsWay);

    await throwAwayIntake(database, editor, { programme, intake });

    await expect(readIntake(database, editor, { programme, intake })).rejects.toMatchObject({
      kind: "not-found",
    });
    const files = () => database.reader.selectFrom("storedFilePart").select("sha256").execute();
    expect(await files()).toEqual([{ sha256: onItsWay.sha256 }]);
    clock.move(2 * 24 * 60 * 60 * 1000);
    await anIntake(database, editor);
    expect(await files()).toEqual([{ sha256: aFile().sha256 }]);
  });
});

describe.for([
  ["at once", 3],
  ["in parts", 600],
] as const)("a table recorded %s", ([, areas]) => {
  it("is one act: the paper, areas, partnerships, rows, columns, comments, mappings and entries", async ({
    database,
  }) => {
    const { editor, viewer } = await aRegister(database);
    const { id: intake } = await anIntake(database, editor);
    const before = await headOf(database);

    const recorded = await recordIntake(database, editor, { intake, plan: aPlan(areas) });

    expect(recorded).toMatchObject({ act: before + 1, entries: areas * 2 });
    expect(await headOf(database)).toBe(before + 1);
    const view = await readMatrix(database, viewer, {
      programme,
      asAt: CalendarDate.parse("2011-01-31"),
    });
    expect(view.areas).toHaveLength(2 + areas);
    expect(view.partnerships.map(({ slug }) => slug)).toEqual([
      "norfolk-suffolk",
      "essex-kent",
      "norfolk-kent",
    ]);
    expect(view.partnerships[2]).toMatchObject({
      name: "Norfolk/Kent",
      forces: ["norfolk", "kent"],
    });
    expect(view.areas[2]).toMatchObject({
      slug: "area-0",
      name: "Area area-0",
      group: "newly-listed",
      comment: "Kept under review.",
    });
    expect(view.areas[0]?.comment).toBe("Kept under review.");
    expect(view.cells).toHaveLength(areas * 2);
    expect(view.cells[0]).toMatchObject({
      status: "live",
      revision: recorded.act,
      recordedAt: recorded.recordedAt,
      source: { slug: "minutes-2011", place: "row 2" },
    });
    expect(await readMappings(database, editor, { programme })).toMatchObject([
      { kind: "wording", words: "in place", means: { status: "live" } },
    ]);
    expect(await readFiles(database, viewer, { programme })).toMatchObject([
      { source: "minutes-2011", fileName: "matrix.csv", act: recorded.act },
    ]);
    const { sha256, bytes } = aFile();
    const file = await readFile(database, viewer, { programme, sha256 });
    expect(new Uint8Array(file.bytes)).toEqual(bytes);
    expect(await readIntakeProgress(database, editor, { programme, intake })).toMatchObject({
      state: "recorded",
      done: areas * 2,
      total: areas * 2,
      act: recorded.act,
    });
    expect(await findingsOf(database)).toEqual([]);
  });

  it("is refused whole when a cell of it changed meanwhile, and can be recorded after", async ({
    database,
  }) => {
    const { editor, dogs } = await aRegister(database);
    const { id: intake } = await anIntake(database, editor);
    const head = await headOf(database);
    const plan = aPlan(areas, { head });
    const withDogs = {
      ...plan,
      entries: [
        ...plan.entries,
        { area: dogs.area, partnership: dogs.partnership, statement: said(1) },
      ],
    };
    const statement = said(1, { source: null });
    const { head: revision } = await addEntry(database, editor, { cell: dogs, head, statement });

    const refused = recordIntake(database, editor, { intake, plan: withDogs });

    await expect(refused).rejects.toMatchObject({
      kind: "changed-meanwhile",
      facts: { count: 1, cells: [{ area: "dogs", partnership: "norfolk-suffolk", revision }] },
    });
    expect(await headOf(database)).toBe(revision);
    expect(await findingsOf(database)).toEqual([]);
    const fresh = { ...withDogs, head: revision };
    await recordIntake(database, editor, { intake, plan: fresh });
    await expect(recordIntake(database, editor, { intake, plan: fresh })).rejects.toMatchObject({
      kind: "rule-broken",
      facts: { act: revision + 1 },
    });
  });

  it("leaves nothing behind when it fails at its end", async ({ database }) => {
    const { editor, dogs } = await aRegister(database);
    const { id: intake } = await anIntake(database, editor);
    const head = await headOf(database);
    const entries = [
      ...aPlan(areas).entries,
      // Nothing ahead of today may be observed: the rule that refuses it is asked last.
      {
        area: dogs.area,
        partnership: dogs.partnership,
        statement: said(9, { effective: { date: "2099", precision: "year" } }),
      },
    ];

    const refused = recordIntake(database, editor, { intake, plan: aPlan(areas, { entries }) });

    await expect(refused).rejects.toMatchObject({ kind: "rule-broken" });
    expect(await headOf(database)).toBe(head);
    for (const table of ["entry", "cell", "mapping", "sourceFile"] as const) {
      expect(await database.reader.selectFrom(table).select("act").execute()).toEqual([]);
    }
    expect(await findingsOf(database)).toEqual([]);
    const { recordedAt: _, ...again } = await recordIntake(database, editor, {
      intake,
      plan: aPlan(areas),
    });
    expect(again).toEqual({ act: head + 1, entries: areas * 2 });
  });
});

describe("while a long table is recorded", () => {
  it("nothing of it is listed that has no line of the journal yet, and its own writer sees it", async ({
    database,
  }) => {
    const { editor, contributor, dogs } = await aRegister(database);
    const ofDogs = { area: dogs.area, partnership: dogs.partnership, statement: said(4) };
    const plan = aPlan(2, { entries: [...aPlan(2).entries, ofDogs] });
    const head = await headOf(database);
    const statement = said(1, { source: null });
    const words = "It has begun.";
    await proposeChange(database, contributor, { cell: dogs, head, statement, words });
    const lists = async () => [
      await readProposals(database, editor, programme),
      await readAreas(database, editor, { programme }),
      await readPartnerships(database, editor, { programme }),
      await readSources(database, editor, { programme }),
      await readSourceShelf(database, editor, { programme }),
      await readProgrammeLayout(database, editor, { programme }),
      await readNamesInUse(database, editor, { programme }),
    ];
    const before = await lists();
    const [written, looked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const today = CalendarDate.parse("2011-06-30");

    const recording = database.changeInParts(async (parts) => {
      await parts.part((writer) => writeFoundations(writer, plan));
      const steps = { actor: editor, today, partMs: 30, tell: async () => {} };
      await writeEntries(parts, plan, steps);
      written.resolve();
      await looked.promise;
      await parts.part(async (writer) => {
        expect((await readVisibleAreas(writer, editor, today)).has("area-0")).toBe(true);
        expect(await selectSourceSlugs(writer, programme)).toContain("minutes-2011");
        throw new Error("It ends here.");
      });
    });
    await Promise.race([written.promise, recording]);
    const meanwhile = await lists();
    looked.resolve();

    await expect(recording).rejects.toThrow("It ends here.");
    expect(meanwhile).toEqual(before);
  });

  it("whoever handed it in is told how many entries are written, of how many", async ({
    database,
  }) => {
    const { editor } = await aRegister(database);
    const { id: intake } = await anIntake(database, editor);
    let isDone = false;
    const recording = recordIntake(database, editor, { intake, plan: aPlan(800) }).finally(() => {
      isDone = true;
    });

    const told: number[] = [];
    while (!isDone) {
      const address = { programme, intake };
      const { state, done, total } = await readIntakeProgress(database, editor, address);
      if (state === "recording") expect(total).toBe(1_600);
      if (state === "recording") told.push(done);
      await pause(5);
    }

    await recording;
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.some((done) => done > 0 && done < 1_600)).toBe(true);
  });
});
