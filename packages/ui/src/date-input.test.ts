import { EffectiveDate } from "@accord/domain/calendar";
import { describe, expect, it } from "vitest";
import { typedDate, writtenDate } from "./date-input.tsx";

describe("a date that was typed", () => {
  it.each([
    [{ day: "9", month: "1", year: "2011", precision: "day" }, "2011-01-09"],
    [{ day: "9", month: "1", year: "2011", precision: "month" }, "2011-01"],
    [{ day: "", month: "", year: "2011", precision: "year" }, "2011"],
    [{ day: "", month: "", year: " 2011 ", precision: "before" }, "2011"],
    [{ day: "", month: "3", year: "2011", precision: "after" }, "2011-03"],
  ] as const)("is written no finer than it is known: %j", (typed, date) => {
    expect(EffectiveDate.parse(writtenDate(typed)).date).toBe(date);
  });

  it("is no date where it is not known", () => {
    const typed = { day: "9", month: "1", year: "2011", precision: "unknown" } as const;

    expect(EffectiveDate.parse(writtenDate(typed))).toEqual({ date: null, precision: "unknown" });
  });

  it.each([
    { day: "31", month: "2", year: "2011", precision: "day" },
    { day: "", month: "2", year: "2011", precision: "day" },
    { day: "4", month: "", year: "2011", precision: "before" },
    { day: "", month: "13", year: "2011", precision: "month" },
    { day: "", month: "", year: "11", precision: "year" },
  ] as const)("is refused by the domain where there is no such date: %j", (typed) => {
    expect(EffectiveDate.safeParse(writtenDate(typed)).success).toBe(false);
  });

  it.each(["2011-01-09", "2011-01", "2011"])("can be typed over and written back: %s", (date) => {
    const precision = ({ 10: "day", 7: "month", 4: "year" } as const)[date.length];
    const known = EffectiveDate.parse({ date, precision });

    expect(writtenDate(typedDate(known))).toEqual(known);
  });
});
