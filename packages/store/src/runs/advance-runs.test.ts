import { type Actor, OPERATOR, WORKER } from "@accord/domain/actor";
import type { CalendarDate, Instant } from "@accord/domain/calendar";
import { Statement } from "@accord/domain/entry";
import { type MeetingDay, NewBody } from "@accord/domain/governance";
import { ScheduleSetting, type ScheduleTermsInput } from "@accord/domain/schedule";
import { describe, expect } from "vitest";
import { addActor } from "../accounts/add-actor.ts";
import { confirm } from "../confirmations/confirm.ts";
import type { Database } from "../database.ts";
import { approveDraft } from "../drafts/approve-draft.ts";
import { checkFigures } from "../drafts/check-figures.ts";
import { addBody } from "../governance/edit-bodies.ts";
import { addMeetings, changeMeeting } from "../governance/edit-meetings.ts";
import { readGovernance } from "../governance/read-governance.ts";
import { verifyJournal } from "../journal/verify.ts";
import { addEntry } from "../matrix/add-entry.ts";
import { addReaders } from "../readers/edit-readers.ts";
import { setReportingRules } from "../reporting/set-rules.ts";
import { claimCompositions } from "../reports/claim-compositions.ts";
import { fileReport } from "../reports/file-report.ts";
import { keepDocument } from "../reports/keep-document.ts";
import { summarise } from "../reports/summarise.ts";
import { readRuns } from "../schedules/read-runs.ts";
import { pauseSchedule, resumeSchedule, setSchedule } from "../schedules/set-schedule.ts";
import { aRegister } from "../testing/a-register.ts";
import { anAddress } from "../testing/an-address.ts";
import { it } from "../testing/it.ts";
import type { TestClock } from "../testing/test-clock.ts";
import { advanceRuns } from "./advance-runs.ts";
import { readStandingRuns } from "./standing-runs.ts";
import { tellNotApproved } from "./tell-of-run.ts";

const programme = "eastern-region";
const kind = "monthly";
const chiefs = NewBody.parse({ slug: "chiefs", name: "Chief constables", cadence: "monthly" });
const meetingOn = (day: string): MeetingDay => ({ day: day as CalendarDate, note: null });
const live = Statement.parse({
  claim: "observed",
  status: "live",
  effective: { date: "2011-01", precision: "month" },
});
const links = {
  askBy: (token: string) => `https://accord.example/#${token}`,
  draft: () => "https://accord.example/draft",
  runs: () => "https://accord.example/schedules",
};
// The window opens on Friday 6 November, is chased on the 12th, composed on the 16th and due on the 18th.
const TERMS: ScheduleTermsInput = {
  when: { by: "meeting", body: "chiefs", workingDaysBefore: 5, at: "08:00" },
  collectingOpens: 8,
  chases: [4],
  composes: 2,
  unchanged: "send",
  from: "2026-11-01",
};

