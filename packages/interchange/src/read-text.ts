import { INTAKE_LIMITS } from "@accord/domain/intake";
import { CsvError, parse } from "csv-parse/sync";
import { plainRow, type RawPages } from "./raw-table.ts";
import { refusal } from "./refusal.ts";

const DELIMITERS = ["\t", ",", ";", "|"] as const;

/**
 * Rows of a text whose cells are parted by tabs, commas, semicolons or bars, whichever it uses.
 *
 * @param quotes - "strict" for what a program wrote: a quotation mark that is never closed is refused.
 *   "loose" for what a person copied, where it is only a quotation mark.
 */
export function readText(text: string, quotes: "strict" | "loose"): RawPages {
  const delimiter = delimiterOf(text);
  const rows = rowsOf(text, delimiter, quotes);
  return {
    name: null,
    isText: true,
    rows: rows.map((cells, index) => plainRow(null, index + 1, cells)),
    notes: new Map(),
  };
}

function rowsOf(text: string, delimiter: string, quotes: "strict" | "loose"): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      to: INTAKE_LIMITS.rows + 1,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (quotes === "loose") return text.split(/\r\n|\n|\r/).map((line) => line.split(delimiter));
    // Rows that were read before it, then the one that never ends.
    const row = Number(error["records"]) + 1;
    throw refusal(
      "bad-input",
      `A quotation mark opens in row ${row} and is never closed. Close it, or take it out, and hand the file in again.`,
      { row },
    );
  }
}

/** The delimiter that parts most rows of the beginning into the same number of cells. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 200_000)
    .split(/\r\n|\n|\r/, 400)
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, ""))
    .filter((line) => line.trim() !== "");
  const parts = (delimiter: string) => lines.map((line) => line.split(delimiter).length - 1);
  // Prose has commas and no tabs: two rows with two tabs each are a table.
  if (parts("\t").filter((count) => count >= 2).length >= 2) return "\t";

  let best: { delimiter: string; score: number } = { delimiter: "\t", score: 0 };
  for (const delimiter of DELIMITERS) {
    const alike = new Map<number, number>();
    for (const count of parts(delimiter)) {
      if (count > 0) alike.set(count, (alike.get(count) ?? 0) + 1);
    }
    const score = Math.max(0, ...[...alike].map(([count, times]) => times * Math.min(count, 8)));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
