import { describe, expect, it } from "vitest";
import { CalendarDate, type Instant } from "./calendar.ts";
import { londonInstant, londonTime, WallClock } from "./london-time.ts";
import { nextRuns, runsOf, type ScheduleFacts } from "./runs-of.ts";
import { ScheduleTerms } from "./schedule.ts";

const day = (text: string) => CalendarDate.parse(text);
const at = WallClock.parse("08:00");
const terms = {
  when: { by: "meeting", body: "chiefs", workingDaysBefore: 5, at: "08:00" },
  collectingOpens: 10,
  chases: [3, 5],
  composes: 2,
  unchanged: "send",
  from: "2011-01-01",
} as const;
// Easter and the wedding of 2011, and the last Christmas before it.
const holidays = new Set([
  ...["2010-12-27", "2010-12-28", "2011-01-03", "2011-04-22", "2011-04-25", "2011-04-29"],
  "2011-05-02",
]);

const aMeeting = (on: string, recorded: string) => ({
  ...{ body: "chiefs", day: day(on) },
  recordedAt: `${recorded}T12:00:00.000Z` as Instant,
});
const aSchedule = (more: object, meetings: readonly string[] = []): ScheduleFacts => ({
  kind: "monthly",
  terms: ScheduleTerms.parse({ ...terms, ...more }),
  meetings: meetings.map((one) => aMeeting(one, "2010-12-01")),
  holidays,
});
const duesOf = (facts: ScheduleFacts, after: string, by: string) =>
  runsOf(facts, after as Instant, by as Instant).map(({ dueAt }) => dueAt);

describe("the clocks of London", () => {
  it("show a time twice when they go back, and the first is meant", () => {
    expect(londonInstant(day("2026-10-25"), WallClock.parse("01:30"))).toBe(
      "2026-10-25T00:30:00.000Z",
    );
  });

  it("skip an hour when they go forward, and what was skipped is an hour later", () => {
    const skipped = londonInstant(day("2026-03-29"), WallClock.parse("01:30"));

    expect(skipped).toBe("2026-03-29T01:30:00.000Z");
    expect(londonTime(skipped)).toEqual({ day: "2026-03-29", at: "02:30", zone: "BST" });
  });

  it("show the same hour on both sides of a change", () => {
    expect(londonInstant(day("2026-03-27"), at)).toBe("2026-03-27T08:00:00.000Z");
    expect(londonInstant(day("2026-03-30"), at)).toBe("2026-03-30T07:00:00.000Z");
  });
});

