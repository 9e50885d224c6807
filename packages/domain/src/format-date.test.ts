import { describe, expect, it } from "vitest";
import { londonDay } from "./calendar.ts";
import {
  dayInLondon,
  formatDate,
  formatDayOf,
  formatEffective,
  formatInstant,
} from "./format-date.ts";
import { known } from "./testing/examples.ts";

describe("printing a date", () => {
  it.each([
    ["2011-01-10", "10 January 2011"],
    ["2026-11-02", "2 November 2026"],
    ["2011-01", "January 2011"],
    ["2011", "2011"],
  ])("writes %s as %s", (part, printed) => {
    expect(formatDate(part)).toBe(printed);
  });

  it("never prints a date finer than it is known", () => {
    expect(formatEffective(known("2011-01"))).toBe("January 2011");
    expect(formatEffective({ date: "2011", precision: "before" })).toBe("before 2011");
    expect(formatEffective({ date: "2011-01-10", precision: "after" })).toBe(
      "after 10 January 2011",
    );
    expect(formatEffective({ date: null, precision: "unknown" })).toBe("date not known");
  });
});

describe("printing a moment", () => {
  it.each([
    ["2011-01-31T08:00:00.000Z", "31 January 2011, 08:00"],
    ["2011-06-30T23:05:00.000Z", "1 July 2011, 00:05"],
    ["2011-03-27T00:59:00.000Z", "27 March 2011, 00:59"],
    ["2011-03-27T01:00:00.000Z", "27 March 2011, 02:00"],
    ["2011-10-30T00:30:00.000Z", "30 October 2011, 01:30"],
    ["2011-10-30T01:30:00.000Z", "30 October 2011, 01:30"],
  ])("tells %s as the clock in London did: %s", (instant, printed) => {
    expect(formatInstant(instant)).toBe(printed);
  });
});

describe("the day of a moment", () => {
  it.each([
    ["2011-06-30T22:59:59.999Z", "30 June 2011"],
    ["2011-06-30T23:00:00.000Z", "1 July 2011"],
    ["2011-12-31T23:59:59.999Z", "31 December 2011"],
    ["2012-02-29T00:00:00.000Z", "29 February 2012"],
  ])("is of %s what the calendar in London had: %s", (instant, printed) => {
    expect(formatDayOf(instant)).toBe(printed);
    expect(dayInLondon(instant)).toBe(londonDay(instant));
    expect(formatDate(dayInLondon(instant))).toBe(printed);
  });
});
