import { formatDate, formatInstant } from "@accord/domain/format-date";
import type { MatrixView } from "@accord/domain/matrix";
import { Notice } from "@accord/ui/notice";
import { onPlainClick } from "@accord/ui/plain-click";
import styles from "./matrix-page.module.css";
import type { DayAddress, MatrixLinks } from "./use-matrix-links.ts";

interface EmptyDayProps {
  readonly view: MatrixView;
  readonly address: DayAddress;
  readonly links: MatrixLinks;
}

const HEADINGS = {
  nothingCounts: "The rows and columns are there; no entry counts on this day",
  nothingKnown: "The register knew nothing of this programme yet",
} as const;

/** Above a matrix with no filled cell: why it is empty, and where something is to be seen. */
export function EmptyDay({ view, address, links }: EmptyDayProps) {
  const all = { knownAt: undefined };
  return (
    <div className={styles["notice"]}>
      <Notice heading={HEADINGS[view.areas.length === 0 ? "nothingKnown" : "nothingCounts"]}>
        {view.areas.length > 0 && (
          <p>
            An entry fills its cell from the day it took effect, and stays until another takes its
            place. None that is known took effect by {formatDate(view.asAt)}. Choose a later day
            above to see where things stood then.
          </p>
        )}
        {address.knownAt && (
          <p>
            This page leaves out what was recorded after {formatInstant(view.knownAt)}.{" "}
            <a href={links.href(all)} onClick={(event) => onPlainClick(event, () => links.go(all))}>
              Show all that is known
            </a>
          </p>
        )}
      </Notice>
    </div>
  );
}
