import { describe, expect, it } from "vitest";
import type { Instant } from "./calendar.ts";
import { type RunsFacts, runsDue, type StandingRun } from "./runs-due.ts";
import type { ScheduledRun } from "./runs-of.ts";

const moment = (text: string) => `2026-11-${text}:00.000Z` as Instant;
const scheduled: ScheduledRun = {
  period: { kind: "monthly", period: "2026-10" } as ScheduledRun["period"],
  opensAt: moment("10T08:00"),
  chasesAt: [moment("12T08:00"), moment("13T08:00")],
  composesAt: moment("16T08:00"),
  remindsAt: moment("17T08:00"),
  dueAt: moment("18T08:00"),
  meeting: null,
};
const { opensAt, composesAt, dueAt } = scheduled;

const aRun = (more: Partial<StandingRun> = {}): StandingRun => ({
  ...{ id: "run", dueAt, opensAt, composesAt, state: "collecting", isLate: false },
  ...{ taken: new Map(), draft: null, failure: null, issuedAt: null, isHeld: false },
  ...more,
});
const taken = (...steps: (readonly [string, string])[]) =>
  new Map(steps.map(([step, at]) => [step, moment(at)]));
const COMPOSED = ["compose", "16T08:00"] as const;

function due(now: string, run: Partial<StandingRun> | null, more: Partial<RunsFacts> = {}) {
  return runsDue({
    ...{ isRunning: true, approvals: true, since: moment("01T00:00") },
    scheduled: [scheduled],
    standing: run === null ? [] : [aRun(run)],
    now: moment(now),
    ...more,
  });
}
const kinds = (...of: Parameters<typeof due>) => due(...of).map(({ kind }) => kind);

