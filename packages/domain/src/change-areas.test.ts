import { describe, expect, it } from "vitest";
import { AreaSuccession } from "./area.ts";
import type { EffectiveDate } from "./calendar.ts";
import { decideRows, type StandingRow } from "./change-areas.ts";

const before: EffectiveDate = { date: "2011-01", precision: "before" };
const april: EffectiveDate = { date: "2012-04", precision: "month" };

function aRow(area: string, position: number, more: Partial<StandingRow> = {}): StandingRow {
  return { id: position + 1, area, group: "support", position, from: before, until: null, ...more };
}

const rows = [aRow("dogs", 0), aRow("horses", 1), aRow("fleet", 2)];
const merge = { areas: ["dogs", "horses"], effective: april };
const nameOf = (area: string) => area;

describe("the rows of a merge", () => {
  it("end the day before, and the new one begins in the place of the first", () => {
    const { ends, begins } = decideRows(rows, merge, ["animals"], nameOf);

    expect(ends.map(({ area, until }) => [area, until])).toEqual([
      ["dogs", { date: "2012-04", precision: "before" }],
      ["horses", { date: "2012-04", precision: "before" }],
    ]);
    expect(begins).toEqual([
      { area: "animals", group: "support", position: 0, from: april, until: null },
    ]);
  });

  it("leave the area that takes the others in as it is", () => {
    const { ends, begins } = decideRows(rows, merge, ["dogs"], nameOf);

    expect(ends.map(({ area }) => area)).toEqual(["horses"]);
    expect(begins).toEqual([]);
  });

  it("are refused where one begins later, where none is listed, and where the new one has ended", () => {
    const late = [aRow("dogs", 0, { from: { date: "2012-04-02", precision: "day" } })];
    const over = [aRow("dogs", 0, { until: { date: "2011-06", precision: "month" } })];

    expect(() => decideRows(late, merge, ["animals"], nameOf)).toThrow("Choose a later date");
    expect(() => decideRows(over, merge, ["animals"], nameOf)).toThrow("None of these areas");
    expect(() => decideRows([...over, ...rows.slice(1)], merge, ["dogs"], nameOf)).toThrow(
      "has ended",
    );
  });
});

describe("the rows of a split", () => {
  it("begin side by side where the one stood", () => {
    const split = { areas: ["dogs"], effective: april };
    const { ends, begins } = decideRows(rows, split, ["dogs-north", "dogs-south"], nameOf);

    expect(ends.map(({ area }) => area)).toEqual(["dogs"]);
    expect(begins.map(({ area, position }) => [area, position])).toEqual([
      ["dogs-north", 0],
      ["dogs-south", 0],
    ]);
  });
});

describe("what is asked for as a merge or a split", () => {
  const asked = { programme: "eastern-region", effective: april, reason: "One unit.", head: 9 };
  const isTaken = (more: object) => AreaSuccession.safeParse({ ...asked, ...more }).success;

  it.each([
    ["two areas into a new one", { kind: "merge", areas: ["a", "b"], into: [{ name: "C" }] }, true],
    ["one area into another", { kind: "merge", areas: ["a"], into: [{ slug: "b" }] }, true],
    ["one area into a new one", { kind: "merge", areas: ["a"], into: [{ name: "B" }] }, false],
    ["one area into itself", { kind: "merge", areas: ["a"], into: [{ slug: "a" }] }, false],
    ["one into two", { kind: "split", areas: ["a"], into: [{ slug: "a" }, { name: "B" }] }, true],
    [
      "one into two of one name",
      { kind: "split", areas: ["a"], into: [{ name: "B - “north”" }, { name: 'b – "North"' }] },
      false,
    ],
    ["one into one", { kind: "split", areas: ["a"], into: [{ name: "B" }] }, false],
    [
      "two into two",
      { kind: "split", areas: ["a", "b"], into: [{ name: "C" }, { name: "D" }] },
      false,
    ],
  ])("takes or refuses %s", (_, more, taken) => {
    expect(isTaken(more)).toBe(taken);
  });

  it("carries one status into a cell, and only between its own areas", () => {
    const merged = { kind: "merge", areas: ["a", "b"], into: [{ name: "C" }] };
    const carry = { partnership: "p", from: "a", into: 0, claim: "observed" };

    expect(isTaken({ ...merged, carry: [carry] })).toBe(true);
    expect(isTaken({ ...merged, carry: [carry, { ...carry, from: "b" }] })).toBe(false);
    expect(isTaken({ ...merged, carry: [{ ...carry, from: "z" }] })).toBe(false);
    expect(isTaken({ ...merged, carry: [{ ...carry, into: 1 }] })).toBe(false);
  });

  it("says from when", () => {
    const unknown = { date: null, precision: "unknown" };
    const merged = { kind: "merge", areas: ["a", "b"], into: [{ name: "C" }] };

    expect(isTaken({ ...merged, effective: unknown })).toBe(false);
  });
});
