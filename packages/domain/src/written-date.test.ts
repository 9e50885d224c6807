import { describe, expect, it } from "vitest";
import { writtenDay } from "./written-date.ts";

describe("a day that is typed", () => {
  it.each([
    ["31 January 2011", "2011-01-31"],
    ["31/1/2011", "2011-01-31"],
    ["2011-01-31", "2011-01-31"],
    ["3rd Feb 2011", "2011-02-03"],
    ["January 2011", "2011-01-31"],
    ["2012-02", "2012-02-29"],
    ["2010", "2010-12-31"],
  ])("is %s, as data %s", (typed, day) => {
    expect(writtenDay(typed)).toBe(day);
  });

  it.each(["", "31", "soon", "31 February 2011", "1/13/2011", "0 May 2011"])(
    "is no day where it says %j",
    (typed) => {
      expect(writtenDay(typed)).toBeNull();
    },
  );
});
