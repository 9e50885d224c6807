import type { MatrixCounts } from "@accord/domain/counts";
import type { AreaGroup, MatrixPartnership } from "@accord/domain/matrix";
import type { ReactNode } from "react";
import { liveOf } from "./live-of.ts";
import { SignMark } from "./mark.tsx";
import { HeadButton, type MatrixHeads } from "./matrix-heads.tsx";
import keptStyles from "./matrix-kept.module.css";
import styles from "./matrix-table.module.css";
import { AS } from "./table-roles.ts";

interface MatrixGroupProps {
  readonly group: AreaGroup;
  /** How many areas the group holds, shown or not. */
  readonly areas: number;
  readonly partnerships: readonly MatrixPartnership[];
  readonly counts: MatrixCounts["byPartnership"];
  readonly hasReach: boolean;
  readonly folded: boolean;
  readonly onFold: () => void;
  /** What its name does; without it, the name folds the group. */
  readonly heads?: MatrixHeads | undefined;
  /** The rows. */
  readonly children: ReactNode;
}

/** A group of areas under a head that sticks and folds: how many areas, how many live in each column. */
export function MatrixGroup(props: MatrixGroupProps) {
  const { group, areas, partnerships, counts, hasReach, folded, onFold, heads, children } = props;
  const count = areas === 1 ? "1 area" : `${areas} areas`;
  return (
    <tbody data-group={group.slug} data-folded={folded || undefined} {...AS.rowGroup}>
      <tr className={styles["groupHead"]} data-below-bars="" {...AS.row}>
        <th scope="rowgroup" className={styles["area"]} {...AS.rowHeader}>
          <button
            type="button"
            className={styles["fold"]}
            aria-expanded={!folded}
            aria-label={heads && `Rows of ${group.name}`}
            onClick={onFold}
          >
            <SignMark sign="fold" size="small" />
            {!heads && group.name}
          </button>
          {heads && (
            <HeadButton of="group" slug={group.slug} pressed={heads.chosen.group === group.slug}>
              {group.name}
            </HeadButton>
          )}
          {!hasReach && <span className={styles["groupSize"]}>{count}</span>}
        </th>
        {hasReach && (
          <td className={styles["reach"]} {...AS.cell}>
            {count}
          </td>
        )}
        {partnerships.map(({ slug }) => {
          const column = counts.get(slug);
          return (
            <td key={slug} className={styles["groupCount"]} {...AS.cell}>
              {column && liveOf(column)}
            </td>
          );
        })}
        <td className={`${styles["comment"]} ${keptStyles["comment"]}`} {...AS.cell}>
          {group.note}
        </td>
      </tr>
      {children}
    </tbody>
  );
}

interface EmptyMatrixGroupProps {
  readonly group: AreaGroup;
  readonly columns: number;
  readonly hasReach: boolean;
}

/** A group without areas, told in one line: why the strategy leaves it out, or that nothing is listed. */
export function EmptyMatrixGroup({ group, columns, hasReach }: EmptyMatrixGroupProps) {
  return (
    <tbody data-group={group.slug} {...AS.rowGroup}>
      <tr className={styles["groupHead"]} data-below-bars="" {...AS.row}>
        <th scope="rowgroup" className={styles["area"]} {...AS.rowHeader}>
          {group.name}
          {!hasReach && <span className={styles["groupSize"]}>no areas</span>}
        </th>
        {hasReach && (
          <td className={styles["reach"]} {...AS.cell}>
            none
          </td>
        )}
        <td colSpan={columns} aria-colspan={columns} className={styles["groupNote"]} {...AS.cell}>
          {group.note ?? "Nothing recorded: no area of this group is in the matrix."}
        </td>
        <td className={`${styles["comment"]} ${keptStyles["comment"]}`} {...AS.cell} />
      </tr>
    </tbody>
  );
}
