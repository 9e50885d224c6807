import { describe, expect, it } from "vitest";
import type { CalendarDate } from "./calendar.ts";
import { asAtOf, dayBefore, daysOf, periodOf, periodTitle, ReportPeriod } from "./period.ts";

const monthly = (period: string) => ReportPeriod.parse({ kind: "monthly", period });
const quarterly = (period: string) => ReportPeriod.parse({ kind: "quarterly", period });
const day = (text: string) => text as CalendarDate;

describe("the title of a period", () => {
  it.each([
    [monthly("2011-01"), "January 2011"],
    [quarterly("2011-Q1"), "January to March 2011 (quarter 4 of 2010/11)"],
    [quarterly("2011-Q2"), "April to June 2011 (quarter 1 of 2011/12)"],
    [quarterly("2011-Q3"), "July to September 2011 (quarter 2 of 2011/12)"],
    [quarterly("2011-Q4"), "October to December 2011 (quarter 3 of 2011/12)"],
    [quarterly("2000-Q1"), "January to March 2000 (quarter 4 of 1999/00)"],
  ])("of %j is %s", (period, title) => {
    expect(periodTitle(period)).toBe(title);
  });
});

describe("the days of a period", () => {
  it("run from its first to its last, both in it", () => {
    expect(daysOf(monthly("2012-02"))).toEqual({ first: "2012-02-01", last: "2012-02-29" });
    expect(daysOf(quarterly("2011-Q4"))).toEqual({ first: "2011-10-01", last: "2011-12-31" });
  });

  it("come after the day before", () => {
    expect(dayBefore(monthly("2011-01"))).toBe("2010-12-31");
    expect(dayBefore(quarterly("2011-Q1"))).toBe("2010-12-31");
  });

  it("lead back to the period", () => {
    expect(periodOf("monthly", day("2011-01-31"))).toEqual(monthly("2011-01"));
    expect(periodOf("quarterly", day("2011-03-31"))).toEqual(quarterly("2011-Q1"));
    expect(periodOf("quarterly", day("2011-04-01"))).toEqual(quarterly("2011-Q2"));
  });

  it("are written in the way of the kind", () => {
    expect(ReportPeriod.safeParse({ kind: "monthly", period: "2011-Q1" }).success).toBe(false);
    expect(ReportPeriod.safeParse({ kind: "quarterly", period: "2011-01" }).success).toBe(false);
  });
});

describe("the day a report is as at", () => {
  it("is the period's last, once it has ended", () => {
    expect(asAtOf(monthly("2011-01"), day("2011-02-01"))).toEqual({
      asAt: "2011-01-31",
      isDraft: false,
    });
  });

  it("is today while the period lasts, and the report is a draft, its last day included", () => {
    expect(asAtOf(monthly("2011-01"), day("2011-01-10"))).toEqual({
      asAt: "2011-01-10",
      isDraft: true,
    });
    expect(asAtOf(monthly("2011-01"), day("2011-01-31"))).toEqual({
      asAt: "2011-01-31",
      isDraft: true,
    });
  });
});
