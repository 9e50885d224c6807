import { describe, expect, it } from "vitest";
import { CalendarDate, Instant } from "./calendar.ts";
import { type CourseClaim, courseOf, standsSince, stepOn } from "./course.ts";

const claim = (entry: number, date: string, given: Partial<CourseClaim> = {}): CourseClaim => ({
  entry,
  place: entry,
  kind: "moved",
  status: "being-considered",
  liveKind: null,
  qualifier: null,
  sourceWording: null,
  needsReview: false,
  effectiveOn: { date, precision: date.length === 7 ? "month" : "day" },
  recordedAt: Instant.parse("2011-12-01T00:00:00.000Z"),
  corrected: false,
  reasonCode: null,
  reasonWords: null,
  comment: null,
  source: null,
  ...given,
});
const day = (text: string) => CalendarDate.parse(text);
const aCourse = (...claims: CourseClaim[]) => ({
  area: "dogs",
  partnership: "herts-beds",
  steps: courseOf(claims),
});

describe("the course of a cell", () => {
  it("has one step a day: the better known date, then the later chain", () => {
    const course = aCourse(
      claim(3, "2011-02-01"),
      claim(1, "2011-02"),
      claim(2, "2011-02-01"),
      claim(4, "2011-01-05"),
    );

    expect(course.steps.map(({ entry, firstDay }) => [entry, firstDay])).toEqual([
      [4, "2011-01-05"],
      [3, "2011-02-01"],
    ]);
    expect(stepOn(course, day("2011-01-31"))?.entry).toBe(4);
    expect(stepOn(course, day("2011-01-04"))).toBeNull();
  });

  it("stands since its last movement, not since a later paper that says the same", () => {
    const course = aCourse(
      claim(1, "2011-01"),
      claim(2, "2011-03-01", { status: "live" }),
      claim(3, "2011-06-01", { status: "live", kind: "observed" }),
      claim(4, "2011-07-01", { status: "live", qualifier: "with Kent" }),
    );

    expect(standsSince(course, day("2011-12-31"))?.entry).toBe(2);
    expect(standsSince(course, day("2011-02-28"))?.entry).toBe(1);
    expect(standsSince(course, day("2010-12-31"))).toBeNull();
  });
});
