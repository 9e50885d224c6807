import { describe, expect, it } from "vitest";
import { CalendarDate, Instant } from "./calendar.ts";
import { type CourseClaim, courseOf } from "./course.ts";
import { cycleOf } from "./cycle.ts";
import type { GovernanceBody } from "./governance.ts";
import { lastMeetingBefore, nextMeetings } from "./meetings.ts";
import { composeTimeline, type TimelineFacts, ticksOf } from "./timeline.ts";

const day = (text: string) => CalendarDate.parse(text);
const recordedAt = "2011-01-31T12:00:00.000Z";

const claim = (entry: number, date: string | null, given: Partial<CourseClaim> = {}) => ({
  entry,
  place: entry,
  kind: "observed" as const,
  status: "being-considered" as const,
  liveKind: null,
  qualifier: null,
  sourceWording: null,
  needsReview: false,
  effectiveOn: {
    date,
    precision: date === null ? "unknown" : date.length === 7 ? "month" : "day",
  } as const,
  recordedAt: Instant.parse(recordedAt),
  corrected: false,
  reasonCode: null,
  reasonWords: null,
  comment: null,
  source: null,
  ...given,
});
const course = (area: string, ...claims: CourseClaim[]) => ({
  area,
  partnership: "herts-beds",
  steps: courseOf(claims),
});
const body = (slug: string, isOwner: boolean): GovernanceBody => ({
  id: isOwner ? 1 : 2,
  slug,
  name: isOwner ? "Chief constables" : "Committee",
  cadence: isOwner ? "monthly" : "quarterly",
  accountableTo: null,
  isOwner,
  source: null,
  recordedAt,
  act: 1,
});
const meeting = (id: number, of: string, on: string) => ({
  id,
  body: of,
  day: day(on),
  note: null,
  recordedAt,
  act: 2,
});

const facts: TimelineFacts = {
  bodies: [body("chiefs", true), body("committee", false)],
  meetings: [
    meeting(4, "committee", "2011-02-18"),
    meeting(3, "chiefs", "2011-02-18"),
    meeting(1, "chiefs", "2010-12-17"),
    meeting(2, "chiefs", "2011-01-21"),
    meeting(5, "committee", "2011-01-28"),
  ],
  ticks: ticksOf([
    course(
      "dogs",
      claim(1, "2011-01"),
      claim(2, "2011-02-01", { kind: "moved", status: "live" }),
      claim(3, "2011-02-20", { status: "live" }),
    ),
    course("horses", claim(4, null), claim(5, "2011-02-01", { status: "live" })),
  ]),
  asAt: day("2011-01-31"),
  opening: day("2011-01-31"),
  knownAt: recordedAt,
  head: 9,
};

describe("the timeline of a programme", () => {
  it("counts each step on its first day and what of it moved; what has no beginning has no tick", () => {
    expect(composeTimeline(facts).ticks).toEqual([
      { day: "2011-01-01", entries: 1, moved: 0 },
      { day: "2011-02-01", entries: 2, moved: 2 },
      { day: "2011-02-20", entries: 1, moved: 0 },
    ]);
  });

  it("spans whole months, and stands still while the day shown moves within them", () => {
    const { from, to } = composeTimeline(facts);
    expect([from, to]).toEqual(["2010-12-01", "2011-02-28"]);
    const moved = composeTimeline({ ...facts, asAt: day("2011-02-03") });
    expect([moved.from, moved.to]).toEqual([from, to]);
  });

  it("has the meetings in order of days with their bodies' names, the owner's first on one day", () => {
    expect(composeTimeline(facts).meetings.map(({ day, bodyName }) => [day, bodyName])).toEqual([
      ["2010-12-17", "Chief constables"],
      ["2011-01-21", "Chief constables"],
      ["2011-01-28", "Committee"],
      ["2011-02-18", "Chief constables"],
      ["2011-02-18", "Committee"],
    ]);
  });

  it.each([
    { asAt: "2011-01-31", since: "2011-01-21", of: 2 },
    // On the day of a meeting, the one before counts.
    { asAt: "2011-01-21", since: "2010-12-17", of: 1 },
    { asAt: "2010-12-17", since: "2010-11-30", of: null },
  ])("compares $asAt with $since where nobody chose a day", ({ asAt, since, of }) => {
    const told = composeTimeline({ ...facts, asAt: day(asAt) }).since;
    expect([told.day, told.meeting?.id ?? null]).toEqual([since, of]);
  });

  it("compares with the end of the month before where no body owns the programme", () => {
    const bodies = facts.bodies.map((one) => ({ ...one, isOwner: false }));
    expect(composeTimeline({ ...facts, bodies }).since).toEqual({
      day: "2010-12-31",
      meeting: null,
    });
  });
});

describe("meetings", () => {
  const days = ["2011-02-18", "2010-12-17", "2011-01-21"].map((one) => ({ day: day(one) }));

  it("are found before a day, and from a day on", () => {
    expect(lastMeetingBefore(days, "2011-01-22")?.day).toBe("2011-01-21");
    expect(lastMeetingBefore(days, "2010-12-17")).toBeNull();
    expect(nextMeetings(days, "2011-01-21").map((one) => one.day)).toEqual([
      "2011-01-21",
      "2011-02-18",
    ]);
  });

  it.each([
    { on: "2011-01-31", from: "2011-01-22", to: "2011-02-18" },
    { on: "2011-01-21", from: "2010-12-18", to: "2011-01-21" },
    { on: "2010-12-10", from: "2010-12-01", to: "2010-12-17" },
    { on: "2011-03-05", from: "2011-02-19", to: null },
  ])("make the cycle that $on lies in", ({ on, from, to }) => {
    expect(cycleOf(days, day(on))).toEqual({ from, to });
  });

  it("make no cycle where there are none: it is the month", () => {
    expect(cycleOf([], day("2011-03-05"))).toEqual({ from: "2011-03-01", to: null });
  });
});
