import { strToU8, zipSync } from "fflate";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook by hand, for what no program would write: each sheet is the inside of its sheetData. */
export function aWorkbook(
  sheets: Readonly<Record<string, string>>,
  { afterData = "", prolog = "", parts = {} as Readonly<Record<string, string>> } = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const list = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`);
  const links = names.map(
    (_name, at) =>
      `<Relationship Id="r${at}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
  );
  const content = {
    "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "xl/workbook.xml": `${XML}${prolog}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="${RELATIONS}">${links.join("")}</Relationships>`,
    ...Object.fromEntries(
      Object.values(sheets).map((data, at) => [
        `xl/worksheets/sheet${at}.xml`,
        `${XML}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${afterData}</worksheet>`,
      ]),
    ),
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(content).map(([path, text]) => [path, strToU8(text)])),
  );
}

/** A row of words; `raw` cells begin with "<" and stand as they are. */
export function sheetRow(row: number, cells: readonly string[]): string {
  const inside = cells.map((text, at) => {
    if (text.startsWith("<")) return text;
    const address = `${String.fromCharCode(65 + at)}${row}`;
    return text === "" ? "" : `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${row}">${inside.join("")}</row>`;
}
