import { describe, expect, it } from "vitest";
import { londonDayEnd } from "./london-day-end.ts";

describe("the end of a day in London", () => {
  it.each([
    ["2011-01-31", "2011-01-31T23:59:59.999Z"],
    ["2011-07-01", "2011-07-01T22:59:59.999Z"],
    // The clocks go forward and back in the morning of these days.
    ["2011-03-27", "2011-03-27T22:59:59.999Z"],
    ["2011-10-30", "2011-10-30T23:59:59.999Z"],
  ])("of %s is %s", (day, instant) => {
    expect(londonDayEnd(day)).toBe(instant);
  });
});
