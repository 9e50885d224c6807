import { describe, expect, it } from "vitest";
import { freshness } from "./freshness.ts";

const FRESH = {
  readAt: Date.parse("2026-11-22T09:30:00Z"),
  liveness: "listening",
  failed: false,
  slow: false,
} as const;

describe("how fresh the page is", () => {
  it("is not worth a word while the page follows the register", () => {
    expect(freshness(FRESH)).toBeNull();
  });

  it("is told with the time of the last read when the line is broken", () => {
    expect(freshness({ ...FRESH, failed: true, liveness: "silent" })).toBe(
      "Accord cannot be reached. This is what was read on 22 November 2026, 09:30. It is read again as soon as the line is back.",
    );
  });

  it("is told when a read takes long", () => {
    expect(freshness({ ...FRESH, slow: true })).toMatch(
      /^Reading again.*22 November 2026, 09:30\.$/,
    );
  });

  it("is told when nobody listens", () => {
    expect(freshness({ ...FRESH, liveness: "silent" })).toMatch(/^Changes do not come/);
  });
});
