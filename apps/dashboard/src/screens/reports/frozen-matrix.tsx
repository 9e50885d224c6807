import type { Summary } from "@accord/domain/summary";
import { MatrixTable } from "@accord/ui/matrix-table";
import { useMemo } from "react";
import { PageSection } from "../../page-section.tsx";
import { useGo, usePageHref } from "../../programme-page.ts";
import { frozenMarks, frozenView } from "./frozen-view.ts";
import styles from "./report-page.module.css";

/** The matrix as it was issued, with what changed marked. Each cell leads to its page as known then. */
export function FrozenMatrix({ summary }: { readonly summary: Summary }) {
  const hrefOf = usePageHref();
  const go = useGo();
  const view = useMemo(() => frozenView(summary), [summary]);
  const marks = useMemo(() => frozenMarks(summary), [summary]);
  const cellHref = (area: string, partnership: string) =>
    hrefOf({ page: "cell", area, partnership });
  if (view.areas.length === 0) return null;
  return (
    <div className={styles["matrix"]} data-own-sheet="">
      <PageSection title="The matrix" note={summary.findings.matrix}>
        <MatrixTable
          view={view}
          caption={`The matrix as issued, as at ${summary.printed.asAt}: business areas by partnership`}
          cellHref={cellHref}
          onOpen={({ area, partnership }) => go(cellHref(area, partnership))}
          marks={marks}
        />
      </PageSection>
    </div>
  );
}
