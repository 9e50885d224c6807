import { cellKey } from "@accord/domain/cell";
import type { MatrixCell, MatrixView } from "@accord/domain/matrix";
import { asItWas, keptAsText } from "@accord/domain/spreadsheet-text";
import { STATUS } from "@accord/domain/status";
import type { GridShape } from "./grid-shape.ts";

/** A block of cells as other programs take it: words parted by tabs, and a table of the same words. */
export interface CopiedBlock {
  readonly text: string;
  readonly html: string;
}

/** Keeps Excel from running words that begin like a formula. */
const AS_TEXT = "mso-number-format:'\\@'";

type Cells = ReadonlyMap<string, MatrixCell>;

/** The block in words: a status by its label, words that fit none as the source prints them, blank as nothing. */
export function copyBlock(cells: Cells, { areas, partnerships }: GridShape): CopiedBlock {
  const rows = areas.map((area) =>
    partnerships.map((partnership) => wordsOf(cells.get(cellKey({ area, partnership })))),
  );
  return {
    text: rows.map((row) => row.map((words) => quoted(keptAsText(words))).join("\t")).join("\n"),
    html: `<table>${rows
      .map(
        (row) =>
          `<tr>${row.map((words) => `<td style="${AS_TEXT}">${escaped(words)}</td>`).join("")}</tr>`,
      )
      .join("")}</table>`,
  };
}

function wordsOf(cell: MatrixCell | undefined): string {
  if (!cell) return "";
  if (cell.status === null) return cell.sourceWording ?? "";
  return [STATUS[cell.status].label, cell.qualifier].filter(Boolean).join(" ");
}

/**
 * The words of a block that was copied elsewhere, row by row. A cell may hold line breaks where its
 * program puts it in quotes; rows are as long as they are written.
 */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    const [whole, inQuotes, plain = "", end] = found;
    const words = inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"');
    rows.at(-1)?.push(asItWas(words.replace(/\s+/g, " ").trim()));
    if (whole === "" || end === "") break;
    if (end !== "\t") rows.push([]);
  }
  // Programs end the last row, too.
  while (rows.length > 1 && rows.at(-1)?.every((words) => words === "")) rows.pop();
  return rows;
}

/** Whether a block has headings of its own: then it is a table, and is taken in as one. */
export function isWholeTable(rows: readonly (readonly string[])[], view: MatrixView): boolean {
  if (rows.length < 2) return false;
  const key = (words: string) => words.toLowerCase().replace(/[\s./&]+/g, "");
  const columns = new Set(view.partnerships.map(({ name }) => key(name)));
  const areas = new Set(
    view.areas.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) => key(name)),
  );
  const heads = rows
    .slice(0, 3)
    .some((row) => row.filter((words) => columns.has(key(words))).length);
  return heads || rows.filter(([first = ""]) => areas.has(key(first))).length > 1;
}

/** Excel and Word part cells by tabs and rows by line ends: words that hold either stand in quotes. */
function quoted(words: string): string {
  return /["\t\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
