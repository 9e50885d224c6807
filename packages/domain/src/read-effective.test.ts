import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EffectiveDate, Precision } from "./calendar.ts";
import { formatEffective } from "./format-date.ts";
import { readEffective } from "./read-effective.ts";

describe("a date as people here write it", () => {
  it.each([
    ["14 October 2011", "2011-10-14", "day"],
    ["14 Oct 2011", "2011-10-14", "day"],
    ["1st Sept 2011", "2011-09-01", "day"],
    ["4/10/2011", "2011-10-04", "day"],
    ["04.10.2011", "2011-10-04", "day"],
    ["2011-10-04", "2011-10-04", "day"],
    ["  october   2011 ", "2011-10", "month"],
    ["10/2011", "2011-10", "month"],
    ["2011-01", "2011-01", "month"],
    ["Jan-11", "2011-01", "month"],
    ["14 Oct 11", "2011-10-14", "day"],
    ["4.3.11", "2011-03-04", "day"],
    ["October 14, 2011", "2011-10-14", "day"],
    ["2011-10-14T00:00:00.000Z", "2011-10-14", "day"],
    ["2011", "2011", "year"],
    ["before 2011", "2011", "before"],
    ["after 3 March 2011", "2011-03-03", "after"],
    ["date not known", null, "unknown"],
  ])("is read as exactly as it is written: %s", (text, date, precision) => {
    expect(readEffective(text)).toEqual({ date, precision });
  });

  it.each([
    "",
    "soon",
    "31 February 2011",
    "13/13/2011",
    "11",
    "Octopus 2011",
    "10/14/2011",
    "2011-13",
    "before",
    "10 11",
    "10/11",
    "14 October",
    "October 14",
  ])("is never guessed: “%s”", (text) => {
    expect(readEffective(text)).toBeNull();
  });

  it("is read back as it was printed, whatever it is", () => {
    const day = fc
      .date({ min: new Date("1800-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const effective = fc
      .tuple(day, fc.constantFrom(...Precision.options), fc.constantFrom(4, 7, 10))
      .map(([date, precision, length]) => {
        const lengths = { day: 10, month: 7, year: 4, before: length, after: length, unknown: 0 };
        return EffectiveDate.parse({ date: date.slice(0, lengths[precision]) || null, precision });
      });

    fc.assert(
      fc.property(effective, (date) => {
        expect(readEffective(formatEffective(date))).toEqual(date);
      }),
    );
  });
});
