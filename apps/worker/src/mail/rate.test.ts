import { describe, expect, it } from "vitest";
import { evenRate } from "./rate.ts";

describe("so many messages a minute", () => {
  it("begin evenly, whoever asks", async () => {
    const rate = evenRate(1_200);
    const began = performance.now();

    await Promise.all(Array.from({ length: 7 }, () => rate.turn()));

    expect(performance.now() - began).toBeGreaterThan(295);
  });

  it("leave no more room than fits", async () => {
    let nowMs = 0;
    const rate = evenRate(60, () => nowMs);
    expect(rate.room(3_000)).toBe(4);
    await rate.turn();
    expect(rate.room(3_000)).toBe(3);
    expect(rate.room(500)).toBe(0);
    nowMs = 60_000;
    expect(rate.room(0)).toBe(1);
  });
});
