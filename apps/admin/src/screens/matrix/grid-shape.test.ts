import { describe, expect, it } from "vitest";
import { blockOf, isOne, only, placesIn, type Step, stepFrom, widened } from "./grid-shape.ts";

const shape = {
  areas: Array.from({ length: 30 }, (_, n) => `a${n}`),
  partnerships: ["p0", "p1", "p2"],
};
const at = (row: number, column: number) => ({ area: `a${row}`, partnership: `p${column}` });

describe("going through the grid", () => {
  it.each<[Step, ReturnType<typeof at>]>([
    ["left", at(12, 0)],
    ["right", at(12, 2)],
    ["up", at(11, 1)],
    ["down", at(13, 1)],
    ["row-start", at(12, 0)],
    ["row-end", at(12, 2)],
    ["grid-start", at(0, 0)],
    ["grid-end", at(29, 2)],
    ["page-up", at(2, 1)],
    ["page-down", at(22, 1)],
  ])("goes %s", (step, to) => {
    expect(stepFrom(shape, at(12, 1), step)).toEqual(to);
  });

  it("stays at an edge, and begins at the first cell when its own is gone", () => {
    expect(stepFrom(shape, at(0, 0), "up")).toEqual(at(0, 0));
    expect(stepFrom(shape, at(29, 2), "page-down")).toEqual(at(29, 2));
    expect(stepFrom(shape, { area: "folded", partnership: "p1" }, "right")).toEqual(at(0, 2));
  });
});

describe("a selection", () => {
  it("is the block between where it was begun and where it has come to, whichever way", () => {
    const block = { areas: ["a3", "a4"], partnerships: ["p1", "p2"] };

    expect(blockOf(shape, { anchor: at(3, 1), active: at(4, 2) })).toEqual(block);
    expect(blockOf(shape, { anchor: at(4, 2), active: at(3, 1) })).toEqual(block);
    expect(placesIn(block)).toEqual([at(3, 1), at(3, 2), at(4, 1), at(4, 2)]);
  });

  it("is of one cell until it is extended", () => {
    expect(isOne(only(at(3, 1)))).toBe(true);
    expect(isOne({ anchor: at(3, 1), active: at(3, 2) })).toBe(false);
  });

  it("widens to its rows, its columns and everything", () => {
    const two = { anchor: at(3, 1), active: at(4, 1) };

    expect(placesIn(blockOf(shape, widened(shape, two, "row")))).toHaveLength(6);
    expect(placesIn(blockOf(shape, widened(shape, two, "column")))).toHaveLength(30);
    expect(placesIn(blockOf(shape, widened(shape, two, "all")))).toHaveLength(90);
  });

  it("passes over what is folded away in between", () => {
    const folded = { ...shape, areas: shape.areas.filter((area) => area !== "a4") };

    expect(blockOf(folded, { anchor: at(3, 0), active: at(5, 0) }).areas).toEqual(["a3", "a5"]);
  });
});
