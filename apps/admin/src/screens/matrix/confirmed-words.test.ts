import { describe, expect, it } from "vitest";
import { confirmedWords } from "./confirmed-words.ts";

describe("what a confirmation came to", () => {
  it("counts the cells it covers", () => {
    expect(confirmedWords({ confirmed: 1, leftOut: [] })).toBe("1 cell confirmed, no change.");
    expect(confirmedWords({ confirmed: 34, leftOut: [] })).toBe("34 cells confirmed, no change.");
  });

  it("names those it left out", () => {
    const leftOut = [{ area: "dogs", partnership: "essex-kent" }];

    expect(confirmedWords({ confirmed: 2, leftOut })).toContain("dogs in essex-kent");
  });
});
