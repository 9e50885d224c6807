import type { Counted } from "@accord/domain/counts";
import { formatEffective } from "@accord/domain/format-date";
import { MOVEMENT_LABEL } from "@accord/domain/movement";
import { statusLabel } from "@accord/domain/status";
import type { ToldChange } from "@accord/domain/told-change";
import { MovementMark, StageMark } from "@accord/ui/mark";
import { PageAnchor } from "./page-anchor.tsx";
import styles from "./told-changes.module.css";

interface ToldChangesProps {
  readonly changes: readonly ToldChange[];
  /** Names the list for those who hear it. */
  readonly label: string;
  /** Leaves out the partnership where the page is of one. */
  readonly areasOnly?: boolean;
}

/** Changes of cells, one a line: the sign, where, what it was struck through, what it is, when and why. */
export function ToldChanges({ changes, label, areasOnly = false }: ToldChangesProps) {
  return (
    <ul className={styles["changes"]} aria-label={label}>
      {changes.map((change) => (
        <li key={`${change.area}/${change.partnership}`}>
          <span className={styles["sign"]}>
            <MovementMark movement={change.movement} size="small" />
            <span className="visually-hidden">{MOVEMENT_LABEL[change.movement]}: </span>
          </span>
          <span>
            <PageAnchor to={{ page: "cell", area: change.area, partnership: change.partnership }}>
              {change.areaName}
              {!areasOnly && `, ${change.partnershipName}`}
            </PageAnchor>{" "}
            <Standing before={change.from} now={change.to} />
            {(change.on || change.why) && (
              <span className={styles["when"]}>
                {change.on && formatEffective(change.on)}
                {change.on && change.why && ". "}
                {change.why}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Standing({
  before,
  now,
}: {
  readonly before: Counted | null;
  readonly now: Counted | null;
}) {
  return (
    <span className={styles["standing"]}>
      {before && before !== now && (
        <>
          <span className="visually-hidden">from </span>
          <s>{countedWords(before)}</s> <span className="visually-hidden">to </span>
        </>
      )}
      {now ? (
        <span>
          <StageMark status={now} size="small" /> {countedWords(now)}
        </span>
      ) : (
        "not listed any more"
      )}
    </span>
  );
}

/** What a cell is counted under, in words. */
export function countedWords(counted: Counted): string {
  return counted === "needs-review" ? "Needs review" : statusLabel(counted);
}
