import { keptAsText } from "@accord/domain/spreadsheet-text";
import { stringify } from "csv-stringify/sync";

/** What one field may hold. Null is an empty field. */
export type CsvField = string | number | null;

/**
 * A table as CSV (RFC 4180) for people: it opens in Excel with every letter right and runs nothing.
 *
 * Begins with a byte order mark, without which Excel on Windows takes UTF-8 for the local code page.
 * A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers do not.
 */
export function writeCsv(
  headings: readonly string[],
  rows: readonly (readonly CsvField[])[],
): string {
  return stringify([headings.map(asText), ...rows.map((row) => row.map(asText))], {
    bom: true,
    record_delimiter: "windows",
    // The library quotes only for the delimiter above; a reader ends a row at a lone line feed, too.
    quoted_match: /[\r\n]/,
  });
}

function asText(field: CsvField): CsvField {
  return typeof field === "string" ? keptAsText(field) : field;
}
