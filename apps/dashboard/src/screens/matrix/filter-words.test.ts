import { describe, expect, it } from "vitest";
import { filterWords, shownWords, unreadWords } from "./filter-words.ts";

const VIEW = {
  groups: [{ slug: "other", name: "Other", note: null }],
  areas: [{ slug: "hr", name: "HR & pay", group: "other", aliases: [], comment: null }],
  partnerships: [
    { slug: "norfolk-suffolk", name: "Norfolk/Suffolk", tier: "sub-regional", forces: [] },
  ],
} as const;

function words(filter: Parameters<typeof filterWords>[0]): string[] {
  return filterWords(filter, VIEW).map(({ words }) => words);
}

describe("what a filter asks for", () => {
  it("is said in the names of the matrix", () => {
    const filter = {
      movement: "forward",
      partnership: "norfolk-suffolk",
      group: "other",
      area: "hr",
    } as const;

    expect(words(filter)).toEqual(["moved forward", "Other", "HR & pay", "Norfolk/Suffolk"]);
  });

  it("reads a force, a finding and a status as words", () => {
    expect(words({ force: "norfolk", finding: "quick-win", status: "needs-review" })).toEqual([
      "needs review",
      "finding: quick win",
      "Norfolk",
    ]);
    expect(words({ status: "blank", restated: true })).toEqual(["restated", "nothing recorded"]);
  });

  it("is nothing where all is shown", () => {
    expect(words({})).toEqual([]);
  });

  it("counts cells, and blank squares apart", () => {
    expect(shownWords(12, 143, { movement: "forward" })).toBe("12 of 143 cells");
    expect(shownWords(0, 143, { movement: "back" })).toBe("None of 143 cells");
    expect(shownWords(82, 82, { status: "blank" })).toBe("82 of 82 blank squares");
  });

  it("counts nothing before it is known which squares are meant", () => {
    expect(unreadWords(null)).toBe("Reading which cells are meant");
    expect(unreadWords(new Error("no answer of the API"))).toBe(
      "Something went wrong on our side. Try again. All cells are shown, since it could not be read which are meant",
    );
  });
});
