import { describe, expect, it } from "vitest";
import { askedPeriod, typedPeriod, writtenPeriod } from "./typed-period.ts";

const may = { day: "", month: "5", year: "2011", precision: "month" } as const;

describe("the period of a report as typed", () => {
  it("is a month, and the quarter of that month when the other kind is chosen", () => {
    const typed = typedPeriod(may);

    expect(writtenPeriod(typed)).toEqual({ kind: "monthly", period: "2011-05" });
    expect(writtenPeriod({ ...typed, kind: "quarterly" })).toEqual({
      kind: "quarterly",
      period: "2011-Q2",
    });
  });

  it("is none while it cannot be read", () => {
    expect(writtenPeriod(typedPeriod({ ...may, month: "13" }))).toBeNull();
    expect(writtenPeriod({ ...typedPeriod(may), kind: "quarterly", year: "11" })).toBeNull();
  });

  it("is asked for by what its kind has", () => {
    expect(askedPeriod({ kind: "monthly" })).toContain("a month and its year");
    expect(askedPeriod({ kind: "quarterly" })).toContain("the year of the quarter");
  });
});
