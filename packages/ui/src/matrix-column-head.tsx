import type { Counts } from "@accord/domain/counts";
import type { MatrixPartnership } from "@accord/domain/matrix";
import { EXITS, STAGES } from "@accord/domain/status";
import { liveOf } from "./live-of.ts";
import { HeadButton, HeadLink, type MatrixHeads } from "./matrix-heads.tsx";
import keptStyles from "./matrix-kept.module.css";
import styles from "./matrix-table.module.css";
import { parted } from "./parted.tsx";
import { AS } from "./table-roles.ts";

/** From live downwards, then what stopped, then what needs a person. */
const STRIP_ORDER = [...[...STAGES].reverse(), ...EXITS, "needs-review"] as const;

interface MatrixColumnHeadProps {
  readonly partnership: MatrixPartnership;
  readonly counts: Counts;
  readonly areas: number;
  /** How many of its cells wait to be confirmed; null where the table is read. */
  readonly unconfirmed?: number | null;
  /** What its name does; without it, it is a name alone. */
  readonly heads?: MatrixHeads | undefined;
}

/** The head of a column: the partnership, how much of it is live, and a bar of where the rest stands. */
export function MatrixColumnHead(props: MatrixColumnHeadProps) {
  const { partnership, counts, areas, unconfirmed = null, heads } = props;
  const { slug, name } = partnership;
  return (
    // The short form is what a screen reader repeats at every cell.
    <th scope="col" abbr={name} {...AS.columnHeader}>
      <span className={styles["columnName"]}>
        {heads ? (
          <>
            <HeadButton of="partnership" slug={slug} pressed={heads.chosen.partnership === slug}>
              {parted(name)}
            </HeadButton>
            <HeadLink href={heads.partnershipHref(slug)} slug={slug} name={name} />
          </>
        ) : (
          parted(name)
        )}
      </span>
      <span className={`${styles["columnCount"]} ${unconfirmed ? keptStyles["waiting"] : ""}`}>
        {unconfirmed === null || counts.filled === 0
          ? liveOf(counts)
          : unconfirmed === 0
            ? "all confirmed"
            : `${unconfirmed} not confirmed`}
      </span>
      <span className={styles["strip"]} aria-hidden="true">
        {STRIP_ORDER.map((status) => {
          const count = counts[status];
          return count ? <i key={status} data-status={status} style={{ flexGrow: count }} /> : null;
        })}
        <i className={styles["stripRest"]} style={{ flexGrow: areas - counts.filled }} />
      </span>
    </th>
  );
}
