import type { CellNote } from "./raw-table.ts";

/** What a sheet's XML tells that its values do not. */
export interface SheetLook {
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly notes: ReadonlyMap<string, CellNote>;
  /** Cells that show a month and a year alone, by "row/column". */
  readonly months: ReadonlySet<string>;
  /** Rows whose first filled cell is merged over columns, and over how many. */
  readonly stretches: ReadonlyMap<number, number>;
}

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly xml: string;
}

/** The sheets of the workbook in their order, by their names. */
export function sheetParts(parts: ReadonlyMap<string, string>): SheetPart[] {
  const targets = new Map(
    elements(parts.get("xl/_rels/workbook.xml.rels") ?? "", "Relationship").map((one) => [
      attribute(one, "Id"),
      attribute(one, "Target").replace(/^\/?(xl\/)?/, "xl/"),
    ]),
  );
  return elements(parts.get("xl/workbook.xml") ?? "", "sheet").flatMap((one) => {
    const xml = parts.get(targets.get(/\w+:id="([^"]*)"/.exec(one)?.[1] ?? "") ?? "");
    if (xml === undefined) return [];
    return [{ name: attribute(one, "name"), hidden: /hidden/i.test(attribute(one, "state")), xml }];
  });
}

/** One pass over the XML of a sheet. */
export function lookAtSheet(xml: string, monthStyles: ReadonlySet<string>): SheetLook {
  const notes = new Map<string, CellNote>();
  const months = new Set<string>();
  let lastRow = 0;
  let lastColumn = 0;
  const cells = /<(?:\w+:)?c\s([^>]*?)(\/?)>(?:\s*<(?:\w+:)?(f)[\s>/])?/g;
  for (const [match, attributes, empty, formula] of matches(xml, cells)) {
    const [, letters, row] = /\br="([A-Z]+)(\d+)"/.exec(attributes!) ?? [];
    if (empty === "/" || letters === undefined || row === undefined) continue;
    const column = columnOf(letters);
    if (column > lastColumn) lastColumn = column;
    if (Number(row) > lastRow) lastRow = Number(row);
    const key = () => `${row}/${column}`;
    if (/\bt="e"/.test(attributes!)) notes.set(key(), "error");
    else if (formula)
      notes.set(key(), hasValue(xml, match.end) ? "formula" : "formula-without-value");
    const style = monthStyles.size > 0 ? /\bs="(\d+)"/.exec(attributes!)?.[1] : undefined;
    if (style !== undefined && monthStyles.has(style)) months.add(key());
  }
  return {
    lastRow: Math.max(lastRow, lastRowNumber(xml)),
    lastColumn,
    notes,
    months,
    stretches: stretchesOf(xml, notes),
  };
}

/** The cell styles that show a month and a year and no day. */
export function monthStyles(xml: string): Set<string> {
  const formats = new Map(
    elements(xml, "numFmt").map((one) => [
      attribute(one, "numFmtId"),
      attribute(one, "formatCode"),
    ]),
  );
  const block = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? "";
  return new Set(
    elements(block, "xf").flatMap((one, index) => {
      const id = attribute(one, "numFmtId");
      const code = (formats.get(id) ?? "").replace(/\[[^\]]*\]|"[^"]*"/g, "");
      // 17 is the workbook's own "mmm-yy".
      const isMonth = id === "17" || (/m/i.test(code) && /y/i.test(code) && !/[dhs]/i.test(code));
      return isMonth ? [String(index)] : [];
    }),
  );
}

function* matches(xml: string, pattern: RegExp) {
  for (const match of xml.matchAll(pattern)) {
    const end = { end: match.index + match[0].length };
    yield [end, match[1], match[2], match[3]] as const;
  }
}

/** Whether the cell that goes on from here has a value that was calculated. */
function hasValue(xml: string, from: number): boolean {
  const next = /<(?:\w+:)?v>[^<]|<\/(?:\w+:)?c>/g;
  next.lastIndex = from;
  return next.exec(xml)?.[0].includes("v>") ?? false;
}

/** A number far out, in a row that holds nothing, would still be filled up to by the reader. */
function lastRowNumber(xml: string): number {
  let last = 0;
  for (const [, row] of xml.matchAll(/<(?:\w+:)?row\s[^>]*?\br="(\d{7,})"/g)) {
    last = Math.max(last, Number(row));
  }
  return last;
}

function stretchesOf(xml: string, notes: Map<string, CellNote>): Map<number, number> {
  const stretches = new Map<number, number>();
  for (const one of elements(xml, "mergeCell")) {
    const [, from, top, to, bottom] =
      /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(one, "ref")) ?? [];
    if (from === undefined || to === undefined) continue;
    const across = columnOf(to) - columnOf(from) + 1;
    if (across > 1) stretches.set(Number(top), across);
    if (across > 1 || top !== bottom) notes.set(`${top}/${columnOf(from)}`, "merged");
  }
  return stretches;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, "g"))].map(
    ([, attributes]) => attributes ?? "",
  );
}

function attribute(attributes: string, name: string): string {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
  return value
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(x?)([\da-f]{1,6});/gi, (_all, hex: string, code: string) => {
      const point = Number.parseInt(code, hex ? 16 : 10);
      return point <= 0x10ffff ? String.fromCodePoint(point) : "";
    })
    .replace(/&amp;/g, "&");
}
