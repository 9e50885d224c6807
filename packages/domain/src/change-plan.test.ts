import { describe, expect, it } from "vitest";
import type { EffectiveDate } from "./calendar.ts";
import { decidePlanChange } from "./change-plan.ts";
import { linesFor, type PlanLine, PlanStatement } from "./plan.ts";
import { countPlan } from "./plan-words.ts";

const january: EffectiveDate = { date: "2011-01", precision: "month" };
const april: EffectiveDate = { date: "2012-04", precision: "month" };
const beforeApril: EffectiveDate = { date: "2012-04", precision: "before" };

const says = PlanStatement.parse({ area: "fleet", approach: "preferred-partnership" });
const wanted = PlanStatement.parse({ area: "fleet", approach: "regional" });

function aVersion(id: number, more: Partial<PlanLine> = {}): PlanLine {
  return {
    ...says,
    id,
    line: 1,
    position: 0,
    from: january,
    until: null,
    why: null,
    recordedAt: "2026-01-01T00:00:00.000Z",
    act: id,
    ...more,
  };
}

describe("changing a line of the plan", () => {
  it("keeps what it said until the day before", () => {
    expect(decidePlanChange([aVersion(1)], { says: wanted, from: april })).toEqual({
      replaces: [1],
      adds: [
        { ...says, from: january, until: beforeApril },
        { ...wanted, from: april, until: null },
      ],
    });
  });

  it("mends a slip where it is said from the line's first day", () => {
    expect(decidePlanChange([aVersion(1)], { says: wanted, from: january })).toEqual({
      replaces: [1],
      adds: [{ ...wanted, from: january, until: null }],
    });
  });

  it("takes back what was said from later on", () => {
    const versions = [aVersion(1, { until: beforeApril }), aVersion(2, { from: april })];
    const from: EffectiveDate = { date: "2011-06", precision: "month" };

    const { replaces, adds } = decidePlanChange(versions, { says: wanted, from });

    expect(replaces).toEqual([1, 2]);
    expect(adds.map((version) => version.from)).toEqual([january, from]);
  });

  it("ends a line, which then cannot be changed", () => {
    const { adds } = decidePlanChange([aVersion(1)], { says: null, from: april });
    expect(adds).toEqual([{ ...says, from: january, until: beforeApril }]);

    const ended = [aVersion(1, { until: beforeApril })];
    expect(() => decidePlanChange(ended, { says: wanted, from: april })).toThrow("has ended");
    expect(() => decidePlanChange([], { says: wanted, from: april })).toThrow("no such line");
  });
});

describe("the lines that speak for a force", () => {
  const everyone = aVersion(1);
  const kentAndEssex = aVersion(2, { approach: "single-force", forces: ["kent", "essex"] });

  it("are those that name it, and else those that name none", () => {
    const lines = [everyone, kentAndEssex, aVersion(3, { area: "dogs" })];

    expect(linesFor(lines, "fleet", "kent")).toEqual([kentAndEssex]);
    expect(linesFor(lines, "fleet", "norfolk")).toEqual([everyone]);
    expect(linesFor([kentAndEssex], "fleet", "norfolk")).toEqual([]);
  });

  it("are counted, with those for some forces and those without a date", () => {
    expect(countPlan([everyone, kentAndEssex, aVersion(3, { implementation: april })])).toEqual({
      lines: 3,
      exceptions: 1,
      undated: 2,
    });
  });
});
