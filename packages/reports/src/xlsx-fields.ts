import type { Summary } from "@accord/domain/summary";
import type { WorkbookField, WorkbookSheet } from "@accord/interchange/write-workbook";

/** A sheet whose note is still to say the marking and the day. Null in a field is what is not recorded. */
export type Told = WorkbookSheet;

/** Not recorded. A blank field could also mean that somebody forgot it. */
const NOT_RECORDED = "[x]";
/** Does not apply here. */
export const NOT_APPLICABLE = "[z]";

/** The sheet with its shorthand, and with what every sheet says once it is apart from the others. */
export function toldSheet({ programme, printed }: Summary, sheet: Told): WorkbookSheet {
  const days = `As at ${printed.asAt}, known at ${printed.knownAt}`;
  return {
    ...sheet,
    note: `${programme.marking}. ${days}. ${sheet.note.replace(/\.$/, "")}. ${sheet.rows.length > 0 ? "This sheet has one table." : "Nothing is listed."}`,
    rows: sheet.rows.map((row) => row.map(recorded)),
  };
}

function recorded(field: WorkbookField): WorkbookField {
  return field === null || field === "" ? NOT_RECORDED : field;
}
