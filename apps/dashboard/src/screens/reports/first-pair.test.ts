import { describe, expect, it } from "vitest";
import { firstPair } from "./first-pair.ts";

describe("what is compared at first", () => {
  const of = (kind: "monthly" | "quarterly", id: number) => ({ kind, id });
  const quarter = of("quarterly", 4);
  const december = of("monthly", 3);
  const autumn = of("quarterly", 2);

  it("is the latest report and the one of its kind before it", () => {
    expect(firstPair([quarter, december, autumn])).toEqual({ from: autumn, to: quarter });
  });

  it("is the one before it of any kind where there is no other of its kind", () => {
    expect(firstPair([quarter, december])).toEqual({ from: december, to: quarter });
    expect(firstPair([quarter])).toBeNull();
  });
});
