import { INTAKE_LIMITS } from "@accord/domain/intake";
import readWorkbook from "read-excel-file/node";
import { noteKey, plainRow, type RawPages } from "./raw-table.ts";
import { damagedInside, refusal } from "./refusal.ts";
import { lookAtSheet, monthStyles, type SheetLook, sheetParts } from "./xlsx-parts.ts";

/**
 * The sheets of a workbook. Formulas give the value that was last calculated; links lead nowhere.
 *
 * @param parts - the XML inside, by its path
 */
export async function readXlsx(
  packed: Uint8Array,
  parts: ReadonlyMap<string, string>,
): Promise<RawPages[]> {
  const sheets = sheetParts(parts);
  if (sheets.length === 0) throw refusal("bad-input", "There is no sheet in this workbook.");
  const styles = monthStyles(parts.get("xl/styles.xml") ?? "");
  const looks = new Map(sheets.map(({ name, xml }) => [name, lookAtSheet(xml, styles)]));
  for (const [name, look] of looks) assertSize(name, look);

  const read = await readWorkbook(Buffer.from(packed), { trim: false }).catch(() => {
    throw damagedInside("Excel");
  });
  // The library gives no data for a sheet of charts, and none for one that is not in the file.
  const withData = read.filter(({ data }) => data !== undefined);
  const isThere = (name: string) => sheets.some((sheet) => sheet.name === name);
  if (read.some(({ sheet }) => !isThere(sheet))) throw damagedInside("Excel");
  const isHidden = (name: string) => sheets.some((sheet) => sheet.name === name && sheet.hidden);
  const visible = withData.filter(({ sheet }) => !isHidden(sheet));
  return (visible.length > 0 ? visible : withData).map(({ sheet, data }) => {
    const look = looks.get(sheet);
    const table = withData.length === 1 ? null : `sheet ${sheet}`;
    return {
      name: table,
      isText: false,
      notes: new Map(
        [...(look?.notes ?? [])].map(([key, note]) => {
          const [row, column] = key.split("/").map(Number);
          return [noteKey(table, row ?? 0, column ?? 0), note];
        }),
      ),
      rows: data.map((cells, index) => ({
        ...plainRow(
          table,
          index + 1,
          cells.map((value, at) => textOf(value, look?.months.has(`${index + 1}/${at + 1}`))),
        ),
        stretch: look?.stretches.get(index + 1) ?? 1,
      })),
    };
  });
}

function textOf(value: unknown, isMonth = false): string {
  if (value === null || value === undefined) return "";
  // The sheet knows no time zone: the day is as it stands there.
  if (value instanceof Date) return value.toISOString().slice(0, isMonth ? 7 : 10);
  return String(value);
}

function assertSize(sheet: string, { lastRow, lastColumn }: SheetLook): void {
  if (lastColumn > INTAKE_LIMITS.columns) {
    throw refusal(
      "too-much",
      `Sheet ${sheet} has ${lastColumn.toLocaleString("en-GB")} columns; at most ${INTAKE_LIMITS.columns} are taken in. Delete what stands beyond the table.`,
      { column: lastColumn },
    );
  }
  if (lastRow > INTAKE_LIMITS.rows) {
    throw refusal(
      "too-much",
      `Sheet ${sheet} has ${lastRow.toLocaleString("en-GB")} rows; at most ${INTAKE_LIMITS.rows.toLocaleString("en-GB")} are taken in. Hand it in by parts.`,
      { row: lastRow },
    );
  }
}
