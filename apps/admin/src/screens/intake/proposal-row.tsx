import {
  type IntakeDecisions,
  intakeCellKey,
  type ProposedColumn,
  type ProposedRow,
} from "@accord/domain/intake";
import { AS } from "@accord/ui/table-roles";
import { type KnownRecord, nameOf } from "./known-record.ts";
import { NameLine, rowPlace } from "./name-line.tsx";
import { ProposalCell, type ProposalCellProps } from "./proposal-cell.tsx";
import styles from "./proposal-table.module.css";

export interface ProposalRowProps {
  readonly row: ProposedRow;
  readonly columns: readonly ProposedColumn[];
  readonly known: KnownRecord;
  readonly decisions: IntakeDecisions["cells"];
  readonly onAsk: () => void;
  readonly onOpen: ProposalCellProps["onOpen"];
  readonly onSettle: ProposalCellProps["onSettle"];
}

const COMMENT_WORDS = {
  added: "comment, new",
  changed: "comment, changed",
  // Said of nearly every row of last month's table, it would hide the few that differ.
  same: null,
} as const satisfies Record<NonNullable<ProposedRow["commentOutcome"]>, string | null>;

/** The id of the button of a row, so that the focus comes back to it. */
export function rowButtonId(place: ProposedRow["place"]): string {
  return `take-in-row-${rowPlace(place)}`.replaceAll(/[\s,]+/g, "-");
}

/** One row of the table handed in, beside the record. */
export function ProposalRow(props: ProposalRowProps) {
  const { row, columns, known, decisions, onAsk, onOpen, onSettle } = props;
  const { slug } = row.match;
  const commentWords = row.commentOutcome && COMMENT_WORDS[row.commentOutcome];
  return (
    <tr {...AS.row}>
      <th scope="row" {...AS.rowHeader}>
        {row.words}
        <NameLine
          id={rowButtonId(row.place)}
          words={row.words}
          match={row.match}
          known={slug && nameOf(slug, known.areas)}
          place={rowPlace(row.place)}
          onAsk={onAsk}
        />
        {commentWords && (
          <span className={styles["matched"]}>
            {commentWords}: “{row.comment}”
          </span>
        )}
      </th>
      {columns.map(({ heading, match }, index) => {
        const cell = row.cells.find(({ column }) => column === index);
        return (
          <ProposalCell
            key={index}
            subject={`${row.words}, ${heading}`}
            column={heading}
            cell={cell}
            kept={known.cells.get(`${slug}/${match.slug}`)}
            decision={cell && decisions[intakeCellKey(cell.place)]}
            onOpen={onOpen}
            onSettle={onSettle}
          />
        );
      })}
    </tr>
  );
}
