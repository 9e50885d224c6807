import { describe, expect, it } from "vitest";
import { atDay } from "./days.ts";

describe("the days when another day is shown", () => {
  it("keep a day compared with that is before it, and how it was known", () => {
    const days = { asAt: "2012-01-31", since: "2011-09-16", sinceKnownAt: "2011-09-16T22:59:59Z" };

    expect({ ...days, ...atDay("2011-10-14", days.since) }).toEqual({
      ...days,
      asAt: "2011-10-14",
    });
  });

  it("let go of one that is not before it: it leaves nothing to compare", () => {
    const gone = { asAt: "2011-09-16", since: undefined, sinceKnownAt: undefined };

    expect(atDay("2011-09-16", "2011-09-16")).toEqual(gone);
    expect(atDay("2011-09-16", "2011-10-14")).toEqual(gone);
  });
});
