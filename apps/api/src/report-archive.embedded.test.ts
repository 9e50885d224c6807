import { Statement } from "@accord/domain/entry";
import type { Database } from "@accord/store/database";
import { addEntry } from "@accord/store/matrix/add-entry";
import { aRegister } from "@accord/store/testing/a-register";
import { describe, expect } from "vitest";
import { it, type Running, WORKER_TOKEN } from "./testing/it.ts";
import type { Person } from "./testing/person.ts";

const programme = "eastern-region";
const october = { kind: "monthly", period: "2026-10" } as const;
const read = { programme, ...october };

const live = Statement.parse({
  claim: "observed",
  status: "live",
  effective: { date: "2026-10-05", precision: "day" },
});

async function aTeam(running: Running, database: Database) {
  const { editor: actor, dogs } = await aRegister(database);
  const editor = await running.person([{ role: "editor", programme, force: null }]);
  const reader = { office: "Chief officer", address: "chief@norfolk.example", force: "norfolk" };
  await editor.trpc.readers.add.mutate({ programme, reader });
  const viewerOf = (force: string) => running.person([{ role: "viewer", programme: null, force }]);
  return {
    editor,
    norfolk: await viewerOf("norfolk"),
    kent: await viewerOf("kent"),
    /** Puts the record right of what October's report said. */
    correct: () => addEntry(database, actor, { cell: dogs, head: 99_999, statement: live }),
  };
}

/** Has a report sent by hand, and does what a worker apart does with it. */
async function issue(running: Running, editor: Person, reason: string | null = null) {
  await editor.trpc.reports.send.mutate({ programme, period: october, reason });
  const { trpc } = running.caller(WORKER_TOKEN);
  const claimed = await trpc.work.claimCompositions.mutate({ worker: "test", most: 5 });
  for (const { id, wanted } of claimed) {
    const forces = [...new Set(wanted.flatMap(({ force }) => force ?? []))];
    const order = { programme, period: october, reason, forces };
    const content = await trpc.reports.summarise.query(order);
    for (const key of wanted) {
      const base64 = Buffer.from(`${key.force} ${key.format}`).toString("base64");
      await trpc.work.keepDocument.mutate({ composition: id, document: { ...key, base64 } });
    }
    await trpc.work.file.mutate({ composition: id, content });
  }
}

describe("the archive of issued reports", () => {
  it("lists versions with what their reader may read, and gives the page of a force to its people alone", async ({
    database,
    running,
  }) => {
    const { editor, norfolk, kent } = await aTeam(running, database);
    expect(await norfolk.trpc.reports.archive.query({ programme })).toEqual({
      versions: [],
      forces: [],
    });
    await issue(running, editor);

    const listOf = async (one: Person) => {
      const { versions } = await one.trpc.reports.archive.query({ programme });
      return versions.map(({ title, marking, issuedBy, documents }) => ({
        ...{ title, marking, name: issuedBy?.name },
        forces: [...new Set(documents.map(({ force }) => force))],
      }));
    };
    const common = { title: "October 2026", marking: "OFFICIAL" };
    expect(await listOf(norfolk)).toEqual([{ ...common, name: null, forces: [null, "norfolk"] }]);
    expect(await listOf(kent)).toEqual([{ ...common, name: null, forces: [null] }]);
    expect(await listOf(editor)).toEqual([
      { ...common, name: expect.stringContaining("Name of"), forces: [null, "norfolk"] },
    ]);

    const own = await norfolk.trpc.reports.read.query(read);
    expect(own.leaf?.force.slug).toBe("norfolk");
    expect((await kent.trpc.reports.read.query(read)).leaf).toBeNull();
    const data = `/api/v1/programmes/${programme}/reports/${own.version.id}/documents/json?force=norfolk`;
    const answer = await norfolk.get(data);
    const known = { "if-none-match": answer.headers.get("etag") ?? "" };
    expect(await answer.json()).toEqual(own.leaf);
    expect((await norfolk.get(data, known)).status).toBe(304);
    expect((await kent.get(data, known)).status).toBe(404);
    await expect(kent.trpc.reports.read.query({ ...read, force: "norfolk" })).rejects.toMatchObject(
      { data: { refusal: { kind: "not-found" } } },
    );
    await expect(
      kent.trpc.reports.read.query({ ...read, period: "2026-13" }),
    ).rejects.toMatchObject({ data: { refusal: { kind: "not-found" } } });
  });

  it("serves what was frozen when the past is corrected since, and compares both versions", async ({
    database,
    running,
  }) => {
    const { editor, norfolk, correct } = await aTeam(running, database);
    await issue(running, editor);
    const before = await norfolk.trpc.reports.read.query(read);

    await correct();
    await issue(running, editor, "The kennels had opened.");

    const first = await norfolk.trpc.reports.read.query({ ...read, version: 1 });
    expect(first.summary).toEqual(before.summary);
    expect(first.seal).toEqual({ ...before.seal, isIntact: true, changed: [] });
    expect(first.version).toMatchObject({ isSuperseded: true, corrected: null });
    const latest = await norfolk.trpc.reports.read.query(read);
    expect(latest.version).toMatchObject({ version: 2, reason: "The kennels had opened." });
    expect(await norfolk.trpc.overview.read.query({ programme })).toMatchObject({
      report: { words: "October 2026, version 2", report: { ...october, version: 2 } },
    });
    expect(latest.versions.map(({ version }) => version)).toEqual([1, 2]);
    const found = async (person: Person) =>
      (await person.trpc.search.find.query({ words: "report october" })).hits;
    expect(await found(norfolk)).toMatchObject([
      {
        title: "Monthly report, October 2026, version 2",
        to: { page: "report", ...october },
      },
    ]);
    expect(await found(await running.person([]))).toEqual([]);
    const compared = await norfolk.trpc.reports.compare.query({
      programme,
      from: { ...october, version: 1 },
      to: october,
    });
    expect(compared.restated.map(({ told }) => told)).toEqual([
      "Reported as blank, now recorded as “live”",
    ]);
    expect(compared.counts.filled).toEqual({ from: 0, to: 1 });
  });

  it("tells of a byte that was changed where it is stored", async ({ database, running }) => {
    const { editor } = await aTeam(running, database);
    await issue(running, editor);
    const seal = async () => (await editor.trpc.reports.read.query(read)).seal;
    expect(await seal()).toMatchObject({ isIntact: true, changed: [] });

    await database.inside.script((run) =>
      run(`begin; set local session_replication_role = replica;
        update report set summary = replace(summary, 'October', 'october');
        update report_document set bytes = 'x' where format = 'pdf' and force = 'norfolk';
        commit;`),
    );

    expect(await seal()).toMatchObject({
      isIntact: false,
      changed: ["the summary", "the pdf document (norfolk)"],
    });
  });
});