/** A programme with a meeting on 25 November, two filled cells that Suffolk answers for, a reader and a team. */
async function aScheduledProgramme(
  database: Database,
  clock: TestClock,
  { approvals = false, ...more }: Partial<ScheduleTermsInput> & { approvals?: boolean } = {},
) {
  clock.set("2026-11-02T09:00:00Z");
  const register = await aRegister(database);
  const { editor, contributor, dogs, horses } = register;
  for (const cell of [dogs, horses]) {
    await addEntry(database, editor, { cell, head: 99, statement: live });
  }
  await addReaders(database, editor, {
    programme,
    readers: [{ office: "Chief Constable", address: "chief@norfolk.example", force: null }],
  });
  await addBody(database, editor, { programme, body: chiefs });
  await addMeetings(database, editor, {
    ...{ programme, body: "chiefs" },
    meetings: [meetingOn("2026-11-25"), meetingOn("2026-12-16")],
  });
  const person = (role: "approver" | "administrator", of: string | null) =>
    addActor(database, OPERATOR, {
      ...{ name: `${role} Example`, office: role, userId: null },
      grants: [{ role, programme: of, force: null }],
    });
  const approver = await person("approver", programme);
  await anAddress(database, contributor, "contributor@suffolk.example");
  await anAddress(database, editor, "editor@programme.example");
  await anAddress(database, approver, "approver@programme.example");
  if (approvals) {
    const rules = { approvals, allowedDomains: [], attachUpTo: "OFFICIAL" as const };
    const administrator = await person("administrator", null);
    await setReportingRules(database, administrator, { programme, rules });
  }
  const set = (terms: Partial<ScheduleTermsInput>, act: number | null) =>
    setSchedule(
      database,
      editor,
      ScheduleSetting.parse({ programme, kind, act, terms: { ...TERMS, ...terms } }),
    );
  const { act } = await set(more, null);
  return {
    ...{ ...register, approver, act, set },
    at: async (moment: string) => {
      clock.set(`2026-${moment}:00Z`);
      return advanceRuns(database, WORKER, links);
    },
    runs: () => readRuns(database, editor, { programme }),
    mails: (of: string) => mailsOf(database, of),
    work: () => work(database),
  };
}

async function mailsOf(database: Database, kindOfMail: string): Promise<string[]> {
  const rows = await database.reader
    .selectFrom("delivery")
    .select(["address", "subject"])
    .where("kind", "=", kindOfMail)
    .orderBy("createdAt")
    .orderBy("address")
    .execute();
  return rows.map(({ address, subject }) => `${address}: ${subject}`);
}

/** What the worker composes and files. */
async function work(database: Database): Promise<void> {
  const asked = await claimCompositions(database, WORKER, { worker: "w1", most: 5 });
  for (const { id, programme: of, period, reason, wanted } of asked) {
    const setting = { demonstration: null, linkTo: () => null };
    const content = await summarise(database, WORKER, { programme: of, period, reason }, setting);
    for (const key of wanted) {
      const document = { ...key, base64: Buffer.from(key.format).toString("base64") };
      await keepDocument(database, WORKER, { composition: id, document });
    }
    await fileReport(database, WORKER, { composition: id, content }, links.draft);
  }
}

async function openDraft(database: Database): Promise<string> {
  const { id } = await database.reader
    .selectFrom("reportDraft")
    .select("id")
    .where("state", "in", ["composed", "checked"])
    .executeTakeFirstOrThrow();
  return id;
}

