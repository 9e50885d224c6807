import { inflateSync } from "node:zlib";
import type { Summary } from "@accord/domain/summary";
import { textOfPdf } from "./pack-pdf.ts";
import { FAMILY } from "./paper-font.ts";
import type { Paper } from "./pdf.ts";

/**
 * Looks into a paper before it is handed on: whole, tagged, titled, no page empty, no font but ours.
 *
 * The compiler has held it to PDF/UA-1; this is what the compiler cannot promise.
 * @throws Error in the words of what is wrong
 */
export function assertOpenable({ bytes, pages }: Paper, summary: Summary): void {
  const file = bytes.toString("latin1");
  const text = textOfPdf(bytes);
  const wrong = [
    !file.startsWith("%PDF-1.") && "it does not begin as a PDF",
    !file.trimEnd().endsWith("%%EOF") && "it does not end as a PDF",
    pages < 1 && "it has no page",
    count(text, /\/Type\s*\/Page\b(?!s)/g) !== pages && "its pages are not those that were set",
    !/\/StructTreeRoot\b/.test(text) && "it has no tags",
    !/\/S\s*\/TH\b/.test(text) && "no table has a header",
    !text.includes(xmlOf(`${summary.title}, ${summary.periodTitle}`)) && "its title is not there",
    !text.includes(summary.programme.marking) && "its marking is not there",
    fontsIn(text).some((font) => !font.includes(FAMILY.replaceAll(" ", ""))) &&
      `it holds a font that is not ours: ${fontsIn(text).join(", ")}`,
    fontsIn(text).length === 0 && "it holds no font",
    drawnPages(bytes, file) < pages && "a page of it is empty",
  ].filter(Boolean);
  if (wrong.length > 0) throw new Error(`The paper cannot be sent: ${wrong.join("; ")}.`);
}

function fontsIn(text: string): string[] {
  return [...text.matchAll(/\/BaseFont\s*\/([^\s/>]+)/g)].map(([, name = ""]) => name);
}

/** How many streams show text: each page has one of its own. */
function drawnPages(bytes: Buffer, text: string): number {
  let drawn = 0;
  for (const { index, 0: head } of text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)) {
    // What only holds other objects draws nothing, whatever its words are.
    if (text.slice(Math.max(0, index - 80), index).includes("/ObjStm")) continue;
    const begin = index + head.length;
    const end = text.indexOf("endstream", begin);
    if (end > begin && showsText(bytes.subarray(begin, end))) drawn += 1;
  }
  return drawn;
}

function showsText(stream: Buffer): boolean {
  try {
    return /\bT[jJ]\b/.test(inflateSync(stream).toString("latin1"));
  } catch {
    // Not every stream of a PDF is deflated text; one that cannot be read shows none.
    return false;
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function xmlOf(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
