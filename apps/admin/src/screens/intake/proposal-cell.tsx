import { type CellDecision, intakeCellKey, type ProposedCell } from "@accord/domain/intake";
import type { MatrixCell } from "@accord/domain/matrix";
import { MOVEMENT_LABEL } from "@accord/domain/movement";
import { STATUS } from "@accord/domain/status";
import { buttonLook } from "@accord/ui/button";
import { qualification, StatusWord, shownStatus } from "@accord/ui/cell-face";
import { MovementMark, StageMark } from "@accord/ui/mark";
import { AS } from "@accord/ui/table-roles";
import styles from "./proposal-table.module.css";
import { isStillInReview } from "./proposal-words.ts";
import { ReasonField } from "./reason-field.tsx";

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

/** The id of the button of a cell, so that the focus comes back to it. */
export function cellButtonId(place: ProposedCell["place"]): string {
  return `take-in-cell-${intakeCellKey(place)}`.replaceAll(/\s/g, "-");
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
  if (cell.outcome === "added" || cell.outcome === "changed") {
    return <ChangedCell {...props} cell={cell} />;
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

type FilledProps = ProposalCellProps & { readonly cell: ProposedCell };

function ReviewCell({ subject, column, cell, onOpen }: FilledProps) {
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

function ChangedCell({ subject, column, cell, decision, onOpen, onSettle }: FilledProps) {
  const { statement, before, movement } = cell;
  if (!statement?.status)
    return (
      <ReviewCell {...{ subject, column, cell, decision, onOpen, onSettle }} kept={undefined} />
    );
  const second = qualification(statement);
  const old = before?.status ? STATUS[before.status].label : before?.sourceWording;
  return (
    <td
      {...AS.cell}
      data-name={column}
      data-status={statement.status}
      className={styles["changed"]}
    >
      <span className={styles["face"]}>
        <StageMark status={statement.status} />
        <b>
          <StatusWord status={statement.status} />
        </b>
        {movement && (
          <span className={styles["sign"]}>
            <MovementMark movement={movement} size="small" />
            <span className="visually-hidden">{MOVEMENT_LABEL[movement]}</span>
          </span>
        )}
      </span>
      {second && <span className={styles["second"]}>{second}</span>}
      <span className={styles["note"]}>
        {old && (
          <>
            <s>{old}</s>{" "}
          </>
        )}
        {cell.readBy === "remembered" && `“${cell.words}”, as remembered: `}
        {cell.readBy === "decided" && `“${cell.words}”, as you said: `}
        <CellButton {...{ subject, cell, onOpen }} words="change" />
      </span>
      {cell.reasonOffered && (
        <ReasonField
          subject={subject}
          decision={decision}
          onSettle={(change) => onSettle(cell, change)}
        />
      )}
    </td>
  );
}

/** A cell that is left out, or has no place: its words, quietly. */
function LeftCell({ subject, column, cell, decision, onOpen, onSettle }: FilledProps) {
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

interface CellButtonProps extends Pick<FilledProps, "subject" | "cell" | "onOpen"> {
  readonly words: string;
}

function CellButton({ subject, cell, onOpen, words }: CellButtonProps) {
  return (
    <button
      id={cellButtonId(cell.place)}
      type="button"
      className={buttonLook("link")}
      onClick={() => onOpen(cell)}
    >
      {words}
      <span className="visually-hidden"> for {subject}</span>
    </button>
  );
}
