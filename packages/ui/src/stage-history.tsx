import type { ColumnHistory } from "@accord/domain/column-history";
import { formatDate } from "@accord/domain/format-date";
import { STACKED_STAGES, type StageStep } from "@accord/domain/overview";
import { statusLabel } from "@accord/domain/status";
import { PlainTable } from "./plain-table.tsx";
import { xOf } from "./stack-paths.ts";
import styles from "./stage-history.module.css";
import { StageSigns, StageStack } from "./stage-stack.tsx";

interface StageHistoryProps {
  readonly history: ColumnHistory;
}

/** The stages of one column over time, stacked from live at the foot; the same numbers as a table. */
export function StageHistory({ history }: StageHistoryProps) {
  const { title, steps, from, to, since } = history;
  const most = Math.max(1, ...steps.map(({ counts }) => counts.reduce((sum, one) => sum + one, 0)));
  const scale = { from, to, most };
  const compared = since === null ? null : xOf(since, scale);
  const there = STACKED_STAGES.filter((_, n) => steps.some(({ counts }) => (counts[n] ?? 0) > 0));
  return (
    <figure className={styles["figure"]}>
      <figcaption className="section-head">
        <h2>{title}</h2>
        <p className={styles["key"]}>
          Areas at each stage, from the foot: <StageSigns stages={there} />
        </p>
      </figcaption>
      <StageStack
        className={styles["stack"]}
        since={compared}
        label={`${title}. The numbers are in the table below.`}
        {...{ steps, scale }}
      />
      <p className={styles["axis"]} aria-hidden="true">
        <span>{formatDate(from)}</span>
        <span>{formatDate(to)}</span>
      </p>
      <details className={styles["numbers"]}>
        <summary>The numbers as a table</summary>
        <PlainTable<StageStep>
          caption="Areas at each stage, from each day on which that changed"
          rows={steps}
          keyOf={({ day }) => day}
          columns={[
            { head: "From", cell: ({ day }) => formatDate(day), names: true },
            ...there.map((stage) => ({
              head: statusLabel(stage),
              cell: ({ counts }: StageStep) => counts[STACKED_STAGES.indexOf(stage)] ?? 0,
              number: true,
            })),
          ]}
        />
      </details>
    </figure>
  );
}
