import { describe, expect, it } from "vitest";
import { FINDING_CODES } from "./finding.ts";
import { cellsMatching, type FilterFacts, isFiltered } from "./matrix-filter.ts";
import type { MatrixFilter } from "./page-link.ts";
import { aCell, aMatrix } from "./testing/examples.ts";

const NOTHING: FilterFacts = { changes: [], restated: [], findings: [] };

const dogsIn = (partnership: string) => ({ area: "dogs", partnership });

/** Dogs are live in Norfolk/Suffolk and need review in Essex/Kent; of HR nothing is recorded. */
const view = aMatrix([
  aCell({ ...dogsIn("norfolk-suffolk"), status: "live" }),
  aCell({ ...dogsIn("essex-kent"), status: null, needsReview: true, sourceWording: "Kent only" }),
]);

function matching(filter: MatrixFilter, facts: Partial<FilterFacts> = {}): string[] {
  return [...cellsMatching(view, filter, { ...NOTHING, ...facts })];
}

describe("the cells that a filter means", () => {
  it("are all cells of the matrix, blank ones too, where nothing is asked", () => {
    expect(matching({})).toEqual([
      "dogs/norfolk-suffolk",
      "dogs/essex-kent",
      "hr/norfolk-suffolk",
      "hr/essex-kent",
    ]);
    expect([isFiltered({}), isFiltered({ status: undefined }), isFiltered({ area: "hr" })]).toEqual(
      [false, false, true],
    );
  });

  it.each<[MatrixFilter, string[]]>([
    [{ group: "business-support" }, ["hr/norfolk-suffolk", "hr/essex-kent"]],
    [{ area: "dogs" }, ["dogs/norfolk-suffolk", "dogs/essex-kent"]],
    [{ partnership: "essex-kent" }, ["dogs/essex-kent", "hr/essex-kent"]],
    [{ force: "suffolk" }, ["dogs/norfolk-suffolk", "hr/norfolk-suffolk"]],
    [{ status: "live" }, ["dogs/norfolk-suffolk"]],
    [{ status: "needs-review" }, ["dogs/essex-kent"]],
    [{ status: "blank" }, ["hr/norfolk-suffolk", "hr/essex-kent"]],
    [{ status: "blank", force: "kent" }, ["hr/essex-kent"]],
    [{ status: "ended" }, []],
  ])("are those of %j", (filter, keys) => {
    expect(matching(filter)).toEqual(keys);
  });

  it("are those that moved, or those of one movement, or all that changed", () => {
    const changes = [
      { ...dogsIn("norfolk-suffolk"), movement: "forward" as const },
      { ...dogsIn("essex-kent"), movement: "reworded" as const },
    ];

    expect(matching({ movement: "moved" }, { changes })).toEqual(["dogs/norfolk-suffolk"]);
    expect(matching({ movement: "forward" }, { changes })).toEqual(["dogs/norfolk-suffolk"]);
    expect(matching({ movement: "back" }, { changes })).toEqual([]);
    expect(matching({ movement: "changed" }, { changes })).toEqual([
      "dogs/norfolk-suffolk",
      "dogs/essex-kent",
    ]);
  });

  it("are those whose record is restated", () => {
    const restated = [dogsIn("essex-kent")];

    expect(matching({ restated: true }, { restated })).toEqual(["dogs/essex-kent"]);
    expect(matching({ restated: false }, { restated })).toHaveLength(4);
  });

  it("are those that a finding of a code names, blank ones too", () => {
    const findings = FINDING_CODES.map((code) => ({
      code,
      cells:
        code === "reach"
          ? [dogsIn("norfolk-suffolk"), { area: "hr", partnership: "essex-kent" }]
          : [],
    }));

    expect(matching({ finding: "reach" }, { findings })).toEqual([
      "dogs/norfolk-suffolk",
      "hr/essex-kent",
    ]);
    expect(matching({ finding: "stalled" }, { findings })).toEqual([]);
  });

  it("are none of a row or column that the day does not list", () => {
    const changes = [{ area: "anpr", partnership: "essex-kent", movement: "taken-out" as const }];

    expect(matching({ movement: "changed" }, { changes })).toEqual([]);
  });
});
