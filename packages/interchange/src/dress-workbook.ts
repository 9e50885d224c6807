import { type Parts, packedSame } from "./packed-same.ts";
import { xmlOf } from "./workbook-words.ts";

/** What a sheet has that the library which writes workbooks knows nothing of: a named table, links, print titles. */
export interface DressedSheet {
  readonly name: string;
  readonly headings: readonly string[];
  /** Counted from 1. */
  readonly headingRow: number;
  readonly rows: number;
  /** Whether it is printed on A3. */
  readonly isWide: boolean;
  /** Rows from 1, columns from 0. */
  readonly links: readonly {
    readonly row: number;
    readonly column: number;
    readonly sheet: string;
  }[];
}

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Names the tables of a workbook, links its sheets, and says title, language and marking. */
export function dressWorkbook(
  bytes: Uint8Array,
  { title, marking }: { readonly title: string; readonly marking: string },
  sheets: readonly DressedSheet[],
): Uint8Array {
  return packedSame(bytes, (parts) => {
    const dressed: Parts = { ...parts };
    const edit = (path: string, change: (xml: string) => string) => {
      const xml = dressed[path];
      if (xml === undefined) throw new Error(`The workbook has no part ${path}.`);
      dressed[path] = change(xml);
    };
    const tables: string[] = [];
    sheets.forEach((sheet, index) => {
      const id = index + 1;
      // A table has a row below its headings: an empty one would be mended by Excel with a warning.
      const hasTable = sheet.rows > 0;
      edit(`xl/worksheets/sheet${id}.xml`, (xml) => dressSheet(xml, sheet, marking, hasTable));
      if (!hasTable) return;
      tables.push(`/xl/tables/table${id}.xml`);
      dressed[`xl/tables/table${id}.xml`] = tableOf(sheet, id);
      edit(`xl/worksheets/_rels/sheet${id}.xml.rels`, (xml) =>
        into(
          xml,
          "Relationships",
          relationship("table", `${OFFICE}/table`, `../tables/table${id}.xml`),
        ),
      );
    });
    dressed["docProps/core.xml"] = propertiesOf(title);
    edit("[Content_Types].xml", (xml) => into(xml, "Types", contentTypes(tables)));
    edit("_rels/.rels", (xml) =>
      into(
        xml,
        "Relationships",
        relationship(
          "core",
          `${PACKAGE}/relationships/metadata/core-properties`,
          "docProps/core.xml",
        ),
      ),
    );
    edit("xl/workbook.xml", (xml) => xml.replace("<definedNames/>", printTitles(sheets)));
    return dressed;
  });
}

function dressSheet(xml: string, sheet: DressedSheet, marking: string, hasTable: boolean): string {
  const links = sheet.links
    .map(
      (link) =>
        `<hyperlink ref="${letterOf(link.column)}${link.row}" location="${xmlOf(`'${link.sheet}'!A1`)}"/>`,
    )
    .join("");
  const printed = xmlOf(marking.replaceAll("&", "&&"));
  // Excel takes these in one order only.
  const after = [
    links === "" ? "" : `<hyperlinks>${links}</hyperlinks>`,
    `<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="${sheet.isWide ? 8 : 9}" orientation="landscape" fitToHeight="0"/>`,
    `<headerFooter><oddHeader>&amp;C${printed}</oddHeader><oddFooter>&amp;L&amp;A&amp;C${printed}&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>`,
    hasTable ? `<tableParts count="1"><tablePart r:id="table"/></tableParts>` : "",
  ].join("");
  return (
    xml
      .replace(/<page(Margins|Setup)[^>]*\/>/g, "")
      .replace(/(<worksheet[^>]*>)/, `$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
      // Frozen rows alone have their pane below; the library speaks of rows and columns at once.
      .replace(/ xSplit="0"/, "")
      .replace(`activePane="bottomRight"`, `activePane="bottomLeft"`)
      .replace("</worksheet>", () => `${after}</worksheet>`)
  );
}

function tableOf({ name, headings, headingRow, rows }: DressedSheet, id: number): string {
  const ref = `A${headingRow}:${letterOf(headings.length - 1)}${headingRow + rows}`;
  const columns = headings
    .map((heading, at) => `<tableColumn id="${at + 1}" name="${xmlOf(heading)}"/>`)
    .join("");
  return `${HEAD}<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${headings.length}">${columns}</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
}

function printTitles(sheets: readonly DressedSheet[]): string {
  const names = sheets.map(
    ({ name, headingRow }, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${name}'!$${headingRow}:$${headingRow}</definedName>`,
  );
  return `<definedNames>${names.join("")}</definedNames>`;
}

function contentTypes(tables: readonly string[]): string {
  const of = (part: string, type: string) => `<Override ContentType="${type}" PartName="${part}"/>`;
  return [
    ...tables.map((part) =>
      of(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"),
    ),
    of("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
  ].join("");
}

function propertiesOf(title: string): string {
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlOf(title)}</dc:title><dc:creator>Accord</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

/** At the end of the root element. */
function into(xml: string, root: string, markup: string): string {
  return xml.replace(`</${root}>`, () => `${markup}</${root}>`);
}

/** 0 is A, 26 is AA. */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}
