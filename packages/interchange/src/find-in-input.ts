import type { FoundMatrix } from "@accord/domain/intake";
import { findMatrices } from "./find-matrices.ts";
import type { ReadingOrder } from "./read-intake.ts";
import { readTables } from "./read-tables.ts";
import { refusal } from "./refusal.ts";

/**
 * What {@link readIntake} promises, done here and now: in the thread that was started for it.
 *
 * @throws AccordError where nothing can be taken in
 */
export async function findInInput({ input, known }: ReadingOrder): Promise<FoundMatrix[]> {
  let headingsOnly: FoundMatrix | undefined;
  for (const pages of await readTables(input)) {
    const found = findMatrices(pages, known);
    const filled = found.filter(({ rows }) => rows.some(({ cells }) => cells.length > 0));
    if (filled.length > 0) return filled;
    headingsOnly ??= found[0];
  }
  throw headingsOnly ? onlyHeadings(headingsOnly) : nothingFound();
}

function nothingFound() {
  return refusal(
    "bad-input",
    "No status matrix was found: a heading row with the partnerships, under it a row for each business area, with statuses such as “Being considered” in the cells. Copy the table with its heading row.",
  );
}

function onlyHeadings({ columns }: FoundMatrix) {
  const place = columns[0]?.place;
  const table = place?.table ? `${place.table}, ` : "";
  const where = place ? ` in ${table}row ${place.row}` : "";
  return refusal(
    "bad-input",
    `There are headings${where} and no status under them. Copy the table with its rows.`,
    { row: place?.row ?? null },
  );
}