describe("what is due for a run", () => {
  it("is to open it with its window, and not before", () => {
    expect(due("10T07:59", null)).toEqual([]);
    expect(due("10T08:00", null)).toEqual([{ kind: "open", run: scheduled }]);
    expect(kinds("10T08:00", {})).toEqual(["ask"]);
    expect(due("11T08:00", { taken: taken(["ask", "10T08:01"]) })).toEqual([]);
  });

  it("is one chaser, however many were slept through, and none on the day of asking", () => {
    const asked = ["ask", "10T08:01"] as const;
    expect(due("13T09:00", { taken: taken(asked) })).toEqual([
      { kind: "chase", id: "run", step: "chase-2" },
    ]);
    expect(due("14T09:00", { taken: taken(asked, ["chase-2", "13T09:00"]) })).toEqual([]);
    expect(due("14T09:00", { taken: taken(["ask", "13T10:00"]) })).toEqual([]);
  });

  it("is to compose it for checking, or when it is due where nobody checks", () => {
    expect(kinds("16T08:00", {})).toEqual(["compose"]);
    expect(kinds("16T08:00", {}, { approvals: false })).toEqual(["ask"]);
    expect(kinds("18T08:00", {}, { approvals: false })).toEqual(["compose"]);
  });

  it("is to follow the days that the schedule has now, so far as it has not been composed", () => {
    const [asked, sooner] = [taken(["ask", "10T08:01"]), moment("12T08:00")];
    const changed = { scheduled: [{ ...scheduled, composesAt: sooner }] };
    expect(due("12T09:00", { taken: asked }, changed)).toEqual([
      { kind: "move", id: "run", opensAt, composesAt: sooner },
    ]);
    expect(kinds("12T09:00", { taken: asked, composesAt: sooner }, changed)).toEqual(["compose"]);
    const composed = { taken: taken(COMPOSED), state: "composing" } as const;
    expect(due("16T09:00", composed, changed)).toEqual([]);
  });

  it("is to say first that it is late, where nobody looked when it was due", () => {
    expect(kinds("18T08:15", {})).toEqual(["compose"]);
    expect(kinds("18T08:16", {})).toEqual(["late"]);
    expect(kinds("18T08:16", { isLate: true, taken: taken(["late", "18T08:16"]) })).toEqual([
      "compose",
    ]);
  });

  it("is to follow the draft, and to remind once whoever has it the day before", () => {
    const composedAt = moment("16T08:01");
    const draft = { id: "d", state: "composed", composedAt, checkedAt: null } as const;
    const composed = { taken: taken(COMPOSED), draft };
    expect(due("16T09:00", composed)).toEqual([{ kind: "follow", id: "run", state: "checking" }]);
    expect(due("17T08:00", { ...composed, state: "checking" })).toEqual([
      { kind: "remind", id: "run", step: "remind-check" },
    ]);
    const reminded = taken(COMPOSED, ["remind-check", "17T08:00"]);
    expect(due("17T08:01", { taken: reminded, draft, state: "checking" })).toEqual([]);
    const checked = { ...draft, state: "checked", checkedAt: moment("16T10:00") } as const;
    expect(due("17T08:00", { taken: reminded, draft: checked, state: "approving" })).toEqual([
      { kind: "remind", id: "run", step: "remind-approval" },
    ]);
    const lately = { ...checked, checkedAt: moment("17T09:00") };
    expect(due("17T10:00", { taken: reminded, draft: lately, state: "approving" })).toEqual([]);
  });

  it("is to tell everybody when it is due and nobody has approved it, once", () => {
    const composedAt = moment("16T08:01");
    const draft = { id: "d", state: "composed", composedAt, checkedAt: null } as const;
    const told = taken(COMPOSED, ["remind-check", "17T08:01"]);
    expect(kinds("18T08:00", { taken: told, draft, state: "checking" })).toEqual(["not-approved"]);
    told.set("not-approved", moment("18T08:00"));
    expect(kinds("19T08:00", { taken: told, draft, state: "not-approved" })).toEqual([]);
    expect(
      due("19T09:00", { taken: told, state: "not-approved", issuedAt: moment("18T08:09") }),
    ).toMatchObject([{ kind: "end", state: "sent", isLate: true, tellLate: false }]);
  });

  it("is nothing while what was approved is not due, and late where its messages were held too long", () => {
    const approved = { taken: taken(COMPOSED), issuedAt: moment("17T08:00"), isHeld: true };
    expect(due("17T09:00", { ...approved, state: "approved" })).toEqual([]);
    expect(due("18T08:00", approved)).toMatchObject([
      { kind: "end", state: "sent", isLate: false },
    ]);
    expect(due("18T12:00", approved)).toMatchObject([{ isLate: true, tellLate: true }]);
  });

  it("is to skip what was issued before it was composed", () => {
    expect(due("16T08:00", { issuedAt: moment("05T08:00") })).toMatchObject([
      { kind: "end", state: "skipped", isLate: false },
    ]);
  });

  it("is to withdraw it when it no longer follows, and to go on when it does again", () => {
    const open = { taken: taken(COMPOSED) };
    expect(kinds("16T09:00", open, { scheduled: [] })).toEqual(["withdraw"]);
    expect(kinds("16T09:00", open, { isRunning: false })).toEqual(["withdraw"]);
    expect(kinds("17T09:00", { ...open, issuedAt: moment("17T08:00") }, { scheduled: [] })).toEqual(
      ["follow"],
    );
    expect(kinds("16T10:00", { ...open, state: "withdrawn" })).toEqual(["reopen"]);
    expect(due("16T10:00", { ...open, state: "withdrawn" }, { since: dueAt })).toEqual([]);
  });

  it("is never what was due before the schedule was recorded, or a year ago", () => {
    expect(due("19T08:00", null, { since: dueAt })).toEqual([]);
    expect(due("19T08:00", null, { now: "2027-11-20T08:00:00.000Z" as Instant })).toEqual([]);
    expect(kinds("19T08:00", null)).toEqual(["open"]);
  });

  it("is to say that it failed, in the words of the failure", () => {
    expect(
      due("18T08:01", { taken: taken(COMPOSED), failure: "No font." }, { approvals: false }),
    ).toMatchObject([{ kind: "end", state: "failed", words: "No font." }]);
  });
});
