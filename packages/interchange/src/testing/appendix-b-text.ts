import {
  fieldsOf,
  PRINTED_COLUMNS,
  PRINTED_GROUPS,
  PRINTED_ROWS,
  PRINTED_TABLES,
} from "./appendix-b.ts";

const BLANKS = "\t".repeat(6);
const PAGE = ["", "AGENDA ITEM 7", ""];

/** The text of the document: prose, the table of the work plan, page marks, then the appendix. */
export function appendixBDocument(): string {
  const tables = PRINTED_TABLES.flatMap(({ title, headings, group, rows }, index) => {
    // One page ends with the title of the next table and a row of dashes; another with the title alone.
    const isEarly = index === 5 || index === 6;
    const above = [
      ...(isEarly ? [`${index === 5 ? "\t" : ""}${title}${BLANKS}`] : []),
      ...(index === 5 ? [Array(7).fill("--").join("\t")] : []),
      ...(index < 2 ? [""] : PAGE),
      ...(isEarly ? [] : [`${index < 2 ? "" : "\t"}${title}${"\t".repeat(index < 2 ? 6 : 5)}`]),
    ];
    return [
      ...above,
      headings.join("\t"),
      ...(group === null ? [] : [group + BLANKS]),
      ...rows.map((row) => fieldsOf(row).join("\t")),
    ];
  });
  return [
    "",
    "Eastern Region Collaboration Strategy",
    "",
    "This document sets out how forces work together, locally, in partnerships, and in the region.",
    ...PAGE,
    "1. To add strength to each force, helping it to deliver value for money.",
    "",
    "Appendix A",
    ...PAGE,
    "\tAreas of Business\t\t\t",
    "\tGeneral\tImplementation Date\tProtective Services\tImplementation Date",
    "Remain with single Force\tNeighbourhood Policing Control Room (K/E)\t\tChild Protection (K/E)\t",
    "Regional\tVetting\t\tAir Support (national)\t",
    ...PAGE,
    "Eastern Region – Existing Collaboration Activity January 2011",
    "",
    "Appendix B",
    ...tables,
    "",
  ].join("\n");
}

/** The table alone as a clipboard's text: cells with a line break stand in quotation marks, as Excel writes them. */
export function appendixBPlainText(): string {
  const rows = tableRows().map((fields) =>
    fields.map((text) => text.replace(/^Initial research (.*)$/, '"Initial research\n$1"')),
  );
  return rows.map((fields) => fields.join("\t")).join("\r\n");
}

/** As CSV with a byte order mark. */
export function appendixBCsv(): Uint8Array {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = tableRows().map((fields) => fields.map(quoted).join(","));
  return new TextEncoder().encode(`\uFEFF${lines.join("\r\n")}\r\n`);
}

/** One heading, the five groups each in a row of its own, 45 rows. */
export function tableRows(): string[][] {
  return [
    ["Business Area", ...PRINTED_COLUMNS, "Comments"],
    ...PRINTED_GROUPS.flatMap((group) => [
      [group, "", "", "", "", "", ""],
      ...PRINTED_ROWS.filter((row) => row.group === group).map(fieldsOf),
    ]),
  ];
}
