import { type Grant, OPERATOR } from "@accord/domain/actor";
import type { DocumentKey } from "@accord/domain/report";
import { Summary } from "@accord/domain/summary";
import type { Database } from "@accord/store/database";
import { setReportingRules } from "@accord/store/reporting/set-rules";
import { aRegister } from "@accord/store/testing/a-register";
import { describe, expect } from "vitest";
import { z } from "zod";
import { it as onApi, type Running, WORKER_TOKEN } from "./testing/it.ts";
import { localClient, type Person } from "./testing/person.ts";

const programme = "eastern-region";
const october = { kind: "monthly", period: "2026-10" } as const;
const base = `/api/v1/programmes/${programme}`;

interface Team {
  readonly checker: Person;
  readonly approver: Person;
  /** Somebody more who holds these roles. */
  join(...grants: readonly Grant[]): Promise<Person>;
}

const EDITOR: Grant = { role: "editor", programme, force: null };
const APPROVER: Grant = { role: "approver", programme, force: null };
const viewerOf = (force: string): Grant => ({ role: "viewer", programme: null, force });

/** A programme whose reports go through approval, who checks and approves them, and a reader of Norfolk. */
const it = onApi.extend("team", async ({ database, running }): Promise<Team> => {
  const { editor } = await aRegister(database);
  const administrator = {
    ...editor,
    grants: [{ role: "administrator", programme: null, force: null } as const],
  };
  const rules = { approvals: true, allowedDomains: [], attachUpTo: "OFFICIAL" } as const;
  await setReportingRules(database, administrator, { programme, rules });
  const checker = await running.person([EDITOR], "checker@programme.example");
  const reader = { office: "Chief officer", address: "chief@norfolk.example", force: "norfolk" };
  await checker.trpc.readers.add.mutate({ programme, reader });
  return {
    checker,
    approver: await running.person([APPROVER], "approver@programme.example"),
    join: (...grants) => running.person(grants),
  };
});

/** What a worker apart does with all that was asked for; its documents say what they are of. */
async function compose(running: Running): Promise<void> {
  const { trpc } = running.caller(WORKER_TOKEN);
  const claimed = await trpc.work.claimCompositions.mutate({ worker: "test", most: 5 });
  for (const { id, wanted, content: known, reason, period } of claimed) {
    const forces = wanted.flatMap(({ force }) => force ?? []);
    const content =
      known ??
      (await trpc.reports.summarise.query({
        programme,
        period,
        reason,
        forces: [...new Set(forces)],
      }));
    for (const key of wanted) {
      const said = JSON.stringify({ ...key, summary: content.summary });
      const document = { ...key, base64: Buffer.from(said).toString("base64") };
      await trpc.work.keepDocument.mutate({ composition: id, document });
    }
    await trpc.work.file.mutate({ composition: id, content });
  }
}

/** The emails that wait to be sent. */
async function letters(running: Running) {
  const { trpc } = running.caller(WORKER_TOKEN);
  const claim = { worker: "test", most: 50, leaseSeconds: 60 };
  return (await trpc.work.claimDeliveries.mutate(claim)).map(({ to, subject, documents }) => ({
    to: to.address,
    subject,
    documents: documents.length,
  }));
}

/** What the first line of an act says. */
async function factOf(database: Database, act: string) {
  const line = await database.reader
    .selectFrom("journal")
    .select("fact")
    .where("act", "=", act)
    .orderBy("id")
    .executeTakeFirstOrThrow();
  return JSON.parse(line.fact);
}

/** The summary that a document was made of. */
async function summaryIn(document: Response): Promise<Summary> {
  const { summary } = z.object({ summary: Summary }).parse(await document.json());
  return summary;
}

const pdf = { edition: "official", force: null, format: "pdf" } as const satisfies DocumentKey;

