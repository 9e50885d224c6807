/*
 * Appendix B of the Eastern Region strategy as it is printed: eight tables over pages, with headings
 * that repeat and differ. The facts are the demonstration's; how pages set them is the document's.
 * The one comment that is not in the demonstration's words is that of ICT, which reads like a heading.
 */
import { AREAS } from "@accord/demonstration/eastern-region/areas";
import { CELLS } from "@accord/demonstration/eastern-region/cells";
import { ROW_COMMENTS } from "@accord/demonstration/eastern-region/row-comments";
import { PARTNERSHIPS } from "@accord/demonstration/partnerships";

export const PRINTED_COLUMNS = [
  "Herts/ Beds",
  "Herts/ Beds/ Cambs.",
  "Norfolk/ Suffolk",
  "Essex/ Kent",
  "Regional",
] as const;

export const PRINTED_GROUPS = [
  "LOCAL POLICING",
  "PROTECTIVE SERVICES",
  "OPERATIONAL SUPPORT",
  "BUSINESS SUPPORT",
  "OTHER",
] as const;

export interface PrintedRow {
  readonly area: string;
  readonly group: (typeof PRINTED_GROUPS)[number];
  /** In the order of the columns; blank is the empty text. */
  readonly cells: readonly string[];
  /** Empty where there is none. */
  readonly comment: string;
}

export interface PrintedTable {
  readonly title: string;
  readonly headings: readonly string[];
  readonly group: string | null;
  readonly rows: readonly PrintedRow[];
}

const GROUP_OF = {
  "local-policing": "LOCAL POLICING",
  "protective-services": "PROTECTIVE SERVICES",
  "operational-support": "OPERATIONAL SUPPORT",
  "business-support": "BUSINESS SUPPORT",
  other: "OTHER",
} as const;

const ICT_COMMENT =
  "Being progressed on Preferred Partnership and regional basis (Business Area of its own)";

/** The golden table: 45 rows, 143 filled cells, 19 comments. */
export const PRINTED_ROWS: readonly PrintedRow[] = AREAS.map((area) => ({
  area: area.aliases.find(({ reason }) => reason.startsWith("As Appendix B"))?.name ?? area.name,
  group: GROUP_OF[area.group],
  cells: PARTNERSHIPS.map(
    ({ slug }) =>
      CELLS.find((cell) => cell.area === area.slug && cell.partnership === slug)?.sourceWording ??
      "",
  ),
  comment:
    area.slug === "ict"
      ? ICT_COMMENT
      : (ROW_COMMENTS.find((comment) => comment.area === area.slug)?.text ?? ""),
}));

const TITLE =
  "Preferred Partnership/ Strategic Extended Collaboration Alliances / Regional Progress";
const STRAY_TITLE =
  "Preferred Partnership/ / Strategic Extended Collaboration Alliances Regional Progress";
const HEADINGS = ["Business Area", ...PRINTED_COLUMNS, "Comments"];

/** The tables of the document, one a page but for the first two. */
export const PRINTED_TABLES: readonly PrintedTable[] = [
  { title: TITLE, group: "LOCAL POLICING" },
  { title: TITLE, group: "PROTECTIVE SERVICES" },
  { title: TITLE, group: "Protective Services (cont.)" },
  {
    title: STRAY_TITLE,
    group: null,
    headings: HEADINGS.with(4, "Essex /Kent").with(6, "Business Area"),
  },
  { title: TITLE, group: "OPERATIONAL SUPPORT" },
  { title: STRAY_TITLE, group: "BUSINESS SUPPORT" },
  { title: TITLE, group: "Business Support (cont.)" },
  { title: STRAY_TITLE, group: "OTHER" },
].map(({ headings = HEADINGS, ...table }, index) => ({
  ...table,
  headings,
  rows: PRINTED_ROWS.filter((_row, at) => AREAS[at]?.row.table === index + 1),
}));

/** The fields of a row as its line of the table. */
export function fieldsOf({ area, cells, comment }: PrintedRow): string[] {
  return [area, ...cells, comment];
}
