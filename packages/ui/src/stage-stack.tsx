import type { StageStep } from "@accord/domain/overview";
import { type Stage, statusLabel } from "@accord/domain/status";
import { STACK_BOX, StackDrawing } from "./stack-drawing.ts";
import type { StackScale } from "./stack-paths.ts";
import styles from "./stage-stack.module.css";

interface StageStackProps {
  readonly steps: readonly StageStep[];
  readonly scale: StackScale;
  /** Where the day compared with lies; null for none. */
  readonly since: number | null;
  /** How high it is drawn. */
  readonly className: string | undefined;
  /** What it is called where it stands alone; one beside a name says nothing aloud. */
  readonly label?: string;
}

/** Cells at each stage over time, live at the foot. */
export function StageStack({ steps, scale, since, className, label }: StageStackProps) {
  return (
    <svg
      className={`${styles["stack"]} ${className ?? ""}`}
      viewBox={STACK_BOX}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      aria-hidden={label === undefined || undefined}
    >
      <StackDrawing {...{ steps, scale, since }} layer={(stage) => ({ "data-status": stage })} />
    </svg>
  );
}

/** What the layers of a stack mean, from the foot. */
export function StageSigns({ stages }: { readonly stages: readonly Stage[] }) {
  return stages.map((stage, n) => (
    <span key={stage} className={styles["sign"]}>
      {n > 0 && <span className="visually-hidden">, </span>}
      <i data-status={stage} />
      {statusLabel(stage).toLowerCase()}
    </span>
  ));
}
