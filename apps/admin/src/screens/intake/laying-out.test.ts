import { describe, expect, it } from "vitest";
import { rowsToAdd } from "./laying-out.ts";
import { aProposedRow } from "./testing/a-proposal.ts";

const UNKNOWN = { slug: null, by: null, suggestions: [] } as const;

describe("laying a programme out from a table", () => {
  it("adds what the register does not know under the heading it was found under", () => {
    const rows = [aProposedRow({ words: "Marine Unit", group: "Operations", match: UNKNOWN })];

    expect(rowsToAdd({ rows })).toEqual({
      "marine unit": {
        as: "added",
        slug: "marine-unit",
        name: "Marine Unit",
        group: "Operations",
      },
    });
  });

  it("leaves to a person what is spelt nearly like an area that is known", () => {
    const suggestions = [{ slug: "estates", name: "Estates Strategy/Facilities" }];
    const rows = [aProposedRow({ words: "Estates", match: { ...UNKNOWN, suggestions } })];

    expect(rowsToAdd({ rows })).toEqual({});
  });

  it("touches nothing that is matched or left out", () => {
    const rows = [
      aProposedRow(),
      aProposedRow({ words: "Old", match: { ...UNKNOWN, by: "left-out" } }),
    ];

    expect(rowsToAdd({ rows })).toEqual({});
  });
});
