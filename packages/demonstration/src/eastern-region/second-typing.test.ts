import { readFileSync } from "node:fs";
import type { Stage } from "@accord/domain/status";
import { describe, expect, it } from "vitest";
import { PARTNERSHIPS } from "../partnerships.ts";
import { AREAS } from "./areas.ts";
import { CELLS } from "./cells.ts";

/*
 * second-typing.tsv: Appendix B typed afresh from the document, a line for each area and the five
 * columns as they stand, names and words as printed. It was not made from cells.ts, nor cells.ts
 * from it, nor either by a program from the document: a slip would have to be made twice.
 */
const [heading = [], ...lines] = readFileSync(
  new URL("./second-typing.tsv", import.meta.url),
  "utf8",
)
  .trimEnd()
  .split("\n")
  .map((line) => line.split("\t"));

/** What the printed words mean, in whatever letter case. */
const MEANING: Readonly<Record<string, Stage>> = {
  "to be considered": "to-be-considered",
  "initial research pending formal tasking": "initial-research",
  "being considered": "being-considered",
  "being progressed": "being-progressed",
  live: "live",
};

/** The odd cells, by area and column: what was decided for words that are no bare status. */
const ODD: Readonly<Record<string, { status: Stage | null; qualifier: string | null }>> = {
  "ANPR, Essex/Kent": { status: null, qualifier: null },
  "Counter Terrorism and Domestic Extremism, Essex/Kent": { status: null, qualifier: null },
  "Administration and Payment of Pensions, Essex/Kent": { status: null, qualifier: null },
  "Procurement, Herts/Beds": { status: "being-progressed", qualifier: "with Cambs" },
  "Procurement, Herts/Beds/Cambs": { status: "being-progressed", qualifier: "with Herts / Beds" },
};

const tidy = (name: string) => name.replaceAll("/ ", "/").replace("Cambs.", "Cambs");

const secondCells = lines.flatMap(([area = "", ...columns]) =>
  columns.flatMap((words, index) => {
    const column = tidy(heading[index + 1] ?? "");
    return words === "" ? [] : [{ area: tidy(area), column, words }];
  }),
);

const firstCells = CELLS.map((cell) => {
  const area = AREAS.find(({ slug }) => slug === cell.area);
  const column = PARTNERSHIPS.find(({ slug }) => slug === cell.partnership);
  return { ...cell, area: area?.name ?? "", column: column?.name ?? "" };
});

const withoutEnd = (name: string) => name.replace(/ including:$/, "");

describe("the second typing of Appendix B", () => {
  it("has the same 45 areas in the same order", () => {
    expect(lines.map(([area = ""]) => withoutEnd(tidy(area)))).toEqual(
      AREAS.map(({ name }) => name),
    );
  });

  it("has the same words in the same 143 cells", () => {
    const first = firstCells.map(({ area, column, sourceWording }) => ({
      area,
      column,
      words: sourceWording,
    }));

    expect(secondCells).toHaveLength(143);
    expect(secondCells.map((cell) => ({ ...cell, area: withoutEnd(cell.area) }))).toEqual(first);
  });

  it("gives every cell the status its words mean, and the odd five what was decided", () => {
    for (const { area, column, sourceWording, status, qualifier, needsReview } of firstCells) {
      const meant = MEANING[sourceWording.toLowerCase()];
      const expected = meant ? { status: meant, qualifier: null } : ODD[`${area}, ${column}`];

      expect({ status, qualifier }, `${area}, ${column}`).toEqual(expected);
      expect(needsReview).toBe(status === null);
    }
  });
});