describe("the cycle of a report without approvals", () => {
  it("asks, chases who has not answered about what is open, composes when it is due and sends once", async ({
    database,
    clock,
  }) => {
    const { at, runs, mails, contributor, work } = await aScheduledProgramme(database, clock);

    expect(await at("11-06T07:59")).toEqual({ taken: 0, released: 0 });
    await at("11-06T08:00");
    expect(await mails("confirmation-request")).toEqual([
      "contributor@suffolk.example: OFFICIAL: Eastern Region: 2 cells to confirm by 17 November 2026",
    ]);
    await confirm(database, contributor, {
      programme,
      scope: { kind: "cells", cells: [{ area: "dogs", partnership: "norfolk-suffolk" }] },
      asAt: "2026-11-06" as CalendarDate,
      head: (await database.head()).id,
    });
    await at("11-12T08:00");
    await at("11-13T08:00");
    expect(await mails("chaser")).toEqual([
      "contributor@suffolk.example: OFFICIAL: Eastern Region: one cell still to confirm by 17 November 2026",
    ]);
    expect(await runs()).toMatchObject([{ state: "collecting", title: "October 2026" }]);
    await at("11-18T08:00");
    await work();
    await at("11-18T08:01");

    expect(await runs()).toMatchObject([
      { state: "sent", isLate: false, due: { at: "08:00", zone: "GMT" }, report: "1" },
    ]);
    expect((await mails("report")).length).toBe(1);
    expect(await at("11-20T08:00")).toEqual({ taken: 0, released: 0 });
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("makes up once what two workers find missed, marks it late and tells the team", async ({
    database,
    another,
    clock,
  }) => {
    const { runs, mails, work, at } = await aScheduledProgramme(database, clock);
    clock.set("2026-11-19T10:00:00Z");

    await Promise.all([
      advanceRuns(database, WORKER, links),
      advanceRuns(another(), WORKER, links),
      advanceRuns(another(), WORKER, links),
    ]);
    await work();
    const alarms = () => database.reader.selectFrom("alarm").select(["kind", "endedAt"]).execute();
    expect(await alarms()).toEqual([{ kind: "run-late", endedAt: null }]);
    await at("11-19T10:01");

    expect(await runs()).toMatchObject([{ state: "sent", isLate: true }]);
    expect(await mails("report")).toHaveLength(1);
    expect(await mails("confirmation-request")).toEqual([]);
    expect(await mails("alarm")).toEqual([
      "approver@programme.example: OFFICIAL: Eastern Region: late, monthly summary, October 2026",
      "editor@programme.example: OFFICIAL: Eastern Region: late, monthly summary, October 2026",
    ]);
    expect((await alarms()).map(({ endedAt }) => endedAt === null)).toEqual([false]);
  });

  it("follows a meeting that is moved, without asking anybody anew, and stands still while it is paused", async ({
    database,
    clock,
  }) => {
    const scene = await aScheduledProgramme(database, clock);
    const { at, runs, mails, editor, act } = scene;
    await at("11-06T08:00");
    const { meetings } = await readGovernance(database, editor, { programme });
    const [meeting] = meetings;
    await changeMeeting(database, editor, {
      ...{ programme, id: meeting?.id ?? 0 },
      meeting: meetingOn("2026-11-27"),
    });

    await at("11-10T08:00");
    expect((await runs()).map(({ state, due }) => [due.day, state])).toEqual([
      ["2026-11-20", "collecting"],
      ["2026-11-18", "withdrawn"],
    ]);
    expect(await mails("confirmation-request")).toHaveLength(1);
    const paused = await pauseSchedule(database, editor, { programme, kind, act });
    await at("11-11T08:00");
    expect((await runs()).map(({ state }) => state)).toEqual(["withdrawn", "withdrawn"]);
    await resumeSchedule(database, editor, { programme, kind, act: paused.act });
    await at("11-11T09:00");
    expect((await runs()).map(({ state }) => state)).toEqual(["collecting", "withdrawn"]);
    expect(await mails("confirmation-request")).toHaveLength(1);
  });

  it("skips a report in which nothing has changed, where the schedule says so", async ({
    database,
    clock,
  }) => {
    const scene = await aScheduledProgramme(database, clock, { unchanged: "skip", chases: [] });
    await scene.at("11-18T08:00");
    await scene.work();
    await scene.at("11-18T08:01");
    await scene.at("12-09T08:00");

    expect(await scene.runs()).toMatchObject([
      {
        state: "skipped",
        outcome: "Nothing has changed since the report for October 2026, so none was sent.",
      },
      { state: "sent" },
    ]);
    expect(await scene.mails("report")).toHaveLength(1);
  });
});

describe("a step that fails", () => {
  it("holds up nothing else, and the team is told until it succeeds", async ({
    database,
    clock,
  }) => {
    const { mails, work, at } = await aScheduledProgramme(database, clock);
    const noLinks = {
      ...links,
      askBy(): string {
        throw new Error("There is no address for this.");
      },
    };
    const open = () =>
      database.reader.selectFrom("alarm").select("kind").where("endedAt", "is", null).execute();
    clock.set("2026-11-06T08:00:00Z");
    await expect(advanceRuns(database, WORKER, noLinks)).rejects.toThrow("could not be done");
    await expect(advanceRuns(database, WORKER, noLinks)).rejects.toThrow("could not be done");

    expect(await open()).toEqual([{ kind: "schedule-stuck" }]);
    expect(await mails("alarm")).toEqual([
      "approver@programme.example: OFFICIAL: Eastern Region: the schedule of the monthly report does not go on",
      "editor@programme.example: OFFICIAL: Eastern Region: the schedule of the monthly report does not go on",
    ]);
    clock.set("2026-11-18T08:00:00Z");
    await advanceRuns(database, WORKER, noLinks);
    await work();
    await at("11-18T08:01");
    expect(await mails("report")).toHaveLength(1);
    expect(await open()).toEqual([]);
  });
});

describe("the cycle of a report with approvals", () => {
  const checkAndApprove = async (
    database: Database,
    { editor, approver }: { editor: Actor; approver: Actor },
  ) => {
    const address = { programme, draft: await openDraft(database) };
    await checkFigures(database, editor, address, links.draft);
    await work(database);
    await approveDraft(database, approver, address);
  };

  it("composes it for checking, holds what was approved until it is due, and sends it then", async ({
    database,
    clock,
  }) => {
    const scene = await aScheduledProgramme(database, clock, { approvals: true });
    const { at, runs, mails, work } = scene;
    await at("11-16T08:00");
    await work();
    expect(await mails("check-request")).toHaveLength(1);
    await at("11-17T08:00");
    expect(await mails("check-request")).toHaveLength(2);
    const about = { programme, kind, after: "2026-11-01T00:00:00.000Z" as Instant } as const;
    const [seen] = await readStandingRuns(database.reader, about);
    await checkAndApprove(database, scene);
    // Another worker had looked just before it was approved, and comes to its hour.
    expect(seen && (await tellNotApproved(database, seen, links))).toBe(false);
    await at("11-17T12:00");
    expect(await at("11-17T12:01")).toEqual({ taken: 0, released: 0 });
    expect(await runs()).toMatchObject([{ state: "approved", isLate: false, report: "1" }]);

    await at("11-18T08:00");

    expect(await runs()).toMatchObject([{ state: "sent", isLate: false }]);
    const held = database.reader
      .selectFrom("delivery")
      .select("id")
      .where("sendAfter", "is not", null);
    expect(await held.execute()).toEqual([]);
    expect(await mails("alarm")).toEqual([]);
  });

  it("does not send what nobody approved, tells all concerned once, and sends it late when it is approved", async ({
    database,
    clock,
  }) => {
    const scene = await aScheduledProgramme(database, clock, { approvals: true });
    const { at, runs, mails, work } = scene;
    await at("11-16T08:00");
    await work();
    await at("11-18T08:00");
    await at("11-18T09:00");
    expect(await runs()).toMatchObject([{ state: "not-approved" }]);
    expect(await mails("report")).toEqual([]);
    expect(await mails("alarm")).toEqual([
      "approver@programme.example: OFFICIAL: Eastern Region: not sent, since not approved: monthly summary, October 2026",
      "editor@programme.example: OFFICIAL: Eastern Region: not sent, since not approved: monthly summary, October 2026",
    ]);

    await checkAndApprove(database, scene);
    await at("11-18T10:00");

    expect(await runs()).toMatchObject([{ state: "sent", isLate: true }]);
    expect(await mails("report")).toHaveLength(1);
    expect(await mails("alarm")).toHaveLength(2);
  });

  it("leaves no alarm of a run that falls away", async ({ database, clock }) => {
    const scene = await aScheduledProgramme(database, clock, { approvals: true });
    const { at, editor, act, work } = scene;
    await at("11-16T08:00");
    await work();
    await at("11-18T08:00");
    await pauseSchedule(database, editor, { programme, kind, act });
    await at("11-18T09:00");

    const alarms = await database.reader.selectFrom("alarm").select(["kind", "endedAt"]).execute();
    expect(alarms).toEqual([{ kind: "run-not-approved", endedAt: "2026-11-18T09:00:00.000Z" }]);
  });
});
