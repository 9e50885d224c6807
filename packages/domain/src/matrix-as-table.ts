import { formatDate } from "./format-date.ts";
import type { MatrixCell, MatrixView } from "./matrix.ts";
import { keptAsText } from "./spreadsheet-text.ts";
import { LIVE_KIND_LABEL, STATUS } from "./status.ts";

const FONT = "font-family:Calibri,Arial,sans-serif;font-size:10pt;";
// The last of it keeps Excel from running a text that begins like a formula, and from making dates of words.
const BORDER =
  "border:1px solid #767676;padding:3px 6px;vertical-align:top;text-align:left;mso-number-format:'\\@';";
const STYLE = {
  table: `border-collapse:collapse;${FONT}`,
  title: `${BORDER}font-weight:bold;`,
  heading: `${BORDER}font-weight:bold;color:#1b1f24;background:#dfe4ea;`,
  group: `${BORDER}font-weight:bold;color:#1b1f24;background:#f0f2f5;`,
  area: `${BORDER}font-weight:bold;`,
  cell: BORDER,
} as const;

/** What is said of a copied matrix besides what it holds. */
export interface CopiedWith {
  /** Which part of the matrix it is: "moved forward, Norfolk". */
  readonly part?: string;
  /** By `area/partnership`, how a cell differs from the day compared with, as words after its own: ", new, was blank". */
  readonly marks?: ReadonlyMap<string, string>;
}

/**
 * The matrix, or the part of it that the view holds, as an HTML table that pastes well into Word,
 * Outlook and Excel: its styles stand in its elements, since those programs drop all others.
 */
export function matrixAsHtmlTable(view: MatrixView, said: CopiedWith = {}): string {
  const { headings, groups } = contentOf(view, said);
  const over = `colspan="${headings.length}"`;
  const rows = [
    `<tr><th ${over} style="${STYLE.title}">${escaped(titleOf(view, said))}</th></tr>`,
    `<tr>${headings.map((text) => element("th", text, STYLE.heading)).join("")}</tr>`,
    ...groups.flatMap(({ name, rows }) => [
      `<tr><th ${over} style="${STYLE.group}">${escaped(name)}</th></tr>`,
      ...rows.map(([area = "", ...cells]) => {
        const others = cells.map((text) => element("td", text, STYLE.cell)).join("");
        return `<tr>${element("th", area, STYLE.area)}${others}</tr>`;
      }),
    ]),
  ];
  return `<table style="${STYLE.table}"><tbody>${rows.join("")}</tbody></table>`;
}

/**
 * The same as text, cells parted by tabs: the group stands in a column of its own, so that a spreadsheet can sort.
 * A text that a spreadsheet would take for a formula has an apostrophe in front, as in our CSV.
 */
export function matrixAsText(view: MatrixView, said: CopiedWith = {}): string {
  const { headings, groups } = contentOf(view, said);
  const rows = [
    [titleOf(view, said)],
    ["Group", ...headings],
    ...groups.flatMap(({ name, rows }) => rows.map((cells) => [name, ...cells])),
  ];
  return rows.map((cells) => cells.map(plainCell).join("\t")).join("\r\n");
}

/** What stands in a cell on paper: the status with what more it says; the source's words where they need review. */
export function cellInWords({
  status,
  liveKind,
  qualifier,
  sourceWording,
}: Pick<MatrixCell, "status" | "liveKind" | "qualifier" | "sourceWording">): string {
  if (status === null) return sourceWording ?? "";
  const kind = liveKind === null ? "" : ` (${LIVE_KIND_LABEL[liveKind].toLowerCase()})`;
  return `${STATUS[status].label}${kind}${qualifier === null ? "" : ` ${qualifier}`}`;
}

/** Comments have a column only where there are any; a group is named only where it has rows. */
function contentOf(view: MatrixView, { marks }: CopiedWith) {
  const hasComments = view.areas.some(({ comment }) => comment !== null);
  const cells = new Map(view.cells.map((cell) => [`${cell.area}/${cell.partnership}`, cell]));
  const rowOf = (area: MatrixView["areas"][number]) => [
    area.name,
    ...view.partnerships.map(({ slug }) => {
      const key = `${area.slug}/${slug}`;
      const cell = cells.get(key);
      const mark = marks?.get(key) ?? "";
      return cell ? cellInWords(cell) + mark : mark.replace(/^, /, "");
    }),
    ...(hasComments ? [area.comment ?? ""] : []),
  ];
  return {
    headings: [
      "Business area",
      ...view.partnerships.map(({ name }) => name),
      ...(hasComments ? ["Comments"] : []),
    ],
    groups: view.groups
      .map(({ slug, name }) => ({
        name,
        rows: view.areas.filter(({ group }) => group === slug).map(rowOf),
      }))
      .filter(({ rows }) => rows.length > 0),
  };
}

function titleOf({ programme, asAt }: MatrixView, { part }: CopiedWith): string {
  const title = `${programme.marking} · ${programme.name}, as at ${formatDate(asAt)}`;
  return part ? `${title}: ${part}` : title;
}

function element(name: "td" | "th", text: string, style: string): string {
  return `<${name} style="${style}">${escaped(text)}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function plainCell(text: string): string {
  return keptAsText(text.replace(/\s+/g, " ").trim());
}
