import type { Statement } from "@accord/domain/entry";
import { MOVEMENT_LABEL } from "@accord/domain/movement";
import { STATUS, type Status } from "@accord/domain/status";
import { qualification, StatusWord } from "@accord/ui/cell-face";
import { MovementMark, StageMark } from "@accord/ui/mark";
import { AS } from "@accord/ui/table-roles";
import { CellButton } from "./cell-button.tsx";
import type { FilledCellProps } from "./proposal-cell.tsx";
import styles from "./proposal-table.module.css";
import { ReasonField } from "./reason-field.tsx";

type ChangedCellProps = FilledCellProps & {
  /** What would be recorded. */
  readonly statement: Statement & { readonly status: Status };
};

/** A cell that would be new or another: the old value struck through, as in an amended bill. */
export function ChangedCell(props: ChangedCellProps) {
  const { subject, column, cell, statement, decision, onOpen, onSettle } = props;
  const { before, movement } = cell;
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
        <CellButton
          {...{ subject, cell, onOpen }}
          isQuiet
          words={<StatusWord status={statement.status} />}
        />
        {movement && (
          <span className={styles["sign"]}>
            <MovementMark movement={movement} size="small" />
            <span className="visually-hidden">{MOVEMENT_LABEL[movement]}</span>
          </span>
        )}
      </span>
      {second && <span className={styles["second"]}>{second}</span>}
      {old && <s className={styles["old"]}>{old}</s>}
      {(cell.readBy === "remembered" || cell.readBy === "decided") && (
        <span className={styles["note"]}>
          “{cell.words}”, as {cell.readBy === "remembered" ? "remembered" : "you said"}
        </span>
      )}
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
