import type { FoundDetails, FoundMatrix } from "@accord/domain/intake";
import type { MatrixView } from "@accord/domain/matrix";
import { cellInWords, matrixAsHtmlTable, matrixAsText } from "@accord/domain/matrix-as-table";
import { STATUS } from "@accord/domain/status";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanWords } from "./clean-words.ts";
import { findInInput } from "./find-in-input.ts";
import { matrixCsv } from "./matrix-csv.ts";
import type { IntakeInput } from "./read-intake.ts";
import { anyView } from "./testing/any-view.ts";

/** What the export says of each filled cell, under the names of its row and column. */
function said(view: MatrixView): unknown[] {
  const areas = new Map(view.areas.map((area) => [area.slug, area]));
  const partnerships = new Map(view.partnerships.map(({ slug, name }) => [slug, name]));
  const groups = new Map(view.groups.map(({ slug, name }) => [slug, name]));
  return view.cells.map((cell) => {
    const area = areas.get(cell.area);
    const details: FoundDetails = {
      effective: cell.effectiveOn,
      claim: cell.kind,
      liveKind: cell.liveKind,
      qualifier: cell.qualifier,
      sourceWording: cell.sourceWording,
      needsReview: cell.needsReview,
      comment: cell.comment,
      source: cell.source,
    };
    return {
      group: groups.get(area?.group ?? ""),
      area: area?.name,
      comment: area?.comment,
      partnership: partnerships.get(cell.partnership),
      words: cell.status === null ? cell.sourceWording : STATUS[cell.status].label,
      details,
    };
  });
}

function found(matrix: FoundMatrix | undefined): unknown[] {
  return (matrix?.rows ?? []).flatMap(({ group, area, comment, cells }) =>
    cells.map(({ column, words, details }) => ({
      group,
      area,
      comment,
      partnership: matrix?.columns[column]?.heading,
      words,
      details,
    })),
  );
}

const known = { areas: [], partnerships: [], groups: [] };
const inOrder = (cells: unknown[]) => cells.map((cell) => JSON.stringify(cell)).sort();

describe("an export that is handed in again", () => {
  it("says of every cell what the register says, whatever the words", async () => {
    await fc.assert(
      fc.asyncProperty(anyView, async (view) => {
        fc.pre(view.cells.length > 0);
        const bytes = new TextEncoder().encode(matrixCsv(view));

        const [matrix] = await findInInput({
          input: { kind: "file", name: "a.csv", bytes },
          known,
        });

        expect(matrix).toMatchObject({ form: "list", complaints: [], leftOut: [] });
        expect(inOrder(found(matrix))).toEqual(inOrder(said(view)));
      }),
      { numRuns: 100 },
    );
  });
});

/** A register of plain names, as forces have them: what a page sets in type loses runs of spaces, and no more. */
function withPlainNames(view: MatrixView): MatrixView {
  const plain = (word: string) => (_one: unknown, at: number) => `${word} ${at + 1}`;
  const areas = view.areas.map(plain("Area"));
  const partnerships = view.partnerships.map(plain("Norfolk/Suffolk"));
  return {
    ...view,
    areas: view.areas.map((area, at) => ({ ...area, name: areas[at] ?? "" })),
    partnerships: view.partnerships.map((one, at) => ({ ...one, name: partnerships[at] ?? "" })),
    cells: view.cells.filter(({ status }) => status !== null),
  };
}

describe("a table that was copied out and is pasted back", () => {
  it.each([
    [
      "HTML",
      (view: MatrixView): IntakeInput => ({
        kind: "paste",
        html: matrixAsHtmlTable(view),
        text: null,
      }),
    ],
    [
      "text",
      (view: MatrixView): IntakeInput => ({ kind: "paste", html: null, text: matrixAsText(view) }),
    ],
  ])("has the same words in the same cells, as %s", async (_as, copied) => {
    await fc.assert(
      fc.asyncProperty(anyView.map(withPlainNames), async (view) => {
        fc.pre(view.cells.length > 0);

        const [matrix] = await findInInput({ input: copied(view), known });

        const names = new Map(view.areas.map((area) => [area.slug, area]));
        const expected = view.cells.map((cell) => [
          view.groups.find(({ slug }) => slug === names.get(cell.area)?.group)?.name,
          names.get(cell.area)?.name,
          cleanWords(names.get(cell.area)?.comment ?? ""),
          view.partnerships.find(({ slug }) => slug === cell.partnership)?.name,
          cleanWords(cellInWords(cell)),
        ]);
        const actual = (matrix?.rows ?? []).flatMap(({ group, area, comment, cells }) =>
          cells.map(({ column, words }) => [
            group,
            area,
            comment ?? "",
            matrix?.columns[column]?.heading,
            words,
          ]),
        );
        expect(actual).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});
