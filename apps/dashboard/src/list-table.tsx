import type { PlainColumn } from "@accord/ui/plain-table";
import { AS } from "@accord/ui/table-roles";
import styles from "./list-table.module.css";

/** One column: its head stands before what it says where the table is a list. */
export interface ListColumn<Row> extends PlainColumn<Row> {
  readonly head: string;
}

interface ListTableProps<Row> {
  readonly caption: string;
  /** The first names the row. */
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A table of things that each have a page; on a phone a list with the same facts, a line each. */
export function ListTable<Row>({ caption, columns, rows, keyOf }: ListTableProps<Row>) {
  return (
    <table className={styles["list"]} {...AS.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead {...AS.rowGroup}>
        <tr {...AS.row}>
          {columns.map(({ head, number }) => (
            <th key={head} scope="col" data-number={number || undefined} {...AS.columnHeader}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...AS.rowGroup}>
        {rows.map((row) => (
          <tr key={keyOf(row)} {...AS.row}>
            {columns.map(({ head, names, number, cell }) =>
              names ? (
                <th key={head} scope="row" {...AS.rowHeader}>
                  {cell(row)}
                </th>
              ) : (
                <td key={head} data-head={head} data-number={number || undefined} {...AS.cell}>
                  <span>{cell(row)}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
