import type { Summary, SummaryChange } from "@accord/domain/summary";
import { PageSection } from "../../page-section.tsx";
import styles from "./report-page.module.css";
import { SummaryChanges } from "./summary-changes.tsx";

/** What moved, and apart from it what was recorded, restated or, in a correction, told otherwise than before. */
export function ReportChanges({ summary }: { readonly summary: Summary }) {
  const { moved, recorded, restated, corrected, comparedWith, findings } = summary;
  if (comparedWith === null && !corrected?.length) return null;
  const list = (title: string, note: string, changes: readonly SummaryChange[]) =>
    (changes.length > 0 || title === MOVED) && (
      <PageSection title={title} note={note}>
        {changes.length > 0 && <SummaryChanges changes={changes} label={title} />}
      </PageSection>
    );
  const others = [corrected ?? [], restated, recorded].some(({ length }) => length > 0);
  return (
    <div className={others ? styles["pair"] : styles["alone"]}>
      {comparedWith && (
        <div>
          {list(MOVED, [findings.moved, findings.movedBack].filter(Boolean).join(" "), moved)}
        </div>
      )}
      {others && (
        <div>
          {list("What this correction says otherwise", findings.corrected, corrected ?? [])}
          {list("Restated", findings.restated, restated)}
          {list("Recorded, which is no movement", findings.recorded, recorded)}
        </div>
      )}
    </div>
  );
}

const MOVED = "What moved";
