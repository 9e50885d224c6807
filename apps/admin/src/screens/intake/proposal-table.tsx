import type { IntakeDecisions, IntakeProposal, ProposedColumn } from "@accord/domain/intake";
import { AS } from "@accord/ui/table-roles";
import { Fragment } from "react";
import { type KnownRecord, nameOf } from "./known-record.ts";
import { NameLine } from "./name-line.tsx";
import { ProposalRow, type ProposalRowProps } from "./proposal-row.tsx";
import styles from "./proposal-table.module.css";
import { isShown, type RowFilter } from "./proposal-words.ts";

interface ProposalTableProps {
  readonly proposal: IntakeProposal;
  readonly known: KnownRecord;
  readonly decisions: IntakeDecisions["cells"];
  readonly filter: RowFilter;
  readonly onAskRow: (row: IntakeProposal["rows"][number]) => void;
  readonly onAskColumn: (column: ProposedColumn) => void;
  readonly onOpen: (
    row: IntakeProposal["rows"][number],
    cell: Parameters<ProposalRowProps["onOpen"]>[0],
  ) => void;
  readonly onSettle: ProposalRowProps["onSettle"];
}

/** The id of the button of a column, so that the focus comes back to it. */
export function columnButtonId({ column }: ProposedColumn["place"]): string {
  return `take-in-column-${column}`;
}

/** The table handed in as a matrix, beside the record: what would be written, cell by cell. */
export function ProposalTable(props: ProposalTableProps) {
  const { proposal, known, decisions, filter, onAskRow, onAskColumn, onOpen, onSettle } = props;
  const rows = proposal.rows.filter((row) => isShown(row, filter));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={styles["around"]} aria-label="What would be recorded" tabIndex={0}>
      <table className={styles["proposal"]} {...AS.table}>
        <caption className="visually-hidden">What the table would do, cell by cell</caption>
        <thead {...AS.rowGroup}>
          <tr {...AS.row}>
            <th scope="col" {...AS.columnHeader}>
              Row in the table
            </th>
            {proposal.columns.map((column, index) => (
              <th key={index} scope="col" abbr={column.heading} {...AS.columnHeader}>
                {column.heading}
                <NameLine
                  id={columnButtonId(column.place)}
                  words={column.heading}
                  match={column.match}
                  known={column.match.slug && nameOf(column.match.slug, known.partnerships)}
                  place={`column ${column.place.column}`}
                  onAsk={() => onAskColumn(column)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...AS.rowGroup}>
          {rows.map((row, index) => (
            <Fragment key={`${row.place.table}/${row.place.row}`}>
              {row.group && row.group !== rows[index - 1]?.group && (
                <tr className={styles["group"]} {...AS.row}>
                  <th scope="rowgroup" colSpan={proposal.columns.length + 1} {...AS.rowHeader}>
                    {row.group}
                  </th>
                </tr>
              )}
              <ProposalRow
                row={row}
                columns={proposal.columns}
                known={known}
                decisions={decisions}
                onAsk={() => onAskRow(row)}
                onOpen={(cell) => onOpen(row, cell)}
                onSettle={onSettle}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="quiet">No row of the table has to do with this.</p>}
    </section>
  );
}
