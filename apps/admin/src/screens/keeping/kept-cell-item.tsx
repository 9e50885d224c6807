import { formatEffective, formatInstant } from "@accord/domain/format-date";
import type { KeptCell } from "@accord/domain/signed-link";
import { Button, buttonLook } from "@accord/ui/button";
import { CellFace, shownStatus } from "@accord/ui/cell-face";
import { type ReactNode, useEffect, useRef } from "react";
import styles from "./kept-cells.module.css";

interface KeptCellItemProps {
  readonly cell: KeptCell;
  readonly partnershipName: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  /** Cells of this area that wait in several partnerships, this one among them: one word for them all. */
  readonly row: { readonly cells: number; readonly onConfirm: () => void } | null;
  readonly onPropose: () => void;
  /** Null where nothing can be suggested: by a link. */
  readonly onSuggest: (() => void) | null;
  /** The form that stands open below. */
  readonly form: ReactNode;
}

/** One cell: what the register says, since when, who still has to look at it, and what can be said. */
export function KeptCellItem(props: KeptCellItemProps) {
  const { cell, partnershipName, busy, onConfirm, row, onPropose, onSuggest, form } = props;
  const { areaName, standing, isConfirmed, isProposed, hasMoved } = cell;
  const isDone = isConfirmed || isProposed;
  const name = useRef<HTMLHeadingElement>(null);
  const hasForm = form !== null;
  const before = useRef({ isDone, hasForm });
  // The button that was pressed, or the form that was left, is gone: whoever works by keyboard goes on from here.
  useEffect(() => {
    const isGone = (isDone && !before.current.isDone) || (!hasForm && before.current.hasForm);
    before.current = { isDone, hasForm };
    if (isGone && document.activeElement === document.body) {
      name.current?.focus({ preventScroll: true });
    }
  }, [isDone, hasForm]);
  // Many buttons read the same: each is told apart for those who hear them in a list.
  const about = (
    <span className="visually-hidden">
      : {areaName}, {partnershipName}
    </span>
  );
  return (
    <li
      className={styles["cell"]}
      data-done={isDone || undefined}
      data-cell={`${cell.area}.${cell.partnership}`}
    >
      <h3 ref={name} tabIndex={-1}>
        {areaName}
      </h3>
      {standing ? (
        <p className={styles["face"]} data-status={shownStatus(standing)}>
          <CellFace cell={standing} />
        </p>
      ) : (
        <p className={`${styles["face"]} quiet`}>Nothing recorded</p>
      )}
      <p className={styles["told"]}>
        {standing && `Since ${formatEffective(standing.effectiveOn)}. `}
        {standing?.confirmedAt
          ? `Last confirmed ${formatInstant(standing.confirmedAt)}.`
          : standing && "Nobody has confirmed it yet."}
        {hasMoved && <b> Changed since the email was sent.</b>}
      </p>
      {isProposed ? (
        <p className={styles["done"]}>Your proposal waits for the editors.</p>
      ) : (
        <div className={styles["actions"]}>
          {isConfirmed ? (
            <p className={styles["done"]}>Confirmed</p>
          ) : (
            standing && (
              <Button kind="primary" busy={busy} onClick={onConfirm}>
                Still right{about}
              </Button>
            )
          )}
          {row && (
            <Button busy={busy} onClick={row.onConfirm}>
              Right in all {row.cells}
              <span className="visually-hidden"> partnerships: {areaName}</span>
            </Button>
          )}
          <Button onClick={onPropose}>Propose a change{about}</Button>
          {onSuggest && (
            <button type="button" className={buttonLook("link")} onClick={onSuggest}>
              Suggest a correction{about}
            </button>
          )}
        </div>
      )}
      {form}
    </li>
  );
}
