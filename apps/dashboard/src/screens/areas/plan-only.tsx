import { useTrpc } from "@accord/client/trpc";
import { useLiveRead } from "@accord/client/use-live-read";
import type { MatrixArea, MatrixView } from "@accord/domain/matrix";
import { APPROACH_LABEL } from "@accord/domain/plan-words";
import { many } from "@accord/domain/summary-english";
import { PlainTable } from "@accord/ui/plain-table";
import { PageAnchor } from "../../page-anchor.tsx";
import { useProgrammePage } from "../../programme-page.ts";
import { findAreas } from "../matrix/find-areas.ts";
import styles from "./areas-screen.module.css";

interface PlanOnlyProps {
  /** Words that narrow the list. */
  readonly find: string;
  readonly partnerships: MatrixView["partnerships"];
}

/** The areas that the work plan names and the matrix does not list, apart: they stand in no partnership. */
export function PlanOnly({ find, partnerships }: PlanOnlyProps) {
  const trpc = useTrpc();
  const { programme, days } = useProgrammePage();
  const { asAt, knownAt } = days;
  const { answer } = useLiveRead(
    trpc.plan.read.queryOptions({
      ...{ programme: programme.slug, asAt },
      ...(knownAt && { knownAt }),
    }),
  );
  const lines = (answer?.lines ?? []).filter(({ isRow }) => !isRow);
  const named = lines.map(({ area, areaName, aliases }): MatrixArea => {
    return { slug: area, name: areaName, aliases, group: "", comment: null };
  });
  const found = findAreas(named, find);
  const shown = lines.filter(({ area }) => found === null || found.has(area));
  if (shown.length === 0) return null;
  return (
    <section className={styles["plan"]}>
      <div className="section-head">
        <h2>Only in the work plan</h2>
        <p className={styles["sub"]}>
          The plan names them, and the matrix has no row for them: where they stand is not recorded.
        </p>
      </div>
      <PlainTable
        caption="Areas that only the work plan names"
        captionHidden
        rows={shown}
        keyOf={({ line }) => line}
        columns={[
          {
            head: "Area",
            names: true,
            cell: ({ area, areaName }) => (
              <PageAnchor to={{ page: "area", area }}>{areaName}</PageAnchor>
            ),
          },
          { head: "Approach in the plan", cell: ({ approach }) => APPROACH_LABEL[approach] },
          {
            head: "For",
            cell: ({ forces }) => forcesWords(forces, partnerships),
          },
        ]}
      />
    </section>
  );
}

/** The forces a line speaks for: as the partnership they are, where they are one. */
function forcesWords(forces: readonly string[], partnerships: MatrixView["partnerships"]): string {
  if (forces.length === 0) return "all other forces";
  const together = partnerships.find(
    (one) => one.forces.length === forces.length && one.forces.every((f) => forces.includes(f)),
  );
  return together ? `the forces of ${together.name}` : many(forces.length, "force");
}
