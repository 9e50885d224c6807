import {
  headingKey,
  isAreaHeading,
  isCommentsHeading,
  isGroupHeading,
  type Names,
  readsAsStatus,
} from "./heading-words.ts";
import type { RawRow } from "./raw-table.ts";

/** What stands in which position of the rows under a heading. Positions count from 0. */
export interface Layout {
  readonly area: number;
  readonly group: number | null;
  readonly comment: number | null;
  /** The position of each column of the matrix; null where this page has it not. */
  readonly columns: readonly (number | null)[];
}

export interface Headed {
  readonly layout: Layout;
  /** The words of the matrix's columns. */
  readonly headings: readonly { readonly text: string; readonly position: number }[];
}

/** The row with each cell's words clean. */
export interface CleanRow extends Omit<RawRow, "cells"> {
  readonly cells: readonly string[];
}

/** The positions of the cells that are not blank, from 0. */
export function filledIn(row: CleanRow): number[] {
  return row.cells.flatMap((text, position) => (text === "" ? [] : [position]));
}

/**
 * Whether a row can be the heading of a matrix.
 * "strong" by its own words; "weak" only where statuses stand under it.
 */
export function headingStrength(row: CleanRow, names: Names): "strong" | "weak" | null {
  const filled = filledIn(row);
  if (row.outside || filled.length < 2) return null;
  const texts = filled.map((position) => row.cells[position]!);
  if (texts.some((text) => readsAsStatus(text) || text.length > 100)) return null;
  if (texts.slice(0, 3).some(isAreaHeading)) return "strong";
  if (texts.filter((text) => names.partnerships.has(headingKey(text))).length >= 2) return "strong";
  const isCorner = (row.cells[0] ?? "") === "";
  return filled.length >= (isCorner ? 2 : 3) && new Set(texts).size === texts.length
    ? "weak"
    : null;
}

/** How the rows under a first heading are laid out. */
export function layoutOf(heading: CleanRow, below: readonly CleanRow[]): Headed {
  const filled = filledIn(heading);
  const at = (position: number) => heading.cells[position] ?? "";
  const area = filled.find((position) => isAreaHeading(at(position))) ?? areaBy(filled[0]!, below);
  const group = filled.find((position) => isGroupHeading(at(position))) ?? null;
  const comment =
    filled.findLast((position) => position !== area && isCommentsHeading(at(position))) ??
    // The last heading of a page may repeat the first one's words by mistake.
    filled.findLast((position) => position > area && isAreaHeading(at(position))) ??
    null;
  const headings = filled
    .filter((position) => position > area && position !== group && position !== comment)
    .map((position) => ({ text: at(position), position }));
  return {
    headings,
    layout: { area, group, comment, columns: headings.map(({ position }) => position) },
  };
}

/** The position with the names: the fullest one at or before the first heading that is no status. */
function areaBy(firstHeading: number, below: readonly CleanRow[]): number {
  let best = { position: firstHeading, count: -1 };
  for (let position = 0; position <= firstHeading; position++) {
    const count = below
      .slice(0, 100)
      .filter(
        ({ cells }) => /\p{L}/u.test(cells[position] ?? "") && !readsAsStatus(cells[position]!),
      ).length;
    if (count > best.count) best = { position, count };
  }
  return best.position;
}

/**
 * Whether a row is the matrix's heading again: its whole cells are, most of them.
 * Never by words inside a cell: a comment may say what a heading says.
 */
export function repeatsHeading(row: CleanRow, headed: Headed, comments: string | null): boolean {
  const filled = filledIn(row).map((position) => row.cells[position]!);
  if (filled.length < 2 || filled.some(readsAsStatus)) return false;
  const keys = new Set(headed.headings.map(({ text }) => headingKey(text)));
  const same = filled.filter((text) => keys.has(headingKey(text)));
  const named = filled.filter((text) => isAreaHeading(text) || headingKey(text) === comments);
  const all = keys.size + 1;
  return same.length >= 1 && same.length + Math.min(named.length, 2) >= Math.max(2, all * 0.6);
}

/** The layout under a repeated heading: by its words, then by place; what is new is a column more. */
export function relaid(
  row: CleanRow,
  { headings, layout }: Headed,
): { headed: Headed; added: readonly { text: string; position: number }[] } {
  const filled = filledIn(row);
  const keys = headings.map(({ text }) => headingKey(text));
  const columns: (number | null)[] = headings.map(() => null);
  const left: number[] = [];
  let area: number | null = null;
  let group: number | null = null;
  let comment: number | null = null;
  for (const position of filled) {
    const text = row.cells[position]!;
    const column = keys.findIndex(
      (key, index) => key === headingKey(text) && columns[index] === null,
    );
    if (column >= 0) columns[column] = position;
    else if (area === null && isAreaHeading(text)) area = position;
    else if (isGroupHeading(text)) group = position;
    else if (isCommentsHeading(text) || isAreaHeading(text)) comment = position;
    else left.push(position);
  }
  const added: { text: string; position: number }[] = [];
  for (const position of left) {
    const column = layout.columns.indexOf(position);
    if (column >= 0 && columns[column] === null) columns[column] = position;
    else if (area === null && position === layout.area) area = position;
    else if (position === layout.comment && comment === null) comment = position;
    else added.push({ text: row.cells[position]!, position });
  }
  return {
    added,
    headed: {
      headings: [...headings, ...added],
      layout: {
        area: area ?? layout.area,
        group: group ?? layout.group,
        comment: comment ?? (columns.includes(layout.comment) ? null : layout.comment),
        columns: [...columns, ...added.map(({ position }) => position)],
      },
    },
  };
}
