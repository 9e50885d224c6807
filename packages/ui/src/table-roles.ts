/**
 * The roles a native table has of itself, stated.
 *
 * On a phone the table is laid out as blocks, and some browsers then forget that it is one.
 */
export const AS = {
  table: { role: "table" },
  rowGroup: { role: "rowgroup" },
  row: { role: "row" },
  columnHeader: { role: "columnheader" },
  rowHeader: { role: "rowheader" },
  cell: { role: "cell" },
} as const;
