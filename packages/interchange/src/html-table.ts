import { INTAKE_LIMITS } from "@accord/domain/intake";
import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import type { CellNote } from "./raw-table.ts";
import { refusal } from "./refusal.ts";

/** How far elements may lie inside one another. */
export const DEEPEST = 400;
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
/** Elements that part words as a line break does. */
export const BLOCKS = new Set(
  "address article aside blockquote br center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section tr ul".split(
    " ",
  ),
);

/** Something to be said of a cell; the column counts from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly note: CellNote;
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
export function gridOf(table: Tree.Element): HtmlRow[] {
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
export function laidOut(grid: readonly HtmlRow[]) {
  const taken: number[] = [];
  return grid.map((htmlRow, index) => {
    const cells: string[] = [];
    const notes: CellPlace[] = [];
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
      const { words: all, isStruck } = wordsIn(cell.node);
      const words = all.replace(/\s+/g, " ").trim();
      while (cells.length < at) cells.push("");
      cells[at] = words;
      if (words !== "") {
        if (cells.every((one, place) => place === at || one === "")) stretch = cell.across;
        const place = { row: index + 1, column: at + 1 };
        if (cell.down > 1 || cell.across > 1) notes.push({ ...place, note: "merged" });
        if (isStruck) notes.push({ ...place, note: "struck" });
      }
      for (let place = at; place < at + cell.across; place++) taken[place] = index + cell.down;
      at += cell.across;
    }
    return { row: index + 1, cells, stretch, notes };
  });
}

function wordsIn(cell: Tree.Element): { words: string; isStruck: boolean } {
  let isStruck = false;
  const wordsOf = (parent: Tree.ParentNode, depth: number): string => {
    if (depth > DEEPEST * 3) throw tooDeep();
    let words = "";
    for (const node of parent.childNodes) {
      if ("value" in node) words += node.value;
      if (!isElement(node) || isHidden(node)) continue;
      if (isStruckThrough(node)) {
        isStruck ||= wordsOf(node, depth + 1).trim() !== "";
        continue;
      }
      const parts = BLOCKS.has(node.tagName) || node.tagName === "td" || node.tagName === "table";
      words += parts ? ` ${wordsOf(node, depth + 1)} ` : wordsOf(node, depth + 1);
    }
    return words;
  };
  return { words: wordsOf(cell, 0), isStruck };
}

function isStruckThrough(node: Tree.Element): boolean {
  if (node.tagName === "s" || node.tagName === "strike") return true;
  return /text-decoration[^;]*line-through/i.test(attributeOf(node, "style") ?? "");
}

function tablesIn(parent: Tree.ParentNode, depth: number): Tree.Element[] {
  if (depth > DEEPEST * 3) throw tooDeep();
  return parent.childNodes
    .filter(isElement)
    .flatMap((node) => (node.tagName === "table" ? [node] : tablesIn(node, depth + 1)));
}

/** Whether it is an element, and no text, comment or declaration. */
export function isElement(node: Tree.ChildNode): node is Tree.Element {
  return "tagName" in node;
}

/** What a reader of the page does not see: scripts, Word's hidden text, deleted words, bullets' own signs, a note's number. */
export function isHidden(node: Tree.Element): boolean {
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

/** @returns a refusal `bad-input`, for whoever made the page */
export function tooDeep() {
  return refusal(
    "bad-input",
    `The page is nested more than ${DEEPEST} deep. Copy the table alone into a new document and hand in that.`,
  );
}
