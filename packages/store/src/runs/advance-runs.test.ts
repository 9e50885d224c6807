import { OPERATOR, WORKER } from "@accord/domain/actor";
import type { CalendarDate } from "@accord/domain/calendar";
import { describe, expect } from "vitest";
import { confirm } from "../confirmations/confirm.ts";
import { addMeetings, changeMeeting } from "../governance/edit-meetings.ts";
import { readGovernance } from "../governance/read-governance.ts";
import { verifyJournal } from "../journal/verify.ts";
import { pauseSchedule, resumeSchedule } from "../schedules/set-schedule.ts";
import {
  aScheduledProgramme,
  kind,
  links,
  meetingOn,
  programme,
} from "../testing/a-scheduled-programme.ts";
import { it } from "../testing/it.ts";
import { advanceRuns } from "./advance-runs.ts";

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

describe("a schedule whose days are changed while a run is open", () => {
  it("has the days that are still to come, and nobody is asked anew", async ({
    database,
    clock,
  }) => {
    const { at, runs, mails, set, act } = await aScheduledProgramme(database, clock, {
      approvals: true,
    });
    await at("11-06T08:00");
    await set({ composes: 3, chases: [] }, act);

    await at("11-12T08:00");
    expect(await runs()).toMatchObject([{ state: "collecting", composes: { day: "2026-11-13" } }]);
    expect(await mails("chaser")).toEqual([]);
    await at("11-13T08:00");

    expect(await runs()).toMatchObject([{ state: "composing" }]);
    expect(await mails("confirmation-request")).toHaveLength(1);
  });
});

describe("a meeting that was over when it was entered", () => {
  it("has no report made up, and another note of a meeting takes nothing from it", async ({
    database,
    clock,
  }) => {
    const { at, runs, editor, work } = await aScheduledProgramme(database, clock, {
      from: "2026-01-01",
    });
    const { meetings } = await readGovernance(database, editor, { programme });
    clock.set("2026-11-19T10:00:00Z");
    const past = ["2026-11-04", "2026-11-17"].map(meetingOn);
    await addMeetings(database, editor, { programme, body: "chiefs", meetings: past });
    clock.set("2026-11-26T10:00:00Z");
    await changeMeeting(database, editor, {
      ...{ programme, id: meetings[0]?.id ?? 0 },
      meeting: { ...meetingOn("2026-11-25"), note: "In Ipswich" },
    });

    await at("11-26T10:01");
    await work();
    await at("11-26T10:02");

    expect((await runs()).map(({ state, due }) => [due.day, state])).toEqual([
      ["2026-11-18", "sent"],
    ]);
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
