import { describe, expect, it } from "vitest";
import { daysTyped } from "./typed-meetings.ts";

describe("the days of meetings as they are typed", () => {
  it("are read one a line, in the ways people write them", () => {
    const text = "21 January 2011\n18/2/2011\n\n  Friday 18 March 2011; 2011-04-15";
    expect(daysTyped(text).days).toEqual(["2011-01-21", "2011-02-18", "2011-03-18", "2011-04-15"]);
  });

  it.each([
    ["", "Write at least one day"],
    ["21 January 2011\nMarch 2011", "“March 2011” is no day."],
    ["31 February 2011", "“31 February 2011” is no day."],
    ["21 January 2011\n21/1/2011", "21 January 2011 stands there twice."],
  ])("are refused where one is none, and which: %j", (text, problem) => {
    expect(daysTyped(text).problem).toContain(problem);
  });
});
