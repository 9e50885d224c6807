import { type ReactNode, useId } from "react";
import styles from "./plain-table.module.css";

/** One column: its head, and what stands in it for a row. */
export interface PlainColumn<Row> {
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Right-aligned, with figures of one width. */
  readonly number?: boolean;
  /** Names the row; at most one column does. */
  readonly names?: boolean;
}

interface PlainTableProps<Row> {
  readonly caption: ReactNode;
  readonly captionHidden?: boolean;
  readonly columns: readonly PlainColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
}

/** A table of plain facts between hairlines. On a narrow screen it scrolls within itself, not the page. */
export function PlainTable<Row>(props: PlainTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, keyOf } = props;
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={styles["around"]} aria-labelledby={id} tabIndex={0}>
      <table className={styles["plain"]}>
        <caption id={id} className={captionHidden ? "visually-hidden" : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col" data-number={column.number || undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) =>
                column.names ? (
                  <th key={index} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={index} data-number={column.number || undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
