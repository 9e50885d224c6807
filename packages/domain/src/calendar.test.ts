import { describe, expect, it } from "vitest";
import {
  AsAt,
  CalendarDate,
  EffectiveDate,
  firstDay,
  Instant,
  lastDayOf,
  londonDay,
  Month,
  nextDay,
  PRECISION_RANK,
  previousDay,
  Quarter,
} from "./calendar.ts";
import { known } from "./testing/examples.ts";

const isTaken = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe("a day on paper", () => {
  it.each(["2011-01-31", "2012-02-29", "0001-01-01"])("takes %s", (day) => {
    expect(isTaken(CalendarDate, day)).toBe(true);
  });

  it.each(["2011-02-29", "2011-13-01", "2011-1-1", "31/01/2011", "0000-01-01", ""])(
    "refuses %s",
    (day) => {
      expect(isTaken(CalendarDate, day)).toBe(false);
    },
  );
});

describe("an instant", () => {
  it("is written in UTC with milliseconds, so that comparing the text compares the moments", () => {
    expect(Instant.parse("2011-02-01T08:00Z")).toBe("2011-02-01T08:00:00.000Z");
    expect(Instant.parse("2011-02-01T08:00:00.5Z")).toBe("2011-02-01T08:00:00.500Z");
  });

  it.each([
    "2011-02-30T08:00Z",
    "2011-02-01T25:00Z",
    "2011-02-01T08:00",
    "2011-02-01",
    "0000-01-01T00:00Z",
  ])("refuses %s", (moment) => {
    expect(isTaken(Instant, moment)).toBe(false);
  });
});

describe("an effective date", () => {
  it.each([
    [{ date: "2011-01-10", precision: "day" }, true],
    [{ date: "2011-01", precision: "month" }, true],
    [{ date: "2011", precision: "year" }, true],
    [{ date: "2011", precision: "before" }, true],
    [{ date: "2011-01-10", precision: "after" }, true],
    [{ date: null, precision: "unknown" }, true],
    [{ date: "2011-01", precision: "day" }, false],
    [{ date: "2011-01-10", precision: "month" }, false],
    [{ date: "2011", precision: "unknown" }, false],
    [{ date: null, precision: "before" }, false],
    [{ date: null, precision: "day" }, false],
    [{ date: "2011-00", precision: "month" }, false],
    [{ date: "9999", precision: "after" }, false],
    [{ date: "2011", precision: "year", time: "noon" }, false],
  ])("has a date of the shape its precision asks for: %j is %s", (value, taken) => {
    expect(isTaken(EffectiveDate, value)).toBe(taken);
  });
});

describe("the first day of an effective date", () => {
  it.each([
    ["a day", known("2011-01-10"), "2011-01-10"],
    ["a month", known("2011-01"), "2011-01-01"],
    ["a year", known("2011"), "2011-01-01"],
    ["before anything", { date: "2011", precision: "before" as const }, "0001-01-01"],
    ["an unknown date", { date: null, precision: "unknown" as const }, "0001-01-01"],
    ["after a day", { date: "2011-01-31", precision: "after" as const }, "2011-02-01"],
    ["after a month", { date: "2012-02", precision: "after" as const }, "2012-03-01"],
    ["after a year", { date: "2010", precision: "after" as const }, "2011-01-01"],
  ])("of %s", (_, effective, day) => {
    expect(firstDay(effective)).toBe(day);
  });
});

describe("the rank of a precision", () => {
  it("puts unknown, before and after below a year, a year below a month, a month below a day", () => {
    const { unknown, before, after, year, month, day } = PRECISION_RANK;

    expect([before, after]).toEqual([unknown, unknown]);
    expect([unknown < year, year < month, month < day]).toEqual([true, true, true]);
  });
});

describe("as at", () => {
  it("takes a month as its last day", () => {
    expect(AsAt.parse("2011-01")).toBe("2011-01-31");
    expect(AsAt.parse("2012-02")).toBe("2012-02-29");
    expect(AsAt.parse("2011-01-15")).toBe("2011-01-15");
  });

  it.each(["2011", "2011-13", "0000-01", "today"])("refuses %s", (text) => {
    expect(isTaken(AsAt, text)).toBe(false);
  });
});

describe("the last day", () => {
  it.each([
    ["2011-01-10", "2011-01-10"],
    ["2011-04", "2011-04-30"],
    ["2010-12", "2010-12-31"],
    ["2011", "2011-12-31"],
  ])("of %s is %s", (part, day) => {
    expect(lastDayOf(part)).toBe(day);
  });
});

describe("months and quarters", () => {
  it("are written as 2011-01 and 2011-Q1", () => {
    expect(["2011-01", "2011-12"].every((text) => isTaken(Month, text))).toBe(true);
    expect(["2011-00", "2011-13", "2011-1"].some((text) => isTaken(Month, text))).toBe(false);
    expect(["2011-Q1", "2011-Q4"].every((text) => isTaken(Quarter, text))).toBe(true);
    expect(["2011-Q0", "2011-Q5", "2011-q1"].some((text) => isTaken(Quarter, text))).toBe(false);
  });
});

describe("the day in London", () => {
  it.each([
    ["in winter is the day in UTC", "2011-01-31T23:59:59.999Z", "2011-01-31"],
    ["in summer begins an hour before midnight UTC", "2011-06-30T23:00:00.000Z", "2011-07-01"],
    [
      "is still winter's on the eve of the change in March",
      "2011-03-26T23:30:00.000Z",
      "2011-03-26",
    ],
    ["is summer's on the evening of the change in March", "2011-03-27T23:00:00.000Z", "2011-03-28"],
    ["is summer's on the eve of the change in October", "2011-10-29T23:00:00.000Z", "2011-10-30"],
    [
      "is winter's on the evening of the change in October",
      "2011-10-30T23:30:00.000Z",
      "2011-10-30",
    ],
  ])("%s", (_, instant, day) => {
    expect(londonDay(instant)).toBe(day);
    expect(londonDay(new Date(instant))).toBe(day);
  });
});

describe("the days beside a day", () => {
  it.each([
    ["2011-12-31", "2012-01-01", "2012-01-02"],
    ["2012-02-28", "2012-02-29", "2012-03-01"],
    // Nothing is before the first day that can be written, nor after the last.
    ["0001-01-01", "0001-01-01", "0001-01-02"],
    ["9999-12-30", "9999-12-31", "9999-12-31"],
  ])("%s is before %s, and %s after", (before, day, after) => {
    expect(previousDay(CalendarDate.parse(day))).toBe(before);
    expect(nextDay(CalendarDate.parse(day))).toBe(after);
  });
});
