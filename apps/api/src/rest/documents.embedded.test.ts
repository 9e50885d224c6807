import type { Database } from "@accord/store/database";
import { aRegister } from "@accord/store/testing/a-register";
import { describe, expect } from "vitest";
import { it, type Running, WORKER_TOKEN } from "../testing/it.ts";
import type { Person } from "../testing/person.ts";

const programme = "eastern-region";
const period = { kind: "monthly", period: "2026-10" } as const;
const base = `/api/v1/programmes/${programme}`;

interface Team {
  readonly editor: Person;
  readonly approver: Person;
  readonly viewer: Person;
}

async function aTeam(running: Running, database: Database): Promise<Team> {
  await aRegister(database);
  const editor = await running.person([{ role: "editor", programme, force: null }]);
  const reader = { office: "Chief officer", address: "chief@norfolk.example", force: null };
  await editor.trpc.readers.add.mutate({ programme, reader });
  return {
    editor,
    approver: await running.person([{ role: "approver", programme, force: null }]),
    viewer: await running.person([{ role: "viewer", programme: null, force: "norfolk" }]),
  };
}

/** What a worker apart does with all that was asked for, over HTTP and with its token. */
async function work(running: Running): Promise<void> {
  const { trpc } = running.caller(WORKER_TOKEN);
  const claimed = await trpc.work.claimCompositions.mutate({ worker: "test", most: 5 });
  for (const { id, reason, wanted } of claimed) {
    const content = await trpc.reports.summarise.query({ programme, period, reason });
    for (const key of wanted) {
      const text = `<p style="color: red">${key.force} ${key.format} of ${content.summary.subject}`;
      const document = { ...key, base64: Buffer.from(text).toString("base64") };
      await trpc.work.keepDocument.mutate({ composition: id, document });
    }
    await trpc.work.file.mutate({ composition: id, content });
  }
}

describe("a report that was sent", () => {
  it("can be read by everyone who may read the record, as the bytes that were filed", async ({
    database,
    running,
  }) => {
    const { editor, viewer } = await aTeam(running, database);
    const { composition } = await editor.trpc.reports.send.mutate({ programme, period });
    await work(running);
    const { report } = await editor.trpc.reports.composition.query({ programme, id: composition });

    const answer = await viewer.get(`${base}/reports/${report}/documents/pdf`);

    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("cache-control")).toContain("private");
    expect(await answer.text()).toContain("pdf of OFFICIAL");
    expect((await viewer.get(`${base}/reports/999/documents/pdf`)).status).toBe(404);
  });

  it("runs nothing when it is looked at as a page", async ({ database, running }) => {
    const { editor } = await aTeam(running, database);
    const { composition } = await editor.trpc.reports.send.mutate({ programme, period });
    await work(running);
    const { report } = await editor.trpc.reports.composition.query({ programme, id: composition });

    const { headers } = await editor.get(`${base}/reports/${report}/documents/html`);

    expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox$/);
  });

  it("goes once: a second send says when it went", async ({ database, running }) => {
    const { editor } = await aTeam(running, database);
    await editor.trpc.reports.send.mutate({ programme, period });
    await work(running);

    const again = editor.trpc.reports.send.mutate({ programme, period });

    await expect(again).rejects.toMatchObject({
      message: expect.stringContaining("was sent already, on 2 November 2026"),
      data: { refusal: { kind: "rule-broken", facts: { version: 1 } } },
    });
  });
});

describe("a preview", () => {
  it("is for whoever asked for it, for an hour", async ({ database, running, clock }) => {
    const { editor, approver, viewer } = await aTeam(running, database);
    const { composition } = await approver.trpc.reports.preview.mutate({ programme, period });
    await work(running);
    const path = `${base}/compositions/${composition}/documents/pdf`;
    const statuses = async () =>
      Promise.all([approver, editor, viewer].map(async (one) => (await one.get(path)).status));

    const before = await statuses();
    clock.move(3_600_001);
    const after = await statuses();

    expect(before).toEqual([200, 404, 403]);
    expect(after).toEqual([404, 404, 403]);
  });
});
