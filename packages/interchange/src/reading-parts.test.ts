import type { FoundMatrix, FoundRow } from "@accord/domain/intake";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GatheredMatrices, partsOf } from "./reading-parts.ts";

function aMatrix(widths: readonly number[]): FoundMatrix {
  const place = { table: null, row: 1, column: 1 };
  const rows = widths.map((width, at): FoundRow => {
    const cells = Array.from({ length: width }, (_one, column) => ({
      column,
      words: "Live",
      place,
      details: null,
    }));
    return { area: `Area ${at}`, group: null, place, cells, comment: null };
  });
  return {
    form: "matrix",
    table: null,
    columns: [],
    groups: [],
    rows,
    leftOut: [],
    complaints: [],
  };
}

describe("a reading told in parts", () => {
  it("is whole when it is put together, and no part is long", () => {
    const anyMatrices = fc.array(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 30 }), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(anyMatrices, (widths) => {
        const matrices = widths.map(aMatrix);
        const gathered = new GatheredMatrices();
        for (const part of partsOf(matrices)) {
          if (part.tell === "matrices" || part.tell === "rows") gathered.add(part);
          const rows = part.tell === "rows" ? part.rows : [];
          expect(rows.reduce((sum, { cells }) => sum + cells.length, 0)).toBeLessThan(3_000);
        }

        expect(gathered.done()).toEqual(matrices);
      }),
      { numRuns: 50 },
    );
  });
});
