import { aCell } from "@accord/domain/testing/examples";
import { describe, expect, it } from "vitest";
import { nextInNeed } from "./next-in-need.ts";

const shape = { areas: ["a", "b"], partnerships: ["p", "q"] };
const confirmed = { confirmedAt: "2011-02-01T08:00:00.000Z" as never };
const review = aCell({ status: null, needsReview: true, sourceWording: "Kent only" });

describe("the next cell that needs a person", () => {
  it("is the next with words that fit no status, round the table", () => {
    const cells = new Map([
      ["a/p", review],
      ["a/q", aCell()],
      ["b/q", review],
    ]);

    expect(nextInNeed(shape, cells, null)).toEqual({ area: "a", partnership: "p" });
    expect(nextInNeed(shape, cells, { area: "a", partnership: "p" })).toEqual({
      area: "b",
      partnership: "q",
    });
    expect(nextInNeed(shape, cells, { area: "b", partnership: "q" })).toEqual({
      area: "a",
      partnership: "p",
    });
  });

  it("is the next that is not confirmed where every wording is mapped, or none", () => {
    const cells = new Map([
      ["a/p", aCell(confirmed)],
      ["b/p", aCell()],
    ]);

    expect(nextInNeed(shape, cells, null)).toEqual({ area: "b", partnership: "p" });
    expect(nextInNeed(shape, new Map([["a/p", aCell(confirmed)]]), null)).toBeNull();
  });
});
