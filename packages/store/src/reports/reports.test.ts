import { setTimeout as pause } from "node:timers/promises";
import { OPERATOR, WORKER } from "@accord/domain/actor";
import { Statement } from "@accord/domain/entry";
import { ReportOrder } from "@accord/domain/report";
import { PreviewOrder } from "@accord/domain/wanted-documents";
import { describe, expect } from "vitest";
import type { Database } from "../database.ts";
import { verifyJournal } from "../journal/verify.ts";
import { addEntry } from "../matrix/add-entry.ts";
import { addReaders } from "../readers/edit-readers.ts";
import { aRegister, type TestRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { claimCompositions, failComposition } from "./claim-compositions.ts";
import { claimDeliveries } from "./claim-deliveries.ts";
import { fileReport } from "./file-report.ts";
import { handBackDeliveries } from "./hand-back-deliveries.ts";
import { keepDocument } from "./keep-document.ts";
import { orderReport, previewReport } from "./order-report.ts";
import { readComposition, readCompositionDocument } from "./read-composition.ts";
import { readDeliveries } from "./read-deliveries.ts";
import { listReports, readReportDocument } from "./read-reports.ts";
import { summarise } from "./summarise.ts";
import { tellDeliveries, tellDelivery } from "./tell-delivery.ts";

const october = { kind: "monthly", period: "2026-10" } as const;
const order = (programme: string, reason: string | null = null) =>
  ReportOrder.parse({ programme, period: october, reason });
const setting = { demonstration: "published", linkTo: () => null } as const;
const noLink = () => "https://accord.example/draft";
const official = { edition: "official", force: null, format: "pdf" } as const;
const base64 = (text: string) => Buffer.from(text).toString("base64");
const claim = { worker: "w1", most: 10, leaseSeconds: 60 };

async function aRegisterWithReaders(database: Database): Promise<TestRegister> {
  const register = await aRegister(database);
  const { programme, editor } = register;
  await addReaders(database, editor, {
    programme,
    readers: ["norfolk", "suffolk"].map((force) => ({
      office: `Chief Constable of ${force}`,
      address: `chief@${force}.example`,
      force,
    })),
  });
  return register;
}

/** What the worker does with all that was asked for. */
async function work(database: Database) {
  const filed = [];
  for (const { id, programme, period, reason, wanted } of await claimCompositions(
    database,
    WORKER,
    {
      worker: "w1",
      most: 5,
    },
  )) {
    const content = await summarise(database, WORKER, { programme, period, reason }, setting);
    const { subject } = content.summary;
    const composed = { composition: id, content };
    for (const key of wanted) {
      const document = { ...key, base64: base64(`${key.format} of ${subject}`) };
      await keepDocument(database, WORKER, { composition: id, document });
    }
    filed.push({ composed, ...(await fileReport(database, WORKER, composed, noLink)) });
  }
  return filed;
}

const statesOf = async (database: Database, { programme, editor }: TestRegister, report: string) =>
  (await readDeliveries(database, editor, { programme, report })).map(({ state }) => state);

describe("sending a report", () => {
  it("files one version with its bytes and a message for each reader, in one act", async ({
    database,
  }) => {
    const register = await aRegisterWithReaders(database);
    const { programme, editor, viewer } = register;
    const { composition } = await orderReport(database, editor, order(programme));
    const before = (await database.head()).id;

    const [filed] = await work(database);

    const report = filed?.report ?? "";
    expect((await database.head()).id).toBe(before + 1);
    expect(await readComposition(database, editor, { programme, id: composition })).toMatchObject({
      state: "done",
      report,
    });
    expect(await listReports(database, editor, { programme })).toMatchObject([
      {
        id: report,
        version: 1,
        state: "issued",
        asAt: "2026-10-31",
        deliveries: { waiting: 2, sent: 0 },
      },
    ]);
    const pdf = await readReportDocument(database, viewer, { programme, report, ...official });
    expect(Buffer.from(pdf.bytes).toString()).toContain("pdf of OFFICIAL");
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("is filed once, however often it is composed", async ({ database }) => {
    const { programme, editor } = await aRegisterWithReaders(database);
    await orderReport(database, editor, order(programme));
    const [filed] = await work(database);
    if (!filed) throw new Error("Nothing was composed.");

    const again = await fileReport(database, WORKER, filed.composed, noLink);

    expect(again).toEqual({ report: filed.report, isNew: false });
    expect(await listReports(database, editor, { programme })).toHaveLength(1);
  });

  it("sends nothing a second time and says when it went; a changed one goes with its reason", async ({
    database,
    clock,
  }) => {
    const { programme, editor, dogs } = await aRegisterWithReaders(database);
    await orderReport(database, editor, order(programme));
    await expect(orderReport(database, editor, order(programme))).rejects.toThrow("just now");
    await work(database);

    await expect(orderReport(database, editor, order(programme))).rejects.toMatchObject({
      kind: "rule-broken",
      message: expect.stringContaining("sent already, on 2 November 2026, 09:00"),
      facts: { version: 1 },
    });
    clock.move(60_000);
    await addEntry(database, editor, {
      cell: dogs,
      head: 99,
      statement: Statement.parse({
        claim: "observed",
        status: "live",
        effective: { date: "2011-01", precision: "month" },
      }),
    });
    await orderReport(database, editor, order(programme, "A cell was missing."));
    const [corrected] = await work(database);

    expect(corrected?.composed.content.summary).toMatchObject({
      version: 2,
      corrected: [{ area: "dogs" }],
    });
    expect(await listReports(database, editor, { programme })).toMatchObject([
      { version: 2, state: "issued", reason: "A cell was missing." },
      { version: 1, state: "superseded" },
    ]);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("of a month that has not ended can be looked at, by its asker, for an hour, and not be sent", async ({
    database,
    clock,
  }) => {
    const { programme, editor, auditor } = await aRegisterWithReaders(database);
    const november = { programme, period: { kind: "monthly", period: "2026-11" } } as const;
    const send = orderReport(database, editor, ReportOrder.parse(november));
    await expect(send).rejects.toThrow("has not ended");
    const preview = PreviewOrder.parse(november);
    const { composition: id } = await previewReport(database, editor, preview);
    const before = await database.head();

    await work(database);

    const asked = { programme, id, ...official };
    const { bytes } = await readCompositionDocument(database, editor, asked);
    expect(Buffer.from(bytes).toString()).toContain("draft");
    expect(await database.head()).toEqual(before);
    await expect(readCompositionDocument(database, auditor, asked)).rejects.toMatchObject({
      kind: "not-found",
    });
    clock.move(3_600_001);
    await expect(readCompositionDocument(database, editor, asked)).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  it("that cannot be composed tells its asker why, and can be asked for again", async ({
    database,
  }) => {
    const { programme, editor } = await aRegisterWithReaders(database);
    const { composition: id } = await orderReport(database, editor, order(programme));
    await claimCompositions(database, WORKER, { worker: "w1", most: 1 });

    const document = { ...official, base64: base64("Half of it.") };
    await keepDocument(database, WORKER, { composition: id, document });

    await failComposition(database, WORKER, { composition: id, words: "No font." });

    expect(await readComposition(database, editor, { programme, id })).toMatchObject({
      state: "failed",
      outcome: "No font.",
      documents: [],
    });
    await orderReport(database, editor, order(programme));
  });

  it("compares with the last issued month: what moved, and what is restated", async ({
    database,
    clock,
  }) => {
    const { programme, editor, dogs, horses } = await aRegisterWithReaders(database);
    const say = (cell: typeof dogs, claim: "observed" | "moved", date: string, status: string) =>
      addEntry(database, editor, {
        cell,
        head: 99,
        statement: Statement.parse({ claim, status, effective: { date, precision: "day" } }),
      });
    await say(dogs, "observed", "2026-10-01", "being-considered");
    await orderReport(database, editor, order(programme));
    await work(database);
    clock.set("2026-12-01T09:00:00Z");
    await say(dogs, "moved", "2026-11-10", "live");
    await say(horses, "observed", "2026-10-05", "live");

    const period = { kind: "monthly", period: "2026-11" } as const;
    const { summary } = await summarise(
      database,
      WORKER,
      { programme, period: ReportOrder.parse({ programme, period }).period },
      setting,
    );

    expect(summary).toMatchObject({
      comparedWith: { asAt: "2026-10-31" },
      moved: [{ area: "dogs", movement: "forward" }],
      restated: [{ area: "horses", movement: "first-recorded" }],
    });
  });
});

describe("a message", () => {
  async function issued(database: Database): Promise<TestRegister & { report: string }> {
    const register = await aRegisterWithReaders(database);
    await orderReport(database, register.editor, order(register.programme));
    const [filed] = await work(database);
    return { ...register, report: filed?.report ?? "" };
  }

  it("is handed to one worker, with its stable id and its documents by hash", async ({
    database,
    another,
  }) => {
    const { report } = await issued(database);

    const both = await Promise.all([
      claimDeliveries(database, WORKER, claim),
      claimDeliveries(another(), WORKER, { ...claim, worker: "w2" }),
    ]);

    const all = both.flat();
    expect(all).toHaveLength(2);
    expect(new Set(all.map(({ messageId }) => messageId)).size).toBe(2);
    expect(all[0]).toMatchObject({
      report,
      attempt: 1,
      messageId: `<${all[0]?.id}@accord>`,
      documents: [{ format: "pdf", name: "eastern-region-monthly-2026-10-v1.pdf" }, {}, {}],
    });
  });

  it("that was sent is never handed out again, and the last one ends the sending with a line", async ({
    database,
  }) => {
    const register = await issued(database);
    const { id: head } = await database.head();

    const claimed = await claimDeliveries(database, WORKER, claim);
    const told = claimed.map(({ id: delivery, attempt }, index) => ({
      ...{ delivery, attempt, outcome: "sent" as const, words: `250 OK, the ${index + 1}.` },
    }));
    const unknown = told.map((one) => ({ ...one, attempt: 2 })).slice(0, 1);
    const states = await tellDeliveries(database, WORKER, [...unknown, ...told]);

    expect(states).toEqual([null, "sent", "sent"]);
    expect(await claimDeliveries(database, WORKER, claim)).toEqual([]);
    const { programme, editor, report } = register;
    const listed = await readDeliveries(database, editor, { programme, report });
    const wordsOf = new Map(listed.map(({ id, attempts }) => [id, attempts[0]?.words]));
    expect(told.map(({ delivery }) => wordsOf.get(delivery))).toEqual(
      told.map(({ words }) => words),
    );
    expect(await statesOf(database, register, register.report)).toEqual(["sent", "sent"]);
    expect((await database.head()).id).toBe(head + 1);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("that was delayed is tried again after a pause, with the same id, until it is given up", async ({
    database,
  }) => {
    const register = await issued(database);
    const seen: string[] = [];
    const first = await claimDeliveries(database, WORKER, { ...claim, most: 1 });
    for (let claimed = first; claimed[0]; ) {
      const [{ id, attempt, messageId }] = claimed as [(typeof first)[0]];
      seen.push(messageId);
      const told = { delivery: id, attempt, outcome: "delayed", words: "451 Later" } as const;
      const { state } = await tellDelivery(database, WORKER, told);
      if (state === "given-up") break;
      claimed = [];
      // The other reader's message is claimed meanwhile; it is refused, and out of the way.
      while (claimed.length === 0) {
        await pause(100);
        const next = await claimDeliveries(database, WORKER, { ...claim, most: 1 });
        const [other] = next;
        if (other && other.id !== id) {
          const refusal = { attempt: other.attempt, outcome: "refused", words: "550 No" } as const;
          await tellDelivery(database, WORKER, { delivery: other.id, ...refusal });
        } else claimed = next;
      }
    }

    expect(seen).toHaveLength(4);
    expect(new Set(seen).size).toBe(1);
    expect((await statesOf(database, register, register.report)).sort()).toEqual([
      "given-up",
      "refused",
    ]);
    const listed = await readDeliveries(database, register.editor, {
      programme: register.programme,
      report: register.report,
    });
    expect(listed.flatMap(({ attempts }) => attempts)).toHaveLength(5);
  });

  it("of a worker that died is uncertain, and goes again under the same id once its claim ran out", async ({
    database,
  }) => {
    const register = await issued(database);
    const [lost] = await claimDeliveries(database, WORKER, { ...claim, most: 1, leaseSeconds: 1 });
    await claimDeliveries(database, WORKER, claim);
    expect(await claimDeliveries(database, WORKER, claim)).toEqual([]);
    await pause(1_100);

    const [again] = await claimDeliveries(database, WORKER, claim);

    expect(again).toEqual({ ...lost, attempt: 2 });
    const told = { delivery: again?.id ?? "", outcome: "delayed", words: "late" } as const;
    await tellDelivery(database, WORKER, { ...told, attempt: 1 });
    const { state } = await tellDelivery(database, WORKER, {
      ...told,
      attempt: 2,
      outcome: "sent",
      words: "250 OK",
    });
    expect(state).toBe("sent");
    const listed = await readDeliveries(database, register.editor, {
      programme: register.programme,
      report: register.report,
    });
    expect(listed.find(({ id }) => id === again?.id)?.attempts).toHaveLength(2);
  });

  it("that is handed back waits as it did before it was claimed, and that was no try", async ({
    database,
  }) => {
    const register = await issued(database);
    const [first, other] = await claimDeliveries(database, WORKER, claim);
    const told = { delivery: other?.id ?? "", outcome: "uncertain", words: "cut" } as const;
    await tellDelivery(database, WORKER, { ...told, attempt: 1 });
    let again: Awaited<ReturnType<typeof claimDeliveries>>[0] | undefined;
    while (!again) {
      await pause(100);
      [again] = await claimDeliveries(database, WORKER, claim);
    }
    expect(again).toMatchObject({ id: other?.id, attempt: 2 });

    const claims = [first, again].map((one) => ({ id: one?.id ?? "", attempt: one?.attempt ?? 0 }));
    const stale = claims.map(({ id, attempt }) => ({ id, attempt: attempt + 1 }));
    await handBackDeliveries(database, WORKER, stale);
    expect(await claimDeliveries(database, WORKER, claim)).toEqual([]);
    await handBackDeliveries(database, WORKER, claims);

    const { programme, editor, report } = register;
    const listed = await readDeliveries(database, editor, { programme, report });
    const byId = new Map(listed.map((one) => [one.id, one]));
    expect(claims.map(({ id }) => byId.get(id))).toMatchObject([
      { state: "waiting", attempts: [] },
      { state: "uncertain", attempts: [{ outcome: "uncertain" }] },
    ]);
    expect(await claimDeliveries(database, WORKER, claim)).toEqual(
      expect.arrayContaining([first, again]),
    );
    const sent = { outcome: "sent", words: "250 OK" } as const;
    const outcomes = claims.map(({ id, attempt }) => ({ delivery: id, attempt, ...sent }));
    expect(await tellDeliveries(database, WORKER, outcomes)).toEqual(["sent", "sent"]);
  });

  it("is the worker's to claim and tell, and nobody else's", async ({ database }) => {
    const { editor } = await aRegister(database);

    await expect(claimDeliveries(database, editor, claim)).rejects.toMatchObject({
      kind: "not-allowed",
    });
  });
});
