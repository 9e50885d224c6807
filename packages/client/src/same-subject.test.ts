import { describe, expect, it } from "vitest";
import { isSameSubject } from "./same-subject.ts";

const key = (input: Readonly<Record<string, unknown>>, path = ["overview", "read"]) => [
  path,
  { input, type: "query" },
];

describe("what is read", () => {
  const january = key({ programme: "eastern-region", asAt: "2011-01-31" });

  it("is the same on another day, known at another moment, or compared with another day", () => {
    const other = {
      programme: "eastern-region",
      asAt: "2011-06-30",
      knownAt: "2011-07-01T00:00:00.000Z",
      since: "2011-01-31",
      sinceKnownAt: "2011-02-01T00:00:00.000Z",
    };

    expect(isSameSubject(january, key(other))).toBe(true);
  });

  it("is another in another programme, of another force, or on another page", () => {
    expect(isSameSubject(january, key({ programme: "seven-force", asAt: "2011-01-31" }))).toBe(
      false,
    );
    expect(isSameSubject(january, key({ programme: "eastern-region", force: "kent" }))).toBe(false);
    expect(isSameSubject(january, key({ programme: "eastern-region" }, ["matrix", "read"]))).toBe(
      false,
    );
  });
});
