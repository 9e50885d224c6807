import type { PlaceInTable } from "./intake.ts";

/** A place of a table in words, as an entry keeps it: "sheet Matrix, row 5, column 3". */
export function placeWords({ table, row, column }: PlaceInTable): string {
  const where = `row ${row}, column ${column}`;
  return table === null ? where : `${table}, ${where}`;
}
