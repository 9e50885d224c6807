import type { CellDecision, ProposedCell } from "@accord/domain/intake";
import type { MatrixCell } from "@accord/domain/matrix";
import { STATUS } from "@accord/domain/status";
import { buttonLook } from "@accord/ui/button";
import { shownStatus } from "@accord/ui/cell-face";
import { StageMark } from "@accord/ui/mark";
import { AS } from "@accord/ui/table-roles";
import { CellButton, cellButtonId } from "./cell-button.tsx";
import { ChangedCell } from "./changed-cell.tsx";
import styles from "./proposal-table.module.css";
import { isChange, isStillInReview } from "./proposal-words.ts";

export interface ProposalCellProps {
  /** "Vetting, Regional": what a button here is about, for those who do not see where it stands. */
  readonly subject: string;
  /** Name of the column, said in the cell where there is no column. */
  readonly column: string;
  /** Undefined where the table is blank. */
  readonly cell: ProposedCell | undefined;
  /** What the record has where the table is blank. */
  readonly kept: MatrixCell | undefined;
  readonly decision: CellDecision | undefined;
  readonly onOpen: (cell: ProposedCell) => void;
  readonly onSettle: (cell: ProposedCell, change: Partial<CellDecision>) => void;
}

/** One cell of the comparison: what would become of it, before anything does. */
export function ProposalCell(props: ProposalCellProps) {
  const { cell, column } = props;
  if (!cell) return <BlankCell {...props} />;
  if (cell.outcome === "needs-review" || isStillInReview(cell)) {
    return <ReviewCell {...props} cell={cell} />;
  }
  if (cell.outcome === "same") {
    return (
      <td {...AS.cell} data-name={column} className={styles["same"]}>
        <StageMark ink status={cell.before ? shownStatus(cell.before) : "needs-review"} />
        <span>
          same
          <span className="visually-hidden">
            : {cell.before?.status ? STATUS[cell.before.status].label : cell.words}
          </span>
        </span>
      </td>
    );
  }
  const { statement } = cell;
  if (isChange(cell) && statement?.status) {
    return (
      <ChangedCell {...props} cell={cell} statement={{ ...statement, status: statement.status }} />
    );
  }
  return <LeftCell {...props} cell={cell} />;
}

function BlankCell({ column, kept }: ProposalCellProps) {
  if (!kept) {
    return (
      <td {...AS.cell} className={styles["blank"]}>
        <span className="visually-hidden">blank in both</span>
      </td>
    );
  }
  const words = kept.status ? STATUS[kept.status].label.toLowerCase() : `“${kept.sourceWording}”`;
  return (
    <td {...AS.cell} data-name={column} className={styles["kept"]}>
      <span>
        <span className={styles["keptHead"]}>blank in the table</span> kept: {words}
      </span>
    </td>
  );
}

/** A cell of the table that is not blank. */
export type FilledCellProps = ProposalCellProps & { readonly cell: ProposedCell };

function ReviewCell({ subject, column, cell, onOpen }: FilledCellProps) {
  return (
    <td {...AS.cell} data-name={column} className={styles["review"]}>
      <StageMark status="needs-review" />
      <span>
        <q>{cell.words}</q>
        <span className={styles["note"]}>
          {isStillInReview(cell) && "as before: "}
          <CellButton {...{ subject, cell, onOpen }} words="choose a status" />
        </span>
        {cell.outcome !== "same" && cell.before?.status && (
          <s className={styles["old"]}>{STATUS[cell.before.status].label}</s>
        )}
      </span>
    </td>
  );
}

/** A cell that is left out, or has no place: its words, quietly. */
function LeftCell({ subject, column, cell, decision, onOpen, onSettle }: FilledCellProps) {
  const isLeftOut = cell.outcome === "left-out";
  return (
    <td {...AS.cell} data-name={column} className={isLeftOut ? styles["left"] : styles["unplaced"]}>
      <span>
        <q>{cell.words}</q>
        <span className={styles["note"]}>
          {isLeftOut ? "left out" : "not placed"}
          {decision?.leaveOut && (
            <>
              {": "}
              <button
                id={cellButtonId(cell.place)}
                type="button"
                className={buttonLook("link")}
                onClick={() => onSettle(cell, { leaveOut: false })}
              >
                take it in<span className="visually-hidden"> for {subject}</span>
              </button>
            </>
          )}
          {!isLeftOut && cell.statement && (
            <>
              {": "}
              <CellButton {...{ subject, cell, onOpen }} words="look" />
            </>
          )}
        </span>
      </span>
    </td>
  );
}
