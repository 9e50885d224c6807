import { Statement } from "@accord/domain/entry";
import { Programme, RowComment } from "@accord/domain/programme";
import { describe, expect, it } from "vitest";
import { PARTNERSHIPS } from "../partnerships.ts";
import { AREAS } from "./areas.ts";
import type { AppendixCell } from "./cell.ts";
import { CELLS } from "./cells.ts";
import { ENTRIES } from "./entries.ts";
import { GROUPS } from "./groups.ts";
import { EASTERN_REGION } from "./programme.ts";
import { ROW_COMMENTS } from "./row-comments.ts";

const COLUMNS = ["herts-beds", "herts-beds-cambs", "norfolk-suffolk", "essex-kent", "regional"];

function counts(counted: (cell: AppendixCell) => boolean): number[] {
  const inColumns = COLUMNS.map(
    (column) => CELLS.filter((cell) => cell.partnership === column && counted(cell)).length,
  );
  return [...inColumns, CELLS.filter(counted).length];
}

describe("the Eastern Region's matrix of January 2011", () => {
  it.each([
    ["to-be-considered", [2, 24, 0, 1, 0, 27]],
    ["initial-research", [0, 0, 0, 0, 9, 9]],
    ["being-considered", [9, 1, 25, 12, 0, 47]],
    ["being-progressed", [12, 4, 7, 6, 6, 35]],
    ["live", [11, 0, 4, 4, 3, 22]],
  ])("has as many cells %s in each column, and in all, as the golden table", (status, golden) => {
    expect(counts((cell) => cell.status === status)).toEqual(golden);
  });

  it("has three cells that need review, all of Essex/Kent", () => {
    expect(counts((cell) => cell.needsReview)).toEqual([0, 0, 0, 3, 0, 3]);
  });

  it("has two qualified cells, both being progressed", () => {
    expect(counts((cell) => cell.qualifier !== null)).toEqual([1, 1, 0, 0, 0, 2]);
    expect(counts((cell) => cell.qualifier !== null && cell.status === "being-progressed")).toEqual(
      [1, 1, 0, 0, 0, 2],
    );
  });

  it("fills 143 of 225 cells, each once", () => {
    const addresses = new Set(CELLS.map((cell) => `${cell.area}/${cell.partnership}`));

    expect(AREAS.length * PARTNERSHIPS.length).toBe(225);
    expect(counts(() => true)).toEqual([34, 29, 36, 26, 18, 143]);
    expect(addresses.size).toBe(143);
  });

  it("has 45 areas: none of local policing, then 21, 6, 16 and 2", () => {
    const byGroup = GROUPS.map(({ slug }) => AREAS.filter(({ group }) => group === slug).length);

    expect(byGroup).toEqual([0, 21, 6, 16, 2]);
    expect(new Set(AREAS.map(({ slug }) => slug)).size).toBe(45);
  });

  it("has ICT, whose comment reads like a heading, as a row of five cells", () => {
    expect(AREAS.find(({ name }) => name === "ICT")).toMatchObject({ slug: "ict" });
    expect(CELLS.filter(({ area }) => area === "ict")).toHaveLength(5);
  });

  it("has a comment on 19 of its rows, each at its place", () => {
    const places = ROW_COMMENTS.map(({ source }) => source?.place);

    expect(new Set(ROW_COMMENTS.map(({ area }) => area)).size).toBe(19);
    expect(ROW_COMMENTS).toHaveLength(19);
    expect(places).toContain("Appendix B, page 7, table 3, row 2 (Dogs), column Comments");
  });

  it("names only rows and columns that the programme lists", () => {
    const rows = EASTERN_REGION.rows.map(({ area }) => area);

    expect(EASTERN_REGION.columns.map(({ partnership }) => partnership)).toEqual(COLUMNS);
    expect(rows).toEqual(AREAS.map(({ slug }) => slug));
    for (const { area } of [...CELLS, ...ROW_COMMENTS]) expect(rows).toContain(area);
  });

  it("keeps the order of the document: cells down the rows and across the columns", () => {
    const rank = ({ area, partnership }: AppendixCell) =>
      AREAS.findIndex(({ slug }) => slug === area) * 5 + COLUMNS.indexOf(partnership);
    const ranks = CELLS.map(rank);

    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
});

describe("the entries of the demonstration", () => {
  it("are statements the domain takes, observed in January 2011, with words and place", () => {
    for (const { statement } of ENTRIES) {
      expect(Statement.parse(statement)).toMatchObject({
        claim: "observed",
        effective: { date: "2011-01", precision: "month" },
        sourceWording: expect.any(String),
        source: { slug: "eastern-region-strategy-2011", place: expect.any(String) },
      });
    }
    expect(new Set(ENTRIES.map(({ statement }) => statement.source?.place)).size).toBe(143);
  });

  it("are of a programme and comments that the domain takes", () => {
    expect(Programme.parse(EASTERN_REGION)).toEqual(EASTERN_REGION);
    for (const comment of ROW_COMMENTS) expect(RowComment.parse(comment)).toEqual(comment);
  });
});
