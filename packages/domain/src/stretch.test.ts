import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EffectiveDate } from "./calendar.ts";
import { memberTwice } from "./member-twice.ts";
import { daysOf, isBackwards, overlap } from "./stretch.ts";

const day = (date: string): EffectiveDate => ({ date, precision: "day" });
const stretch = (from: string, until: string | null) => ({
  from: day(from),
  until: until === null ? null : day(until),
});

describe("a stretch of time", () => {
  it.each([
    [{ date: "2011-02", precision: "month" }, "2011-02-28"],
    [{ date: "2011", precision: "year" }, "2011-12-31"],
    [{ date: "2011-02", precision: "before" }, "2011-01-31"],
    [{ date: "2011", precision: "before" }, "2010-12-31"],
    [{ date: "2011-03-01", precision: "before" }, "2011-02-28"],
  ] as const)("that lasts until %o counts to %s", (until, last) => {
    expect(daysOf({ from: day("2010-01-01"), until }).last).toBe(last);
  });

  it("that ends the day before another begins shares no day with it", () => {
    const first = stretch("2010-01-01", "2010-12-31");

    expect(overlap(first, stretch("2011-01-01", null))).toBe(false);
    expect(overlap(first, stretch("2010-12-31", null))).toBe(true);
  });

  it("shares a day with another exactly where some day lies in both", () => {
    const days = ["2011-01-01", "2011-01-02", "2011-01-03", "2011-01-04"];
    const anyStretch = fc
      .tuple(fc.constantFrom(...days), fc.option(fc.constantFrom(...days)))
      .map(([from, until]) => stretch(from, until))
      .filter((one) => !isBackwards(one));
    const holds = ({ from, until }: ReturnType<typeof stretch>, on: string) =>
      (from.date ?? "") <= on && (until === null || on <= (until.date ?? ""));

    fc.assert(
      fc.property(anyStretch, anyStretch, (one, other) => {
        const shared = days.some((on) => holds(one, on) && holds(other, on));
        expect(overlap(one, other)).toBe(shared);
        expect(overlap(other, one)).toBe(shared);
      }),
    );
  });
});

describe("a force that is in a partnership twice", () => {
  it("is named where two of its stretches share a day, and only then", () => {
    const member = (force: string, from: string, until: string | null) => ({
      force,
      ...stretch(from, until),
    });

    const twice = memberTwice([
      member("kent", "2010-01-01", "2010-12-31"),
      member("kent", "2011-01-01", null),
      member("essex", "2010-01-01", null),
      member("essex", "2012-01-01", "2012-12-31"),
    ]);

    expect(twice).toEqual(["essex"]);
  });
});
