import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countMatrix } from "./counts.ts";
import { Status } from "./status.ts";
import { aCell, aMatrix } from "./testing/examples.ts";

const places = ["dogs", "hr"].flatMap((area) =>
  ["norfolk-suffolk", "essex-kent"].map((partnership) => ({ area, partnership })),
);

describe("counting a matrix", () => {
  it("counts by status, partnership and group, and blank cells for nothing", () => {
    const counts = countMatrix(
      aMatrix([
        aCell({ status: "live" }),
        aCell({ partnership: "essex-kent", status: null, needsReview: true }),
        aCell({ area: "hr", status: "live" }),
      ]),
    );

    expect(counts.cells).toBe(4);
    expect(counts.all).toMatchObject({
      live: 2,
      "needs-review": 1,
      "being-considered": 0,
      filled: 3,
    });
    expect(counts.byPartnership.get("norfolk-suffolk")).toMatchObject({ live: 2, filled: 2 });
    expect(counts.byPartnership.get("essex-kent")).toMatchObject({ "needs-review": 1, filled: 1 });
    expect(counts.byGroup.get("business-support")).toMatchObject({ live: 1, filled: 1 });
  });

  it("has counts for a group without an area, too", () => {
    const none = countMatrix(aMatrix([])).byGroup.get("local-policing");

    expect(Object.values(none ?? {})).toEqual(Array(Status.options.length + 2).fill(0));
  });

  it("adds up: statuses to filled, partnerships to the whole, groups to the whole", () => {
    const anyStatus = fc.constantFrom(...Status.options, null, "blank" as const);
    const anyCells = fc.tuple(anyStatus, anyStatus, anyStatus, anyStatus).map((statuses) =>
      places.flatMap((place, n) => {
        const status = statuses[n] ?? null;
        if (status === "blank") return [];
        return [aCell({ ...place, status, needsReview: status === null })];
      }),
    );

    fc.assert(
      fc.property(anyCells, (cells) => {
        const { all, byPartnership, byGroup } = countMatrix(aMatrix(cells));
        const sum = (numbers: Iterable<number>) => [...numbers].reduce((a, b) => a + b, 0);
        const { filled, ...byStatus } = all;

        expect(filled).toBe(cells.length);
        expect(sum(Object.values(byStatus))).toBe(filled);
        for (const parts of [byPartnership, byGroup]) {
          for (const key of Object.keys(all) as (keyof typeof all)[]) {
            expect(sum([...parts.values()].map((counts) => counts[key]))).toBe(all[key]);
          }
        }
      }),
    );
  });
});
