import { type Actor, WORKER } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import { ReportPeriod } from "@accord/domain/period";
import { describe, expect } from "vitest";
import type { Database } from "../database.ts";
import { approveDraft } from "../drafts/approve-draft.ts";
import { checkFigures } from "../drafts/check-figures.ts";
import { composeDraft } from "../drafts/compose-draft.ts";
import { changeMeeting } from "../governance/edit-meetings.ts";
import { readGovernance } from "../governance/read-governance.ts";
import { claimCompositions, failComposition } from "../reports/claim-compositions.ts";
import { claimDeliveries } from "../reports/claim-deliveries.ts";
import { pauseSchedule } from "../schedules/set-schedule.ts";
import {
  aScheduledProgramme,
  kind,
  links,
  meetingOn,
  openDraft,
  programme,
  work,
} from "../testing/a-scheduled-programme.ts";
import { it } from "../testing/it.ts";
import { readStandingRuns } from "./standing-runs.ts";
import { tellNotApproved } from "./tell-of-run.ts";

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

  it("lets one of those who ask for a draft at the same moment begin it, and tells the others that there is one", async ({
    database,
    another,
    clock,
  }) => {
    const { editor } = await aScheduledProgramme(database, clock, { approvals: true });
    const period = ReportPeriod.parse({ kind, period: "2026-10" });
    const ask = (from: Database) => composeDraft(from, editor, { programme, period, reason: null });

    const asked = await Promise.allSettled([database, another(), another(), another()].map(ask));

    const refused = asked.filter((one) => one.status === "rejected");
    expect(refused.map(({ reason }) => reason)).toMatchObject(
      Array.from({ length: 3 }, () => ({ kind: "rule-broken" })),
    );
  });

  it("sends a correction in the place of what is held, when that was due", async ({
    database,
    clock,
  }) => {
    const scene = await aScheduledProgramme(database, clock, { approvals: true });
    const { at, runs, work, editor } = scene;
    await at("11-16T08:00");
    await work();
    await checkAndApprove(database, scene);
    const period = ReportPeriod.parse({ kind, period: "2026-10" });
    await composeDraft(database, editor, { programme, period, reason: "A cell was wrong." });
    await work();
    await checkAndApprove(database, scene);
    const sent = () => database.reader.selectFrom("delivery").select(["state", "sendAfter"]);
    expect(await sent().where("kind", "=", "report").orderBy("reportId").execute()).toEqual([
      { state: "given-up", sendAfter: null },
      { state: "waiting", sendAfter: "2026-11-18T08:00:00.000Z" },
    ]);

    await at("11-18T08:00");

    const claim = { worker: "w1", most: 20, leaseSeconds: 60 };
    const claimed = await claimDeliveries(database, WORKER, claim);
    expect(claimed.flatMap(({ report }) => report ?? [])).toEqual(["2"]);
    expect(await runs()).toMatchObject([{ state: "sent", isLate: false, report: "2" }]);
  });

  it("keeps a draft for the run that takes the place of its own when the meeting is moved", async ({
    database,
    clock,
  }) => {
    const scene = await aScheduledProgramme(database, clock, { approvals: true });
    const { at, runs, work, editor } = scene;
    await at("11-16T08:00");
    await work();
    const { meetings } = await readGovernance(database, editor, { programme });
    await changeMeeting(database, editor, {
      ...{ programme, id: meetings[0]?.id ?? 0 },
      meeting: meetingOn("2026-11-27"),
    });
    await at("11-16T09:00");
    await checkAndApprove(database, scene);
    await at("11-18T08:00");

    expect((await runs()).map(({ state, due }) => [due.day, state])).toEqual([
      ["2026-11-20", "approved"],
      ["2026-11-18", "withdrawn"],
    ]);
    expect(await at("11-20T08:00")).toMatchObject({ taken: 1 });
    expect((await runs()).map(({ state }) => state)).toEqual(["sent", "withdrawn"]);
  });

  it("tells the team at once that its draft could not be composed", async ({ database, clock }) => {
    const { at, mails, runs } = await aScheduledProgramme(database, clock, { approvals: true });
    await at("11-16T08:00");
    const [asked] = await claimCompositions(database, WORKER, { worker: "w1", most: 1 });
    await failComposition(database, WORKER, { composition: asked?.id ?? "", words: "No paper." });
    await at("11-16T08:01");
    await at("11-16T08:02");

    expect(await runs()).toMatchObject([{ state: "composing" }]);
    expect(await mails("alarm")).toEqual([
      "approver@programme.example: OFFICIAL: Eastern Region: not composed for checking, monthly summary, October 2026",
      "editor@programme.example: OFFICIAL: Eastern Region: not composed for checking, monthly summary, October 2026",
    ]);
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