describe("the runs of a schedule", () => {
  it("by meeting fall so many working days before it, over Easter and a day that was proclaimed", () => {
    const facts = aSchedule({}, ["2011-05-04"]);

    // 3 May, 28, 27, 26 and 21 April: 2 May, 29, 25 and 22 April were no working days.
    const [run] = runsOf(
      facts,
      "2011-01-01T00:00:00.000Z" as Instant,
      "2011-12-31T00:00:00.000Z" as Instant,
    );

    expect(run).toEqual({
      period: { kind: "monthly", period: "2011-03" },
      dueAt: "2011-04-21T07:00:00.000Z",
      opensAt: "2011-04-07T07:00:00.000Z",
      chasesAt: ["2011-04-14T07:00:00.000Z", "2011-04-18T07:00:00.000Z"],
      composesAt: "2011-04-19T07:00:00.000Z",
      remindsAt: "2011-04-20T07:00:00.000Z",
      meeting: { body: "chiefs", day: "2011-05-04" },
    });
  });

  it("by the calendar fall on the nth working day of the month or quarter after", () => {
    const when = { by: "calendar", workingDay: 2, at: "08:00" };
    const quarterly = { ...aSchedule({ when }), kind: "quarterly" } as const;

    expect(
      duesOf(aSchedule({ when }), "2010-12-31T00:00:00.000Z", "2011-04-30T00:00:00.000Z"),
    ).toEqual([
      "2011-01-05T08:00:00.000Z",
      "2011-02-02T08:00:00.000Z",
      "2011-03-02T08:00:00.000Z",
      "2011-04-04T07:00:00.000Z",
    ]);
    expect(nextRuns(quarterly, "2011-01-05T08:00:00.000Z" as Instant, 3)).toMatchObject([
      { period: { period: "2011-Q1" }, dueAt: "2011-04-04T07:00:00.000Z" },
      { period: { period: "2011-Q2" }, dueAt: "2011-07-04T07:00:00.000Z" },
      { period: { period: "2011-Q3" }, dueAt: "2011-10-04T07:00:00.000Z" },
    ]);
  });

  it("are found at once, however far away the first of them or a meeting is", () => {
    const when = { by: "calendar", workingDay: 2, at: "08:00" };
    const facts = aSchedule({ when, from: "2099-12-01" }, ["9999-12-30"]);
    const began = performance.now();

    const next = nextRuns(facts, "2011-01-05T08:00:00.000Z" as Instant, 2);

    expect(next.map(({ dueAt }) => dueAt)).toEqual([
      "2099-12-02T08:00:00.000Z",
      "2100-01-04T08:00:00.000Z",
    ]);
    // Looking at every month until then takes ten seconds, in which nobody else is answered.
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(ScheduleTerms.safeParse({ ...terms, from: "2100-01-01" }).success).toBe(false);
  });

  it("are composed when their period has ended, however early the schedule would have it", () => {
    const when = { by: "calendar", workingDay: 3, at: "08:00" };
    const facts = aSchedule({ when, collectingOpens: 8, chases: [], composes: 5 });

    expect(nextRuns(facts, "2011-01-20T00:00:00.000Z" as Instant, 1)).toMatchObject([
      { composesAt: "2011-02-01T08:00:00.000Z", dueAt: "2011-02-03T08:00:00.000Z" },
    ]);
  });

  it("are none of a meeting that was over when it was entered, which takes none of another's", () => {
    const facts = aSchedule({ when: { ...terms.when, workingDaysBefore: 1 } });
    const year = ["2011-01-01T00:00:00.000Z", "2011-12-31T00:00:00.000Z"] as const;

    const entered = [aMeeting("2011-02-08", "2011-02-14"), aMeeting("2011-02-24", "2010-12-01")];
    expect(duesOf({ ...facts, meetings: entered }, ...year)).toEqual(["2011-02-23T08:00:00.000Z"]);
    // Moved so near that its papers are late.
    const moved = [aMeeting("2011-02-15", "2011-02-14")];
    expect(duesOf({ ...facts, meetings: moved }, ...year)).toEqual(["2011-02-14T08:00:00.000Z"]);
  });

  it("go once a period where a body meets twice, however they are asked for", () => {
    const facts = aSchedule({ when: { ...terms.when, workingDaysBefore: 0 } }, [
      ...["2011-02-10", "2011-02-24", "2011-03-10"],
    ]);
    const first = "2011-02-10T08:00:00.000Z";

    expect(duesOf(facts, "2011-01-01T00:00:00.000Z", "2011-12-31T00:00:00.000Z")).toEqual([
      first,
      "2011-03-10T08:00:00.000Z",
    ]);
    expect(duesOf(facts, first, "2011-03-01T00:00:00.000Z")).toEqual([]);
  });

  it("fall between the days that the schedule names", () => {
    const when = { by: "calendar", workingDay: 1, at: "08:00" };
    const facts = aSchedule({ when, from: "2011-02-01", until: "2011-03-01" });

    expect(duesOf(facts, "2010-01-01T00:00:00.000Z", "2012-01-01T00:00:00.000Z")).toEqual([
      "2011-02-01T08:00:00.000Z",
      "2011-03-01T08:00:00.000Z",
    ]);
  });
});

describe("the terms of a schedule", () => {
  it.each([
    ["collectingOpens", { collectingOpens: 1, chases: [] }],
    ["chases", { chases: [10] }],
    ["chases", { chases: [1] }],
    ["chases", { chases: [4, 4] }],
    ["approver", { checker: "one", approver: "one" }],
    ["until", { until: "2010-12-31" }],
  ])("are refused where %s contradicts the rest", (field, more) => {
    const refused = ScheduleTerms.safeParse({ ...terms, ...more });

    expect(refused.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});
