import type { IntakeComplaint } from "@accord/domain/intake";
import { keptAsText } from "@accord/domain/spreadsheet-text";

/** The list of complaints as a file for a spreadsheet, one line each below a heading. */
export function complaintsCsv(complaints: readonly IntakeComplaint[]): string {
  const lines = complaints.map(({ row, column, value, message }) =>
    [row ?? "", column ?? "", value ?? "", message].map(field).join(","),
  );
  // The mark tells Excel that the letters are UTF-8.
  return `\uFEFF${["row,column,value,message", ...lines].join("\r\n")}\r\n`;
}

function field(value: string | number): string {
  const text = keptAsText(String(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
