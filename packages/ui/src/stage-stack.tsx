import { STACKED_STAGES, type StageStep } from "@accord/domain/overview";
import { type Stage, statusLabel } from "@accord/domain/status";
import { STACK_HEIGHT, STACK_WIDTH, type StackScale, stackPaths } from "./stack-paths.ts";
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
      viewBox={`0 0 ${STACK_WIDTH} ${STACK_HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      aria-hidden={label === undefined || undefined}
    >
      {stackPaths(steps, scale).map((path, n) => (
        <path key={STACKED_STAGES[n]} data-status={STACKED_STAGES[n]} d={path} />
      ))}
      {since !== null && <line x1={since} x2={since} y1="0" y2={STACK_HEIGHT} />}
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
