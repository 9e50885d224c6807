import { describe, expect, it } from "vitest";
import { differenceOf, movedAndRestated } from "./difference.ts";
import { aCell, aMatrix } from "./testing/examples.ts";

const dogs = aCell();
const hr = aCell({ area: "hr", partnership: "essex-kent" });

describe("the difference of two views", () => {
  it("is nothing between a view and itself", () => {
    expect(differenceOf(aMatrix([dogs, hr]), aMatrix([dogs, hr]))).toEqual([]);
  });

  it("tells each cell that says something else, as it was and as it is", () => {
    const live = { ...dogs, status: "live" as const };

    expect(differenceOf(aMatrix([dogs, hr]), aMatrix([live, hr]))).toEqual([
      {
        area: "dogs",
        partnership: "norfolk-suffolk",
        movement: "forward",
        before: dogs,
        after: live,
      },
    ]);
  });

  it("is in the order of the matrix, whatever the order of the cells", () => {
    const changes = differenceOf(aMatrix([]), aMatrix([hr, dogs]));

    expect(changes.map(({ area }) => area)).toEqual(["dogs", "hr"]);
  });

  it("tells last the cells of a row that is listed no more", () => {
    const now = aMatrix([]);
    const without = { ...now, areas: now.areas.filter(({ slug }) => slug === "hr") };

    const changes = differenceOf(aMatrix([dogs]), { ...without, cells: [hr] });

    expect(changes.map(({ area, movement }) => [area, movement])).toEqual([
      ["hr", "first-recorded"],
      ["dogs", "taken-out"],
    ]);
  });
});

describe("what has moved and what is restated since the last report", () => {
  it("calls moved what happened since its day, and restated what we believe anew of its day", () => {
    const stood = aMatrix([dogs]);
    const believedNow = aMatrix([{ ...dogs, status: "being-progressed" }]);
    const now = aMatrix([{ ...dogs, status: "live", kind: "moved" }], { asAt: stood.asAt });

    const { moved, restated } = movedAndRestated({
      asReported: stood,
      asReportedKnownNow: believedNow,
      now,
    });

    expect(restated).toMatchObject([
      { before: { status: "being-considered" }, after: { status: "being-progressed" } },
    ]);
    expect(moved).toMatchObject([
      { before: { status: "being-progressed" }, after: { status: "live" } },
    ]);
  });
});
