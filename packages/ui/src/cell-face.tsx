import type { Counted } from "@accord/domain/counts";
import type { MatrixCell } from "@accord/domain/matrix";
import { LIVE_KIND_LABEL, STATUS, type Status, statusLabel } from "@accord/domain/status";
import styles from "./cell-face.module.css";
import { StageMark } from "./mark.tsx";

/** What a filled cell says, as far as it can be seen. */
export type CellSaying = Pick<
  MatrixCell,
  "status" | "liveKind" | "qualifier" | "sourceWording" | "needsReview"
>;

/** What a cell is drawn as: its status, or `needs-review` where words fit none. */
export function shownStatus(cell: Pick<CellSaying, "status">): Counted {
  return cell.status ?? "needs-review";
}

/** The second, small line of a cell: the kind of live, then what the words say beyond the status. */
export function qualification(cell: Pick<CellSaying, "liveKind" | "qualifier">): string | null {
  const said = [cell.liveKind && LIVE_KIND_LABEL[cell.liveKind], cell.qualifier].filter(Boolean);
  return said.length > 0 ? said.join(", ") : null;
}

/**
 * The word of a status as it fits a cell, whole when read aloud.
 *
 * The eye sees "Initial research"; a screen reader, a copy and a search find the full label.
 */
export function StatusWord({ status }: { readonly status: Status }) {
  const shown = statusLabel(status);
  const label: string = STATUS[status].label;
  const rest = label.startsWith(shown) ? label.slice(shown.length) : "";
  return (
    <>
      {shown}
      {rest && <span className="visually-hidden">{rest}</span>}
    </>
  );
}

/** Mark and words of a filled cell. Words that fit no status stand as the source prints them. */
export function CellFace({ cell }: { readonly cell: CellSaying }) {
  const second = qualification(cell);
  return (
    <>
      <StageMark status={shownStatus(cell)} />
      {cell.status === null ? (
        <span className={styles["words"]}>
          <span className="visually-hidden">Needs review: </span>
          {cell.sourceWording}
        </span>
      ) : (
        <span>
          <StatusWord status={cell.status} />
          {second && <span className={styles["qualifier"]}>{second}</span>}
        </span>
      )}
    </>
  );
}
