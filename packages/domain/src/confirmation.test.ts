import { describe, expect, it } from "vitest";
import { ConfirmationScope, covers, decideConfirmation, NewConfirmation } from "./confirmation.ts";

const cells = [
  { area: "dogs", partnership: "norfolk-suffolk", revision: 3 },
  { area: "dogs", partnership: "essex-kent", revision: 9 },
  { area: "hr", partnership: "norfolk-suffolk", revision: 5 },
];
const dogs = { kind: "row", area: "dogs" } as const;

describe("the scope of a confirmation", () => {
  it.each<[string, ConfirmationScope, boolean[]]>([
    ["a cell", { kind: "cell", area: "dogs", partnership: "essex-kent" }, [false, true, false]],
    ["a row", dogs, [true, true, false]],
    ["a column", { kind: "column", partnership: "norfolk-suffolk" }, [true, false, true]],
    ["the matrix", { kind: "matrix" }, [true, true, true]],
    [
      "cells picked one by one",
      {
        kind: "cells",
        cells: [
          { area: "dogs", partnership: "essex-kent" },
          { area: "hr", partnership: "norfolk-suffolk" },
        ],
      },
      [false, true, true],
    ],
  ])("covers %s", (_, scope, covered) => {
    expect(cells.map((cell) => covers(scope, cell))).toEqual(covered);
  });

  it("is one of the five and nothing more", () => {
    expect(ConfirmationScope.safeParse({ kind: "group", group: "other" }).success).toBe(false);
    expect(ConfirmationScope.safeParse({ kind: "matrix", area: "dogs" }).success).toBe(false);
  });
});

describe("confirming no change", () => {
  it("covers the cells unchanged since the page was read, and names those it leaves out", () => {
    const { confirmed, leftOut } = decideConfirmation(cells, { scope: dogs, head: 7 });

    expect(confirmed).toEqual([cells[0]]);
    expect(leftOut).toEqual([cells[1]]);
  });

  it("covers a cell whose last act is the head itself", () => {
    expect(decideConfirmation(cells, { scope: { kind: "matrix" }, head: 9 }).leftOut).toEqual([]);
  });

  it("is of a day, and carries the head of the page", () => {
    const whole = { programme: "eastern-region", scope: dogs, asAt: "2011-01-31", head: 7 };

    expect(NewConfirmation.safeParse(whole).success).toBe(true);
    expect(NewConfirmation.safeParse({ ...whole, asAt: "2011-01" }).success).toBe(false);
    expect(NewConfirmation.safeParse({ ...whole, head: undefined }).success).toBe(false);
  });
});
