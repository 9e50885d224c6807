/** What is to be said of a cell beyond its words. */
export type CellNote = "formula" | "formula-without-value" | "error" | "merged" | "struck";

/** One row as it stands, before anyone knows what it means. */
export interface RawRow {
  /** "table 2", "sheet Matrix"; null where there is only one. */
  readonly table: string | null;
  /** Counted from 1 within its table. */
  readonly row: number;
  /** As they stand: untrimmed, with whatever characters the file holds. Blank is the empty text. */
  readonly cells: readonly string[];
  /** The columns its first filled cell is merged over; 1 where it is not. */
  readonly stretch: number;
  /** Words of the page that stand outside any table. */
  readonly outside: boolean;
}

/** A document, a list or one sheet of a workbook: rows in their order, over all its tables. */
export interface RawPages {
  readonly name: string | null;
  readonly rows: readonly RawRow[];
  /** Whether it is text, where an apostrophe keeps a spreadsheet from running a cell. */
  readonly isText: boolean;
  /** By {@link noteKey}. */
  readonly notes: ReadonlyMap<string, CellNote>;
}

/** A row of a single table, with nothing merged. */
export function plainRow(table: string | null, row: number, cells: readonly string[]): RawRow {
  return { table, row, cells, stretch: 1, outside: false };
}

/** What a cell's note is kept under: its table, if it has a name, its row and its column. */
export function noteKey(table: string | null, row: number, column: number): string {
  return `${table ?? ""}/${row}/${column}`;
}