describe("a report of a programme with approvals", () => {
  it("is composed, put in a person's words, checked by one, approved by another, and only then issued", async ({
    database,
    running,
    team: { checker, approver, join },
  }) => {
    const both = await join(EDITOR, APPROVER);
    const send = checker.trpc.reports.send.mutate({ programme, period: october });
    await expect(send).rejects.toThrow("checking and approval");

    const { draft } = await checker.trpc.drafts.compose.mutate({ programme, period: october });
    const address = { programme, draft };
    await compose(running);
    const asked = (await letters(running)).filter(({ subject }) => subject.includes("to check"));
    expect(asked.map(({ to }) => to)).toContain("checker@programme.example");
    const first = await checker.trpc.drafts.read.query(address);
    expect(first).toMatchObject({
      state: "composed",
      said: { isOpeningEdited: false, checkedBy: null },
      next: ["edit-opening", "check", "send-back", "compose-again", "drop"],
    });

    await checker.trpc.drafts.editOpening.mutate({ ...address, opening: "Nothing moved yet." });
    await expect(checker.trpc.drafts.check.mutate(address)).rejects.toThrow("being made");
    await compose(running);
    await checker.trpc.drafts.check.mutate(address);
    await expect(checker.trpc.drafts.approve.mutate(address)).rejects.toThrow("Your role");
    await expect(approver.trpc.drafts.approve.mutate(address)).rejects.toThrow("being made");
    await compose(running);

    await approver.trpc.drafts.sendBack.mutate({ ...address, words: "October is misspelt." });
    await compose(running);
    await both.trpc.drafts.check.mutate(address);
    await compose(running);
    await expect(both.trpc.drafts.approve.mutate(address)).rejects.toThrow("Somebody else");
    expect(await checker.trpc.reports.list.query({ programme })).toEqual([]);
    const { report } = await approver.trpc.drafts.approve.mutate(address);

    const { steps, state } = await checker.trpc.drafts.read.query(address);
    expect(state).toBe("issued");
    expect(steps.map(({ what }) => what)).toEqual([
      "Composed",
      "Opening edited",
      "Figures checked",
      "Sent back",
      "Figures checked",
      "Approved and issued",
    ]);
    expect(steps.at(3)).toMatchObject({
      who: "Name of approver@programme.example",
      words: "October is misspelt.",
    });
    const [viewer, other] = [await join(viewerOf("norfolk")), await join(viewerOf("essex"))];
    const paper = await viewer.get(`${base}/reports/${report}/documents/pdf`);
    const summary = await summaryIn(paper);
    expect(summary).toMatchObject({ opening: "Nothing moved yet.", isOpeningEdited: true });
    expect(summary.checkedBy).toMatch(/^Name of person-.*, Office of .*, 2 November 2026$/);
    const ofNorfolk = `${base}/reports/${report}/documents/pdf?force=norfolk`;
    expect((await viewer.get(ofNorfolk)).status).toBe(200);
    expect((await other.get(ofNorfolk)).status).toBe(404);
    expect((await other.get(`${base}/reports/${report}/documents/pdf?edition=public`)).status).toBe(
      200,
    );
    const sent = (await letters(running)).filter(({ to }) => to === "chief@norfolk.example");
    expect(sent).toMatchObject([{ documents: 3 }]);
    expect(await factOf(database, "opening-edited")).toMatchObject({
      before: first.said?.opening,
      after: "Nothing moved yet.",
    });
  });

  it("is changed, checked and approved only as it was looked at, where two work on it at once", async ({
    running,
    team: { checker, join },
  }) => {
    const other = await join(EDITOR);
    const { draft } = await checker.trpc.drafts.compose.mutate({ programme, period: october });
    const address = { programme, draft };
    await compose(running);
    const { said, documents } = await checker.trpc.drafts.read.query(address);
    const stood = said?.opening ?? "";
    await other.trpc.drafts.editOpening.mutate({ ...address, opening: "Theirs.", stood });
    await compose(running);

    const late = { ...address, opening: "Ours.", stood };
    await expect(checker.trpc.drafts.editOpening.mutate(late)).rejects.toThrow("while you wrote");
    const seen = documents?.composition;
    const check = checker.trpc.drafts.check.mutate({ ...address, seen });
    await expect(check).rejects.toThrow("Look at its documents again");

    const now = await checker.trpc.drafts.read.query(address);
    expect(now).toMatchObject({ state: "composed", said: { opening: "Theirs." } });
    expect(now.steps.map(({ isOwn }) => isOwn)).toEqual([false, false]);
    await checker.trpc.drafts.check.mutate({ ...address, seen: now.documents?.composition });
  });

  it("offers a person's opening again when it is composed anew, and says how much was recorded since", async ({
    database,
    running,
    team: { checker },
  }) => {
    const { draft } = await checker.trpc.drafts.compose.mutate({ programme, period: october });
    const address = { programme, draft };
    await compose(running);
    await checker.trpc.drafts.editOpening.mutate({ ...address, opening: "In our words." });
    await compose(running);
    const cell = { programme, area: "dogs", partnership: "norfolk-suffolk" };
    await checker.trpc.entries.add.mutate({
      cell,
      head: (await database.head()).id,
      statement: {
        claim: "observed",
        status: "live",
        effective: { date: "2011-01", precision: "month" },
      },
    });
    expect(await checker.trpc.drafts.read.query(address)).toMatchObject({ recordedSince: 1 });

    await checker.trpc.drafts.composeAgain.mutate(address);
    await compose(running);

    const again = await checker.trpc.drafts.read.query(address);
    expect(again).toMatchObject({
      state: "composed",
      recordedSince: 0,
      keptOpening: "In our words.",
      said: { isOpeningEdited: false },
    });
    expect(again.said?.opening).not.toBe("In our words.");
    await checker.trpc.drafts.drop.mutate(address);
    await checker.trpc.drafts.compose.mutate({ programme, period: october });
  });

  it("stays byte for byte as it was issued when the past is corrected; what is believed by then goes as version 2, with its reason", async ({
    database,
    clock,
    running,
    team: { checker, approver },
  }) => {
    const issue = async (reason: string | null) => {
      const order = { programme, period: october, reason };
      const { draft } = await checker.trpc.drafts.compose.mutate(order);
      const address = { programme, draft };
      await compose(running);
      await checker.trpc.drafts.check.mutate(address);
      await compose(running);
      return (await approver.trpc.drafts.approve.mutate(address)).report;
    };
    const report = await issue(null);
    const path = `${base}/reports/${report}/documents/pdf`;
    const before = Buffer.from(await (await approver.get(path)).arrayBuffer());
    const statement = {
      claim: "observed",
      status: "live",
      effective: { date: "2011-01", precision: "month" },
    } as const;
    const cell = { programme, area: "dogs", partnership: "norfolk-suffolk" };
    clock.move(60_000);
    const head = (await database.head()).id;
    await checker.trpc.entries.add.mutate({ cell, head, statement });

    await expect(issue(null)).rejects.toThrow("sent already");
    const corrected = await issue("Dogs was missing.");

    const after = await approver.get(path);
    expect(Buffer.from(await after.arrayBuffer())).toEqual(before);
    const { documents } = await factOf(database, "report-issued");
    expect(after.headers.get("etag")).toBe(`"${documents[0].sha256}"`);
    expect(documents[0]).toMatchObject({ format: pdf.format });
    const second = await approver.get(`${base}/reports/${corrected}/documents/pdf`);
    expect(await summaryIn(second)).toMatchObject({
      version: 2,
      reason: "Dogs was missing.",
      corrected: [{ area: "dogs" }],
    });
    const verified = await localClient(running.api, OPERATOR).journal.verify.query({ programme });
    expect(verified).toMatchObject({ ok: true });
  });
});

describe("a test of a report", () => {
  it("goes to whoever asked for it, and to nobody else", async ({
    running,
    team: { approver, checker },
  }) => {
    const order = { programme, period: october, force: "norfolk" };
    const { composition: id } = await approver.trpc.reports.testSend.mutate(order);
    await compose(running);

    expect(await letters(running)).toEqual([
      {
        to: "approver@programme.example",
        subject: expect.stringMatching(/^Test: OFFICIAL: /),
        documents: 3,
      },
    ]);
    expect(await approver.trpc.reports.composition.query({ programme, id })).toMatchObject({
      test: { address: "approver@programme.example", state: "claimed" },
    });
    const othersQuestion = checker.trpc.reports.composition.query({ programme, id });
    await expect(othersQuestion).rejects.toMatchObject({ message: /asked for no such/ });
  });
});
