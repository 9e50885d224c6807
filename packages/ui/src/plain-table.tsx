import { type ReactNode, useId } from "react";
import styles from "./plain-table.module.css";
import { AS } from "./table-roles.ts";

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
  /** On a narrow screen each row is a block, its heads before what they say: nothing to be done there lies beside the page. */
  readonly stacks?: boolean;
}

/** A table of plain facts between hairlines. On a narrow screen it scrolls within itself, not the page. */
export function PlainTable<Row>(props: PlainTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, keyOf, stacks = false } = props;
  const id = useId();
  const as: Partial<typeof AS> = stacks ? AS : {};
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={styles["around"]} aria-labelledby={id} tabIndex={0}>
      <table className={styles["plain"]} data-stacks={stacks || undefined} {...as.table}>
        <caption id={id} className={captionHidden ? "visually-hidden" : undefined}>
          {caption}
        </caption>
        <thead {...as.rowGroup}>
          <tr {...as.row}>
            {columns.map((column, index) => (
              <th
                key={index}
                scope="col"
                data-number={column.number || undefined}
                {...as.columnHeader}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as.rowGroup}>
          {rows.map((row) => (
            <tr key={keyOf(row)} {...as.row}>
              {columns.map((column, index) =>
                column.names ? (
                  <th key={index} scope="row" {...as.rowHeader}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={index}
                    data-number={column.number || undefined}
                    data-head={stacks && typeof column.head === "string" ? column.head : undefined}
                    {...as.cell}
                  >
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
