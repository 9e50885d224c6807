import { describe, expect, it } from "vitest";
import { matchWords } from "./match-words.ts";

describe("how a name of the table was placed", () => {
  it.each([
    { by: "name", words: "same name" },
    { by: "alias", words: "also called Fleet" },
    { by: "remembered", words: "remembered as Fleet" },
    { by: "decided", words: "it is Fleet" },
  ] as const)("is said for a match by $by", ({ by, words }) => {
    const line = matchWords({ slug: "fleet", by, suggestions: [] }, "Fleet");

    expect(line).toMatchObject({ words, isOpen: false });
  });

  it("is a question where a spelling is near, never an answer", () => {
    const suggestions = [{ slug: "estates", name: "Estates Strategy/Facilities" }];

    expect(matchWords({ slug: null, by: null, suggestions }, null)).toEqual({
      words: "close to Estates Strategy/Facilities:",
      asks: "is it?",
      isOpen: true,
    });
  });

  it("is asked where nothing is like it", () => {
    const line = matchWords({ slug: null, by: null, suggestions: [] }, null);

    expect(line).toMatchObject({ asks: "say what it is", isOpen: true });
  });
});
