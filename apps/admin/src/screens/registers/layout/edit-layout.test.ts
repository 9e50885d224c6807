import { describe, expect, it } from "vitest";
import { freeSlug, moveColumn, moveRow, placeOfRow, putRow } from "./edit-layout.ts";

const dates = { from: { date: "2011", precision: "year" } as const, until: null };
const row = (area: string, group: string) => ({ area, group, ...dates });
const layout = {
  groups: [
    { slug: "a", name: "A", note: null },
    { slug: "b", name: "B", note: null },
  ],
  // As the first laying out may have it: the groups need not stand together in the list.
  rows: [row("dogs", "a"), row("hr", "b"), row("horses", "a"), row("air", "a"), row("ict", "b")],
  columns: [
    { partnership: "one", ...dates },
    { partnership: "two", ...dates },
  ],
};
const areas = (rows: readonly { readonly area: string }[]) => rows.map(({ area }) => area);

describe("moving a row", () => {
  it("goes past the next row of its group, and leaves the other groups as they are", () => {
    const moved = moveRow(layout, "dogs", 1);

    expect(areas(moved.rows)).toEqual(["horses", "hr", "dogs", "air", "ict"]);
    expect(placeOfRow(moved, "dogs")).toEqual({ place: 2, of: 3 });
  });

  it("stays where there is no place further up or down", () => {
    expect(areas(moveRow(layout, "dogs", -1).rows)).toEqual(areas(layout.rows));
    expect(areas(moveRow(layout, "ict", 1).rows)).toEqual(areas(layout.rows));
  });

  it("goes to the end of another group, and keeps its place where only its dates change", () => {
    const elsewhere = putRow(layout, row("dogs", "b"));
    const dated = putRow(layout, { ...row("horses", "a"), until: dates.from });

    expect(placeOfRow(elsewhere, "dogs")).toEqual({ place: 3, of: 3 });
    expect(areas(dated.rows)).toEqual(areas(layout.rows));
  });
});

describe("moving a column", () => {
  it("changes places with its neighbour", () => {
    const moved = moveColumn(layout, "two", -1);

    expect(moved.columns.map(({ partnership }) => partnership)).toEqual(["two", "one"]);
  });
});

describe("a slug for what is new", () => {
  it("has a number where the name's own is taken", () => {
    expect(freeSlug("dogs", [])).toBe("dogs");
    expect(freeSlug("dogs", ["dogs", "dogs-2"])).toBe("dogs-3");
  });
});
