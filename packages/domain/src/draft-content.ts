import type { CalendarDate } from "./calendar.ts";
import type { ReportContent } from "./force-leaf.ts";
import { formatDate } from "./format-date.ts";

/** A person as a paper names them. */
export interface NamedPerson {
  readonly name: string | null;
  readonly office: string | null;
}

/** "A. Reader, portfolio office"; whoever has no name is named by office. */
export function printedPerson({ name, office }: NamedPerson): string {
  return [name, office].filter(Boolean).join(", ") || "a person without a name";
}

/** The same report with the words of its opening put in by a person. */
export function withOpening(content: ReportContent, opening: string): ReportContent {
  const { summary } = content;
  return { ...content, summary: { ...summary, opening, isOpeningEdited: true } };
}

/** The same report with the line that says who checked its figures, and when. */
export function checkedContent(
  content: ReportContent,
  { person, day }: { readonly person: NamedPerson; readonly day: CalendarDate },
): ReportContent {
  return sayChecked(content, `${printedPerson(person)}, ${formatDate(day)}`);
}

/** The same report as nobody has checked it. */
export function uncheckedContent(content: ReportContent): ReportContent {
  return sayChecked(content, null);
}

function sayChecked(content: ReportContent, checkedBy: string | null): ReportContent {
  const { summary } = content;
  const header = summary.header.map((line) =>
    line.name === CHECKING ? { ...line, value: checkingLine(checkedBy) } : line,
  );
  return { ...content, summary: { ...summary, checkedBy, header } };
}

/** The masthead's fact of who checked the figures. */
export const CHECKING = "Checking";

/** What the masthead says of the checking of figures. */
export function checkingLine(checkedBy: string | null): string {
  return checkedBy === null ? "Figures: not checked" : `Figures checked by ${checkedBy}`;
}
