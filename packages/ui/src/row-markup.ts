import type { MatrixPartnership } from "@accord/domain/matrix";
import { shownStatus } from "./cell-face.tsx";
import { cellLinkId } from "./cell-link.ts";
import { type CellMark, sameMark } from "./cell-mark.ts";
import { faceMarkup, markMarkup } from "./cell-markup.ts";
import { escaped } from "./escaped.ts";
import cellStyles from "./matrix-cell.module.css";
import keptStyles from "./matrix-kept.module.css";
import type { MatrixRowProps } from "./matrix-row.tsx";
import styles from "./matrix-table.module.css";

/** A square as it is to stand: what changes about its elements, and what is within its link. */
export interface SquareMarkup {
  /** Attributes that come and go; an empty one stands for "true". */
  readonly state: Readonly<Record<StateName, string | null>>;
  /** Attributes of the link; null where there is none. */
  readonly link: { readonly href: string; readonly current: boolean } | null;
  readonly face: string;
}

/** Attributes of a square that a new reading may change. Others are left to whoever set them. */
export const STATE_NAMES = [
  "class",
  "data-status",
  "data-moved",
  "data-outside",
  "data-blank",
  "data-matches",
] as const;
type StateName = (typeof STATE_NAMES)[number];

/** The squares of a row, in the order of its partnerships. */
export function squaresOf(row: MatrixRowProps): SquareMarkup[] {
  const glowing = row.changed === "" ? null : row.changed.split(" ");
  const matching = row.matching?.split(" ") ?? null;
  const isKept = row.number !== null;
  return row.partnerships.map(({ slug }, index) => {
    const cell = row.cells[index];
    const mark = row.marks?.[index];
    const matches = matching?.includes(slug) ?? null;
    const isBlank = !cell && !mark;
    const state = {
      class: glowing?.includes(slug) ? (cellStyles["glows"] ?? null) : null,
      "data-status": cell ? shownStatus(cell) : null,
      "data-moved": mark ? (mark.movement ?? "restated") : null,
      "data-outside": !isBlank && matches === false ? "true" : null,
      "data-blank": isBlank ? "true" : null,
      "data-matches": isBlank && matches ? "true" : null,
    };
    const link =
      isBlank && !row.opensBlanks
        ? null
        : { href: row.cellHref(row.area.slug, slug), current: row.selected === slug };
    if (isBlank) {
      return { state, link, face: "" };
    }
    const words = cell ? faceMarkup(cell, !mark) : "<span>Nothing recorded</span>";
    const waits = isKept && cell?.confirmedAt === null ? WAITS : "";
    return { state, link, face: words + (mark ? markMarkup(mark) : "") + waits };
  });
}

// Its words are out of sight within the dot.
const WAITS = `<span class="${keptStyles["waits"]}" title="Not confirmed">, not confirmed</span>`;

/** The link of a square with what is within it; nothing where it has none. */
export function linkMarkup(row: MatrixRowProps, index: number, square: SquareMarkup): string {
  const { link, state, face } = square;
  const partnership = row.partnerships[index]?.slug ?? "";
  if (!link) return "";
  const id = escaped(cellLinkId({ area: row.area.slug, partnership }));
  const look = state["data-blank"]
    ? `class="${cellStyles["blank"]}" aria-label="Nothing recorded"`
    : `class="${cellStyles["cell"]}"`;
  return `<a id="${id}" href="${escaped(link.href)}" ${look}${link.current ? ' aria-current="true"' : ""}${row.number === null ? "" : ' tabindex="-1"'}>${face}</a>`;
}

/** All that is within a row. */
export function rowMarkup(row: MatrixRowProps, squares: readonly SquareMarkup[]): string {
  const isKept = row.number !== null;
  const cells = squares.map((square, index) => {
    const { slug = "", name = "" } = row.partnerships[index] ?? {};
    const attributes = STATE_NAMES.map((attribute) => {
      const value = square.state[attribute];
      return value === null ? "" : ` ${attribute}="${value}"`;
    }).join("");
    // A square of a table that is kept is a cell or, in a grid, a grid's cell of itself.
    const role = isKept ? `aria-colindex="${index + 2}"` : 'role="cell"';
    return `<td ${role} data-partnership="${escaped(slug)}" data-name="${escaped(name)}"${attributes}>${linkMarkup(row, index, square)}</td>`;
  });
  return headMarkup(row) + reachMarkup(row) + cells.join("") + commentMarkup(row);
}

/** The row's head: the area's name, or the button it is and the way to its page. */
export function headMarkup({ area, areaHref, isChosen }: MatrixRowProps): string {
  const name = escaped(area.name);
  const slug = escaped(area.slug);
  const button = `<button type="button" class="${styles["head"]}" data-choose="area" data-slug="${slug}" aria-pressed="${isChosen}">${name}</button>`;
  const page =
    areaHref &&
    `<a class="${styles["page"]}" href="${escaped(areaHref(area.slug))}" data-page="area" data-slug="${slug}" aria-label="Page of ${name}"></a>`;
  return `<th scope="row" abbr="${name}" class="${styles["area"]}" role="rowheader">${page ? button + page : name}</th>`;
}

/** In how wide an arrangement the area is live; nothing where the table has no such column. */
export function reachMarkup({ reach }: MatrixRowProps): string {
  if (reach === undefined) return "";
  return `<td class="${styles["reach"]}" role="cell">${escaped(reach)}</td>`;
}

/** The comment of the row, and on a phone what is not recorded. */
export function commentMarkup({ area, partnerships, cells, number }: MatrixRowProps): string {
  const blanks = partnerships.filter((_, index) => !cells[index]).map(({ name }) => name);
  const comment = area.comment && escaped(area.comment);
  const role = number === null ? ' role="cell"' : "";
  return `<td class="${styles["comment"]} ${keptStyles["comment"]}"${role}>${
    comment ? `<span class="${styles["commentWords"]}" title="${comment}">${comment}</span>` : ""
  }${
    blanks.length > 0
      ? `<span class="${styles["blanks"]}">Nothing recorded: ${escaped(blanks.join(", "))}</span>`
      : ""
  }</td>`;
}

/** Whether two rows are drawn the same, whatever objects they were read into. */
export function sameMarks(one: MatrixRowProps, other: MatrixRowProps): boolean {
  if (one.marks === other.marks) return true;
  const [before, after]: (readonly (CellMark | undefined)[] | null)[] = [one.marks, other.marks];
  return one.partnerships.every((_, index) => sameMark(before?.[index], after?.[index]));
}

/** Whether the columns are the same, in the same order. */
export function samePartnerships(
  before: readonly MatrixPartnership[],
  after: readonly MatrixPartnership[],
): boolean {
  return (
    before === after ||
    (before.length === after.length &&
      before.every((one, n) => one.slug === after[n]?.slug && one.name === after[n]?.name))
  );
}
