import { MatrixView } from "@accord/domain/matrix";
import { describe, expect, it } from "vitest";
import { matrixCsv } from "./matrix-csv.ts";

function aView(cell: Partial<MatrixView["cells"][number]> = {}): MatrixView {
  return MatrixView.parse({
    programme: { slug: "eastern-region", name: "Eastern Region", marking: "OFFICIAL" },
    asAt: "2011-01-31",
    knownAt: "2026-11-22T09:30:00.000Z",
    head: 7,
    groups: [{ slug: "protective-services", name: "Protective Services", note: null }],
    areas: [
      {
        slug: "air-support",
        name: "Air Support",
        group: "protective-services",
        aliases: [],
        comment: "Also Suffolk, Cambs & Essex",
      },
      { slug: "anpr", name: "ANPR", group: "protective-services", aliases: [], comment: null },
    ],
    partnerships: [
      { slug: "herts-beds", name: "Herts/Beds", tier: "preferred-partnership", forces: [] },
    ],
    cells: [
      {
        area: "air-support",
        partnership: "herts-beds",
        status: "being-progressed",
        liveKind: null,
        qualifier: "with Cambs",
        sourceWording: "Being progressed – with Cambs",
        needsReview: false,
        comment: null,
        effectiveOn: { date: "2011-01", precision: "month" },
        recordedAt: "2011-02-01T08:00:00.000Z",
        kind: "observed",
        corrected: false,
        revision: 3,
        confirmedAt: null,
        source: { slug: "eastern-strategy", place: "page 21, row 1" },
        entry: 1,
        ...cell,
      },
    ],
  });
}

describe("the matrix as CSV", () => {
  it("has a row for each filled cell and none for a blank one", () => {
    expect(matrixCsv(aView()).trimEnd().split("\r\n")).toHaveLength(2);
  });

  it("carries the marking, both times and the words as printed on every row", () => {
    const [, row] = matrixCsv(aView()).split("\r\n");

    expect(row).toBe(
      "Eastern Region,OFFICIAL,2011-01-31,2026-11-22T09:30:00.000Z,Protective Services,Air Support," +
        '"Also Suffolk, Cambs & Essex",Herts/Beds,Being progressed,4,,with Cambs,' +
        "Being progressed – with Cambs,No,,January 2011,2011-01,month,Observed," +
        '"1 February 2011, 08:00",,eastern-strategy,"page 21, row 1"',
    );
  });

  it("says of what needs review that it does, and gives it no status", () => {
    const [, row] = matrixCsv(aView({ status: null, needsReview: true })).split("\r\n");

    expect(row).toContain("Herts/Beds,,,,with Cambs,Being progressed – with Cambs,Yes,");
  });
});
