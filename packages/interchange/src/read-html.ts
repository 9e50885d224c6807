import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import {
  BLOCKS,
  type CellPlace,
  DEEPEST,
  gridOf,
  isElement,
  isHidden,
  laidOut,
  tooDeep,
} from "./html-table.ts";
import { type CellNote, noteKey, type RawPages, type RawRow } from "./raw-table.ts";

// Elements that HTML lets stand unclosed: their number says nothing of the depth.
const LOOSE = new Set(
  "area base br col embed hr img input link meta source track wbr p li td th tr dt dd option tbody thead tfoot colgroup html head body".split(
    " ",
  ),
);

/**
 * The tables of a page, of a Word document turned into one, or of a clipboard, in their order,
 * with the words that stand between them. Nothing in it is run or fetched.
 */
export function readHtml(html: string): RawPages {
  // Windows puts its own heading before the HTML of a clipboard.
  const text = /^\s*Version:\d/.test(html) ? html.slice(Math.max(0, html.indexOf("<"))) : html;
  assertShallow(text);
  const pages = new Pages();
  pages.walk(parse(text) as Tree.ParentNode, 0);
  return pages.done();
}

class Pages {
  readonly #rows: (Omit<RawRow, "table"> & { readonly table: number | null })[] = [];
  readonly #notes: (CellPlace & { readonly table: number })[] = [];
  #words = "";
  #tables = 0;

  walk(parent: Tree.ParentNode, depth: number): void {
    if (depth > DEEPEST * 3) throw tooDeep();
    for (const node of parent.childNodes) {
      if ("value" in node) this.#words += node.value;
      if (!isElement(node) || isHidden(node)) continue;
      if (node.tagName === "table") this.#table(node, depth + 1);
      else {
        if (BLOCKS.has(node.tagName)) this.#flush();
        this.walk(node, depth + 1);
        if (BLOCKS.has(node.tagName)) this.#flush();
      }
    }
    if (depth === 0) this.#flush();
  }

  done(): RawPages {
    const nameOf = (table: number | null) =>
      this.#tables === 1 || table === null ? null : `table ${table}`;
    const notes = this.#notes.map(({ table, row, column, note }): [string, CellNote] => [
      noteKey(nameOf(table), row, column),
      note,
    ]);
    return {
      name: null,
      isText: false,
      rows: this.#rows.map((row) => ({ ...row, table: nameOf(row.table) })),
      notes: new Map(notes),
    };
  }

  #flush(): void {
    const words = this.#words.replace(/\s+/g, " ").trim();
    this.#words = "";
    if (words === "") return;
    const row = this.#rows.at(-1);
    this.#rows.push({
      table: row?.table ?? null,
      row: row?.row ?? 1,
      cells: [words],
      stretch: 1,
      outside: true,
    });
  }

  #table(table: Tree.Element, depth: number): void {
    this.#flush();
    const grid = gridOf(table);
    const inner = grid.flatMap(({ cells }) => cells.flatMap(({ tables }) => tables));
    // A table that only lays out others is none itself.
    if (inner.some((one) => gridOf(one).length > 1)) {
      for (const { cells } of grid) for (const { node } of cells) this.walk(node, depth + 1);
      this.#flush();
      return;
    }
    const number = ++this.#tables;
    for (const { row, cells, stretch, notes } of laidOut(grid)) {
      this.#rows.push({ table: number, row, cells, stretch, outside: false });
      for (const note of notes) this.#notes.push({ table: number, ...note });
    }
  }
}

/** Counted before parsing: the parser's work grows with the square of the depth. */
function assertShallow(html: string): void {
  let depth = 0;
  for (const [, closing, name] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]*)[^<>]{0,2000}>/gi)) {
    if (LOOSE.has(name!.toLowerCase())) continue;
    depth = Math.max(0, depth + (closing ? -1 : 1));
    if (depth > DEEPEST) throw tooDeep();
  }
}
