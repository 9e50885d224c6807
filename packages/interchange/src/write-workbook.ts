import type { Cell, Sheet } from "write-excel-file/node";
import { type DressedSheet, dressWorkbook } from "./dress-workbook.ts";
import { rowHeight } from "./row-heights.ts";
import { wordsThatFit } from "./workbook-words.ts";

/** What one field of a sheet may hold. Null is an empty field. */
export type WorkbookField = string | number | null | WorkbookLink;

/** Words that lead to another sheet of the workbook. */
export interface WorkbookLink {
  readonly words: string;
  readonly sheet: string;
}

/** One sheet with its one table. */
export interface WorkbookSheet {
  /** Of the sheet and of its table: letters, digits and underscores, at most 31. */
  readonly name: string;
  readonly title: string;
  /** What to know before reading it, in one line. */
  readonly note: string;
  /** Widths are in characters. */
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly WorkbookField[])[];
}

export interface Workbook {
  readonly title: string;
  /** Stands at the head and foot of every printed page. */
  readonly marking: string;
  readonly sheets: readonly WorkbookSheet[];
}

/** The row of the headings, counted from 1: below the title and the note. */
const HEADING_ROW = 3;
/** Characters across, beyond which a sheet is printed on A3: on A4 its words would be too small to read. */
const WIDE = 180;
/** A workbook opens in whatever office there is; this face is in all of them. */
const FACE = { fontFamily: "Arial", fontSize: 12 } as const;

/**
 * A workbook by the guidance of the Government Analysis Function: one named table a sheet with its title
 * in A1 and a note in A2, headings bold and wrapped, nothing merged or hidden, and no meaning in a colour.
 *
 * Text that begins like a formula has an apostrophe in front, as in our CSV. The same tables give the same bytes.
 */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  // Most who import this package write no workbook.
  const { default: write } = await import("write-excel-file/node");
  const bytes = await write(workbook.sheets.map(sheetOf), FACE).toBuffer();
  return dressWorkbook(bytes, workbook, workbook.sheets.map(dressOf));
}

function sheetOf({ name, title, note, columns, rows }: WorkbookSheet): Sheet<Buffer> {
  const headings = headingsOf(columns);
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    orientation: "landscape",
    stickyRowsCount: HEADING_ROW,
    data: [
      [{ value: wordsThatFit(title), type: String, fontWeight: "bold", fontSize: 16 }],
      [{ value: wordsThatFit(note), type: String }],
      headings.map((heading, at) => ({
        ...{ value: heading, type: String, fontWeight: "bold", wrap: true },
        ...{ alignVertical: "bottom", bottomBorderStyle: "thin" },
        ...(isOfNumbers(rows, at) ? { align: "right" } : {}),
        height: rowHeight(headings, columns, true),
      })),
      ...rows.map((row) => {
        const height = rowHeight(row, columns);
        return row.map((field, at) => cellOf(field, height, isOfNumbers(rows, at)));
      }),
    ],
  };
}

/** A column of figures stands to the right, its heading and what stands in place of a figure too. */
function isOfNumbers(rows: WorkbookSheet["rows"], at: number): boolean {
  return rows.some((row) => typeof row[at] === "number");
}

function cellOf(field: WorkbookField, height: number, isRight: boolean): Cell {
  const right = isRight ? ({ align: "right" } as const) : {};
  if (typeof field === "number")
    return { value: field, type: Number, alignVertical: "top", height };
  if (field !== null && typeof field === "object") {
    const look = { textColor: "#0000EE", textDecoration: { underline: true } } as const;
    return { value: field.words, type: String, alignVertical: "top", height, ...look };
  }
  if (field === null) return null;
  return {
    value: wordsThatFit(field),
    type: String,
    wrap: true,
    alignVertical: "top",
    height,
    ...right,
  };
}

function dressOf({ name, columns, rows }: WorkbookSheet): DressedSheet {
  return {
    name,
    headings: headingsOf(columns),
    headingRow: HEADING_ROW,
    rows: rows.length,
    isWide: columns.reduce((sum, { width }) => sum + width, 0) > WIDE,
    links: rows.flatMap((row, down) =>
      row.flatMap((field, across) =>
        field !== null && typeof field === "object"
          ? [{ row: HEADING_ROW + 1 + down, column: across, sheet: field.sheet }]
          : [],
      ),
    ),
  };
}

/** Each heading once, as a table of Excel has them: a partnership may be called as a column is. */
function headingsOf(columns: WorkbookSheet["columns"]): string[] {
  const seen = new Map<string, number>();
  return columns.map(({ heading }) => {
    const words = wordsThatFit(heading).replace(/\s+/g, " ");
    const key = words.toLowerCase();
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? words : `${words} (${times})`;
  });
}
