import type { MatrixView } from "@accord/domain/matrix";
import { describe, expect, it } from "vitest";
import { changeWords } from "./change-words.ts";

const VIEW = {
  areas: [{ slug: "dogs", name: "Dogs" }],
  partnerships: [
    { slug: "herts-beds", name: "Herts/Beds" },
    { slug: "regional", name: "Regional" },
  ],
  cells: [{ area: "dogs", partnership: "herts-beds", status: "live" }],
} as unknown as MatrixView; // nothing else of a view is looked at

describe("what is read aloud when cells change", () => {
  it("names the cell and what it says", () => {
    expect(changeWords(VIEW, new Set(["dogs/herts-beds"]))).toBe(
      "Changed: Dogs, Herts/Beds, to Live.",
    );
  });

  it("says of a cell that was taken out that nothing is recorded", () => {
    expect(changeWords(VIEW, new Set(["dogs/regional"]))).toBe(
      "Changed: Dogs, Regional, to nothing recorded.",
    );
  });

  it("counts where there are many", () => {
    expect(changeWords(VIEW, new Set(["a/b", "a/c", "a/d", "a/e"]))).toBe("4 cells changed.");
  });

  it("is silent while nothing changes", () => {
    expect(changeWords(VIEW, new Set())).toBe("");
  });
});
