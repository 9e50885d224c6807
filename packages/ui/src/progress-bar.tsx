import { useId } from "react";
import styles from "./progress-bar.module.css";

interface ProgressBarProps {
  /** "1,200 of 50,000 rows recorded": read aloud, so change it no oftener than one can listen. */
  readonly says: string;
  readonly done: number;
  /** 0 while nobody knows how much there is. */
  readonly total: number;
}

/** How far something has come that takes a while. */
export function ProgressBar({ says, done, total }: ProgressBarProps) {
  const id = useId();
  const isKnown = total > 0;
  return (
    <div className={styles["progress"]}>
      <p id={id} role="status">
        {says}
      </p>
      <div
        className={styles["track"]}
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={isKnown ? 0 : undefined}
        aria-valuemax={isKnown ? total : undefined}
        aria-valuenow={isKnown ? done : undefined}
      >
        <i style={{ width: `${isKnown ? (100 * done) / total : 0}%` }} />
      </div>
    </div>
  );
}
