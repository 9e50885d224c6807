import { INTAKE_LIMITS } from "@accord/domain/intake";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { type CellNote, noteKey, type RawPages, type RawRow } from "./raw-table.ts";
import { refusal } from "./refusal.ts";

const DEEPEST = 400;
const UNSEEN = new Set([
  "script",
  "style",
  "head",
  "title",
  "template",
  "noscript",
  "del",
  "svg",
  "math",
]);
const BLOCKS = new Set(
  "address article aside blockquote br center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section tr ul".split(
    " ",
  ),
);
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
  readonly #merged: { readonly table: number; readonly row: number; readonly column: number }[] =
    [];
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
    const notes = this.#merged.map(({ table, row, column }): [string, CellNote] => [
      noteKey(nameOf(table), row, column),
      "merged",
    ]);
    return {
      name: null,
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
    for (const { row, cells, stretch, merged } of laidOut(grid)) {
      this.#rows.push({ table: number, row, cells, stretch, outside: false });
      for (const column of merged) this.#merged.push({ table: number, row, column });
    }
  }
}

interface HtmlCell {
  readonly node: Tree.Element;
  readonly tables: readonly Tree.Element[];
  readonly across: number;
  readonly down: number;
}

interface HtmlRow {
  readonly cells: readonly HtmlCell[];
}

/** The rows of a table itself, without those of tables inside its cells. */
function gridOf(table: Tree.Element): HtmlRow[] {
  const rows: HtmlRow[] = [];
  for (const part of table.childNodes) {
    if (!isElement(part)) continue;
    const isSection = ["tbody", "thead", "tfoot"].includes(part.tagName);
    for (const row of isSection ? part.childNodes : [part]) {
      if (!isElement(row) || row.tagName !== "tr" || isHidden(row)) continue;
      const cells = row.childNodes
        .filter(isElement)
        .filter((cell) => (cell.tagName === "td" || cell.tagName === "th") && !isHidden(cell));
      rows.push({
        cells: cells.map((node) => ({
          node,
          tables: tablesIn(node, 0),
          across: spanOf(node, "colspan"),
          down: spanOf(node, "rowspan"),
        })),
      });
    }
  }
  return rows;
}

/** Each cell's words at its first place; the places it is merged over stay blank and are noted. */
function laidOut(grid: readonly HtmlRow[]) {
  const taken: number[] = [];
  return grid.map((htmlRow, index) => {
    const cells: string[] = [];
    const merged: number[] = [];
    let stretch = 1;
    let at = 0;
    for (const cell of htmlRow.cells) {
      while ((taken[at] ?? 0) > index) at++;
      if (at + cell.across > INTAKE_LIMITS.columns * 4) {
        throw refusal(
          "too-much",
          `Row ${index + 1} has more than ${INTAKE_LIMITS.columns} columns, which is the most that is taken in.`,
          { row: index + 1 },
        );
      }
      const words = wordsOf(cell.node, 0).replace(/\s+/g, " ").trim();
      while (cells.length < at) cells.push("");
      cells[at] = words;
      if (words !== "") {
        if (cells.every((one, place) => place === at || one === "")) stretch = cell.across;
        if (cell.down > 1 || cell.across > 1) merged.push(at + 1);
      }
      for (let place = at; place < at + cell.across; place++) taken[place] = index + cell.down;
      at += cell.across;
    }
    return { row: index + 1, cells, stretch, merged };
  });
}

function wordsOf(parent: Tree.ParentNode, depth: number): string {
  if (depth > DEEPEST * 3) throw tooDeep();
  let words = "";
  for (const node of parent.childNodes) {
    if ("value" in node) words += node.value;
    if (!isElement(node) || isHidden(node)) continue;
    const parts = BLOCKS.has(node.tagName) || node.tagName === "td" || node.tagName === "table";
    words += parts ? ` ${wordsOf(node, depth + 1)} ` : wordsOf(node, depth + 1);
  }
  return words;
}

function tablesIn(parent: Tree.ParentNode, depth: number): Tree.Element[] {
  if (depth > DEEPEST * 3) throw tooDeep();
  return parent.childNodes
    .filter(isElement)
    .flatMap((node) => (node.tagName === "table" ? [node] : tablesIn(node, depth + 1)));
}

function isElement(node: Tree.ChildNode): node is Tree.Element {
  return "tagName" in node;
}

/** What a reader of the page does not see: scripts, Word's hidden text, deleted words, bullets' own signs, a note's number. */
function isHidden(node: Tree.Element): boolean {
  if (UNSEEN.has(node.tagName)) return true;
  const style = attributeOf(node, "style")?.replace(/\s+/g, "").toLowerCase();
  if (style && /display:none|visibility:hidden|mso-hide:all|mso-list:ignore/.test(style))
    return true;
  return /^(foot|end)note-ref-/.test(attributeOf(node, "id") ?? "");
}

function spanOf(node: Tree.Element, name: "colspan" | "rowspan"): number {
  const span = Number.parseInt(attributeOf(node, name) ?? "1", 10);
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), INTAKE_LIMITS.rows) : 1;
}

function attributeOf(node: Tree.Element, name: string): string | undefined {
  return node.attrs.find((attribute) => attribute.name === name)?.value;
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

function tooDeep() {
  return refusal(
    "bad-input",
    `The page is nested more than ${DEEPEST} deep. Copy the table alone into a new document and hand in that.`,
  );
}
