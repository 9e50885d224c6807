import { packedSame } from "./packed-same.ts";
import { xmlOf } from "./workbook-words.ts";

/** The named style of our tables, which the library that writes documents has no word for. */
const TABLE_STYLE =
  `<w:style w:type="table" w:customStyle="1" w:styleId="AccordTable"><w:name w:val="Accord table"/><w:uiPriority w:val="99"/><w:qFormat/><w:tblPr><w:tblBorders>` +
  ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A939C"/>`)
    .join("") +
  `</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

/**
 * Gives a document the style of its tables, and each table what it is called for those who do not see it.
 *
 * @param captions - of the tables, in their order
 */
export function dressWord(bytes: Uint8Array, captions: readonly string[]): Uint8Array {
  return packedSame(bytes, (parts) => {
    const left = [...captions];
    return Object.fromEntries(
      Object.entries(parts).map(([path, xml]) => {
        if (path === "word/styles.xml") {
          return [path, xml.replace("</w:styles>", () => `${TABLE_STYLE}</w:styles>`)];
        }
        if (path === "word/document.xml") {
          const called = xml.replace(
            /<\/w:tblPr>/g,
            () => `<w:tblCaption w:val="${xmlOf(left.shift() ?? "")}"/></w:tblPr>`,
          );
          return [path, called];
        }
        // When the library wrote it says nothing of what it says.
        if (path === "docProps/core.xml") {
          return [path, xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, "")];
        }
        return [path, xml];
      }),
    );
  });
}
