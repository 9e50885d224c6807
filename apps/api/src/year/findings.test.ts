import { describe, expect } from "vitest";
import { it } from "./testing/it.ts";
import { factsOf, tenPageDays } from "./testing/told-page.ts";

const sorted = (all: Iterable<string>) => [...new Set(all)].sort();

describe("the findings of a generated year", () => {
  it("name the cells that the rules have to find in what the year wrote down", async ({
    pages,
    year,
  }) => {
    const { programme } = year;
    for (const days of tenPageDays(year)) {
      const { findings } = await pages.findings.read.query({ programme, ...days });
      const expected = factsOf(year, days).findings;
      const found = (code: string) => {
        const ofCode = findings.filter((finding) => finding.code === code);
        if (code === "quick-win") return ofCode.flatMap(({ area }) => area ?? []);
        if (code === "inner-outer") {
          return ofCode.map(({ cells }) =>
            [cells[0]?.area, ...cells.map((one) => one.partnership)].join(" "),
          );
        }
        return ofCode.flatMap(({ cells }) =>
          cells.map(({ area, partnership }) => `${area} ${partnership}`),
        );
      };
      const shown = Object.keys(expected).map((code) => [code, sorted(found(code))]);
      const told = Object.entries(expected).map(([code, keys]) => [code, sorted(keys)]);
      expect(Object.fromEntries(shown), JSON.stringify(days)).toEqual(Object.fromEntries(told));
    }
  });
});
