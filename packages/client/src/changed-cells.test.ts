import type { MatrixCell, MatrixView } from "@accord/domain/matrix";
import { describe, expect, it } from "vitest";
import { changedCells } from "./changed-cells.ts";

function aView(...cells: Pick<MatrixCell, "area" | "partnership" | "revision">[]): MatrixView {
  return { cells } as unknown as MatrixView; // nothing else of a view is looked at
}
const DOGS = { area: "dogs", partnership: "herts-beds", revision: 1 };
const ANPR = { area: "anpr", partnership: "essex-kent", revision: 2 };

describe("the cells that changed between two reads", () => {
  it("are those with another revision", () => {
    expect(changedCells(aView(DOGS, ANPR), aView({ ...DOGS, revision: 3 }, ANPR))).toEqual(
      new Set(["dogs/herts-beds"]),
    );
  });

  it("include what was filled and what was taken out", () => {
    expect(changedCells(aView(DOGS), aView(ANPR))).toEqual(
      new Set(["anpr/essex-kent", "dogs/herts-beds"]),
    );
  });

  it("are none when only a confirmation came", () => {
    expect(changedCells(aView(DOGS), aView({ ...DOGS }))).toEqual(new Set());
  });
});
