import type { Counted, Counts } from "@accord/domain/counts";
import { EXITS, STAGES, statusLabel } from "@accord/domain/status";
import type { ReactNode } from "react";
import { StageMark } from "./mark.tsx";
import styles from "./matrix-legend.module.css";

export interface MatrixLegendProps {
  /** Of the whole matrix: a filter does not change them. */
  readonly counts: Counts;
  /** The status the matrix is filtered by. */
  readonly chosen: Counted | null;
  /** Null when the chosen one is pressed again. */
  readonly onChoose: (status: Counted | null) => void;
  /** Further controls at the right: find an area, print. */
  readonly children?: ReactNode;
}

const LIVE_FIRST: readonly Counted[] = [...STAGES].reverse();

/**
 * Legend, filter and count in one row: mark, word, number.
 *
 * The five stages always stand there; ways to stop and needs review only where there are some.
 */
export function MatrixLegend({ counts, chosen, onChoose, children }: MatrixLegendProps) {
  const present = (status: Counted) => counts[status] > 0 || chosen === status;
  const item = (status: Counted) => (
    <button
      key={status}
      type="button"
      className={styles["item"]}
      data-review={status === "needs-review" || undefined}
      aria-pressed={chosen === status}
      onClick={() => onChoose(chosen === status ? null : status)}
    >
      <StageMark status={status} />
      <span>{status === "needs-review" ? "Needs review" : statusLabel(status)}</span>
      <b>{counts[status]}</b>
    </button>
  );
  return (
    <div className={styles["legend"]}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would have to hold a form's fields */}
      <div className={styles["items"]} role="group" aria-label="Filter by status">
        {LIVE_FIRST.map(item)}
        {EXITS.filter(present).map(item)}
        {present("needs-review") && item("needs-review")}
      </div>
      {children && <div className={styles["tools"]}>{children}</div>}
    </div>
  );
}
