import { describe, expect, it } from "vitest";
import { claimsAhead } from "./claims-ahead.ts";

describe("messages claimed before there is a connection for them", () => {
  it("are as many as were answered in the last quarter of a second, and 16 at most", () => {
    let nowMs = 1_000;
    const ahead = claimsAhead(() => nowMs);
    expect(ahead.room()).toBe(0);
    for (const atMs of [1_000, 1_100, 1_200]) {
      nowMs = atMs;
      ahead.ended("sent");
    }
    expect(ahead.room()).toBe(3);
    nowMs = 1_300;
    expect(ahead.room()).toBe(2);
    nowMs = 1_450;
    expect(ahead.room()).toBe(0);
    for (let count = 0; count < 40; count += 1) ahead.ended(count % 2 ? "sent" : "refused");
    expect(ahead.room()).toBe(16);
  });

  it("are none as soon as a server turns us away or does not answer", () => {
    for (const fault of ["delayed", "uncertain"] as const) {
      const ahead = claimsAhead(() => 0);
      ahead.ended("sent");
      ahead.ended(fault);
      expect(ahead.room()).toBe(0);
    }
  });
});
