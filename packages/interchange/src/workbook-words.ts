import { keptAsText } from "@accord/domain/spreadsheet-text";

/** As much as Excel takes in one field. */
const MOST = 32_767;

/** Words as a field of a workbook may hold them: no formula, nothing that XML cannot hold, no more than Excel takes. */
export function wordsThatFit(words: string): string {
  const held = keptAsText(inXml(words));
  return held.length > MOST ? `${held.slice(0, MOST - 1)}…` : held;
}

/** Words inside XML. */
export function xmlOf(words: string): string {
  return inXml(words)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function inXml(words: string): string {
  return [...words.replace(/\r\n?/g, "\n").toWellFormed()].filter(isAllowed).join("");
}

/** What XML 1.0 has a place for. */
function isAllowed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code === 9 || code === 10 || (code >= 32 && code !== 0xfffe && code !== 0xffff);
}
