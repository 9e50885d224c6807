import { describe, expect, it } from "vitest";
import { isInside } from "./partnership.ts";

describe("one partnership inside another", () => {
  const hertsBeds = ["hertfordshire", "bedfordshire"];

  it("has all its forces in the wider one", () => {
    expect(isInside(hertsBeds, ["bedfordshire", "cambridgeshire", "hertfordshire"])).toBe(true);
  });

  it("is not inside itself, or where it only overlaps", () => {
    expect(isInside(hertsBeds, [...hertsBeds].reverse())).toBe(false);
    expect(isInside(["essex", "kent"], ["essex", "norfolk", "suffolk"])).toBe(false);
  });
});
