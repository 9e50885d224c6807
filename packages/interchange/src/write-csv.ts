import { stringify } from "csv-stringify/sync";

/** What one field may hold. Null is an empty field. */
export type CsvField = string | number | null;

/**
 * A table as CSV (RFC 4180) for people: it opens in Excel with every letter right and runs nothing.
 *
 * Begins with a byte order mark, without which Excel on Windows takes UTF-8 for the local code page.
 * A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers do not.
 * So does one that has such an apostrophe already: whoever takes one away has the text as it was.
 */
export function writeCsv(
  headings: readonly string[],
  rows: readonly (readonly CsvField[])[],
): string {
  return stringify([[...headings], ...rows.map((row) => row.map(withOneMore))], {
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
    // The library quotes only for the delimiter above; a reader ends a row at a lone line feed, too.
    quoted_match: /[\r\n]/,
  });
}

/** What the library takes for the beginning of a formula. */
const LIKE_ESCAPED = /^'+[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/;

function withOneMore(field: CsvField): CsvField {
  return typeof field === "string" && LIKE_ESCAPED.test(field) ? `'${field}` : field;
}
