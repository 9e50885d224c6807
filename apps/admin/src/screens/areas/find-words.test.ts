import { describe, expect, it } from "vitest";
import { isFound } from "./find-words.ts";

describe("finding an area", () => {
  it("takes every word that is typed, in any order and letter case, of name and aliases", () => {
    const names = ["Professional Standards", "PSD"];

    expect(isFound("standards prof", names)).toBe(true);
    expect(isFound("psd", names)).toBe(true);
    expect(isFound("", names)).toBe(true);
    expect(isFound("psd fleet", names)).toBe(false);
  });
});
