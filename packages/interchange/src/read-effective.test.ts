import { describe, expect, it } from "vitest";
import { readEffective } from "./read-effective.ts";

describe("a date in a list", () => {
  it.each([
    ["January 2011", "2011-01", "month"],
    ["Jan-11", "2011-01", "month"],
    ["Sept 2011", "2011-09", "month"],
    ["01/2011", "2011-01", "month"],
    ["2011-01", "2011-01", "month"],
    ["14 October 2011", "2011-10-14", "day"],
    ["14th Oct 2011", "2011-10-14", "day"],
    ["October 14, 2011", "2011-10-14", "day"],
    ["14/10/2011", "2011-10-14", "day"],
    ["4.3.11", "2011-03-04", "day"],
    ["2011-10-14T00:00:00.000Z", "2011-10-14", "day"],
    ["2011", "2011", "year"],
    ["before January 2011", "2011-01", "before"],
    ["after 2012", "2012", "after"],
    ["date not known", null, "unknown"],
  ])("is read as exactly as it is written: %s", (text, date, precision) => {
    expect(readEffective(text)).toEqual({ date, precision });
  });

  it.each([
    "31/02/2011",
    "13/13/2011",
    "soon",
    "Juneish 2011",
    "2011-13",
    "10/14/2011",
    "",
    "before",
  ])("is never guessed: %j", (text) => {
    expect(readEffective(text)).toBeNull();
  });
});
