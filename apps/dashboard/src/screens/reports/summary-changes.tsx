import type { SummaryChange, SummaryStanding } from "@accord/domain/summary";
import { small } from "@accord/domain/summary-english";
import { MovementMark, StageMark } from "@accord/ui/mark";
import type { DaysAddress } from "../../days.ts";
import { PageAnchor } from "../../page-anchor.tsx";
import styles from "../../told-changes.module.css";
import ownStyles from "./summary-changes.module.css";

interface SummaryChangesProps {
  readonly changes: readonly SummaryChange[];
  /** Names the list for those who hear it. */
  readonly label: string;
  /** Days that its links lead to, where they are not those of the page. */
  readonly days?: DaysAddress;
}

/** Changes as a report told them, one a line, each leading to the cell's page as it was known then. */
export function SummaryChanges({ changes, label, days = {} }: SummaryChangesProps) {
  return (
    <ul className={styles["changes"]} aria-label={label}>
      {changes.map((change) => {
        const { area, areaName, partnership, partnershipName } = change;
        const when = [change.on, change.why].filter(Boolean).join(". ");
        return (
          <li key={`${area}/${partnership}`}>
            <span className={styles["sign"]}>
              <MovementMark movement={change.movement} size="small" />
              <span className="visually-hidden">{change.label}: </span>
            </span>
            <span>
              <PageAnchor to={{ page: "cell", area, partnership }} days={days}>
                {areaName}, {partnershipName}
              </PageAnchor>{" "}
              <span className={ownStyles["standing"]}>
                {change.from && (
                  <>
                    <span className="visually-hidden">from </span>
                    <s>{change.from.label}</s> <span className="visually-hidden">to </span>
                  </>
                )}
                {change.to ? <Standing standing={change.to} /> : emptyWords(change)}
              </span>
              {when && <span className={styles["when"]}>{when}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** A row or column ended; else the record was put right, and nothing is recorded. */
function emptyWords({ label }: SummaryChange): string {
  return label === "Restated" ? "blank" : small(label);
}

/** The mark stays on one line with the word after it. */
function Standing({ standing: { counted, label } }: { readonly standing: SummaryStanding }) {
  const [first, ...others] = label.split(" ");
  return (
    <span>
      <span className={ownStyles["first"]}>
        <StageMark status={counted} size="small" /> {first}
      </span>
      {others.map((word) => ` ${word}`)}
    </span>
  );
}
