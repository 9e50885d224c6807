import type { IntakeComplaint, PlaceInTable } from "./intake.ts";
import { capital } from "./summary-english.ts";

/** A place of a table in words, as an entry keeps it: "sheet Matrix, row 5, column 3". */
export function placeWords({ table, row, column }: PlaceInTable): string {
  const where = `row ${row}, column ${column}`;
  return table === null ? where : `${table}, ${where}`;
}

/** A complaint that names its place in words, too: it is read apart from its table. */
export function complaintAt(
  place: PlaceInTable,
  value: string | null,
  message: string,
): IntakeComplaint {
  const where = placeWords(place);
  const { row, column } = place;
  return {
    row,
    column,
    value,
    message: `${capital(where)}: ${message}`,
  };
}
