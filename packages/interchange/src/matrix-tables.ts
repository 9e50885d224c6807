import { formatDate, formatInstant } from "@accord/domain/format-date";
import type { MatrixView } from "@accord/domain/matrix";
import { cellInWords } from "@accord/domain/matrix-as-table";
import { matrixList } from "./matrix-csv.ts";
import { type WordTable, writeWord } from "./write-word.ts";
import { type WorkbookSheet, writeWorkbook } from "./write-workbook.ts";

/** The status matrix as a workbook: what it is, a row a cell as in our CSV, and as it is printed. */
export function matrixXlsx(view: MatrixView): Promise<Uint8Array> {
  const { headings, rows } = matrixList(view);
  const note = `${view.programme.marking}. ${standing(view)}.`;
  const wide = wideOf(view);
  const sheets: WorkbookSheet[] = [
    {
      ...{ name: "Cover", title: titleOf(view), note },
      columns: [
        { heading: "Item", width: 20 },
        { heading: "Details", width: 80 },
      ],
      rows: [
        ["Programme", view.programme.name],
        ["Marking", view.programme.marking],
        ["As at", formatDate(view.asAt)],
        ["Known at", formatInstant(view.knownAt)],
        ["Sheet Matrix", "One row for each filled cell, which can be handed in again."],
        ["Sheet Matrix_wide", "One row for each business area, as it is printed."],
      ],
    },
    {
      ...{ name: "Matrix", title: "The matrix, one row for each filled cell", note },
      columns: headings.map((heading) => ({ heading, width: heading.length > 12 ? 24 : 16 })),
      rows,
    },
    {
      ...{ name: "Matrix_wide", title: "The matrix, one row for each business area", note },
      columns: wide.headings.map((heading) => ({ heading, width: 28 })),
      rows: wide.rows.map((row) => row.map((words) => (words === "" ? null : words))),
    },
  ];
  return writeWorkbook({ title: titleOf(view), marking: view.programme.marking, sheets });
}

/** The status matrix as a Word document with one table, for a committee's paper. */
export function matrixDocx(view: MatrixView): Promise<Uint8Array> {
  const { headings, rows } = wideOf(view);
  const [, area = "", ...others] = headings;
  const widthMm = 160 / Math.max(1, view.partnerships.length);
  const table: WordTable = {
    is: "table",
    caption: `Collaboration status, business areas by partnership. A blank cell: nothing recorded.`,
    columns: [
      { heading: area, widthMm: 52 },
      ...others.map((heading, at) => ({
        heading,
        widthMm: at < view.partnerships.length ? widthMm : 50,
      })),
    ],
    rows: view.groups.flatMap(({ name }) => {
      const ofGroup = rows.filter(([group]) => group === name);
      const told = ofGroup.map(([, ...words]) => words.map((text) => ({ lines: [text] })));
      return told.length === 0 ? [] : [{ group: name }, ...told];
    }),
  };
  return writeWord({
    ...{ title: titleOf(view), marking: view.programme.marking },
    foot: `${view.programme.name}. ${standing(view)}`,
    blocks: [{ is: "heading", words: `The matrix on ${formatDate(view.asAt)}` }, table],
  });
}

function titleOf({ programme, asAt }: MatrixView): string {
  return `${programme.name}: the matrix on ${formatDate(asAt)}`;
}

function standing({ asAt, knownAt }: MatrixView): string {
  return `As at ${formatDate(asAt)}, known at ${formatInstant(knownAt)}`;
}

/** A row an area, its group first; blank where nothing is recorded. */
function wideOf(view: MatrixView) {
  const hasComments = view.areas.some(({ comment }) => comment !== null);
  const groups = new Map(view.groups.map(({ slug, name }) => [slug, name]));
  const cells = new Map(view.cells.map((cell) => [`${cell.area}/${cell.partnership}`, cell]));
  return {
    headings: [
      ...["Group", "Business area"],
      ...view.partnerships.map(({ name }) => name),
      ...(hasComments ? ["Comments"] : []),
    ],
    rows: view.groups.flatMap(({ slug }) =>
      view.areas
        .filter(({ group }) => group === slug)
        .map((area) => [
          groups.get(slug) ?? slug,
          area.name,
          ...view.partnerships.map((partnership) => {
            const cell = cells.get(`${area.slug}/${partnership.slug}`);
            return cell ? cellInWords(cell) : "";
          }),
          ...(hasComments ? [area.comment ?? ""] : []),
        ]),
    ),
  };
}
