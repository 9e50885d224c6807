import { describe, expect, it } from "vitest";
import { movedSentence } from "./moved-sentence.ts";

function said(movements: Record<string, number>, restated: number | null = null): string {
  return movedSentence({ day: "2011-01-31", legend: { movements, restated, before: {} } })
    .map(({ words }) => words)
    .join("");
}

describe("the sentence of what moved", () => {
  it("counts each way apart, as links to what they count", () => {
    const parts = movedSentence({
      day: "2011-01-31",
      legend: {
        movements: { forward: 21, back: 2, stopped: 8, new: 2, detail: 4 },
        restated: null,
        before: {},
      },
    });

    expect(parts.map(({ words }) => words).join("")).toBe(
      "Since 31 January 2011, 21 moved forward, 2 moved back, 8 stopped or are stopping and 2 are new.",
    );
    expect(parts.flatMap(({ filter }) => filter ?? [])).toEqual([
      { movement: "forward" },
      { movement: "back" },
      { movement: "stopped" },
      { movement: "new" },
    ]);
  });

  it("tells one as one, and a record that was changed apart from a move", () => {
    expect(said({ stopped: 1 }, 1)).toBe(
      "Since 31 January 2011, 1 stopped or is stopping and 1 is restated.",
    );
  });

  it("speaks of no movement where nothing was recorded before", () => {
    const legend = { movements: { "first-recorded": 143 }, restated: null, before: null };

    expect(movedSentence({ day: "2010-12-31", legend })).toEqual([
      { words: "Nothing was recorded as at 31 December 2010, the day compared with." },
    ]);
  });

  it("says that nothing has moved", () => {
    expect(said({ detail: 3 }, 0)).toBe("Since 31 January 2011 nothing has moved.");
  });
});
