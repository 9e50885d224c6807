import { useId } from "react";
import styles from "./progress-bar.module.css";

interface ProgressBarProps {
  /** "1,200 of 50,000 rows recorded". */
  readonly says: string;
  /** What is read aloud of it, nothing where it is empty; otherwise `says` is, which then changes no oftener than one can listen. */
  readonly aloud?: string;
  readonly done: number;
  /** 0 while nobody knows how much there is. */
  readonly total: number;
}

/** How far something has come that takes a while. */
export function ProgressBar({ says, aloud, done, total }: ProgressBarProps) {
  const id = useId();
  const isKnown = total > 0;
  return (
    <div className={styles["progress"]}>
      <p id={id} role={aloud === undefined ? "status" : undefined}>
        {says}
      </p>
      {aloud && (
        <p role="status" className="visually-hidden">
          {aloud}
        </p>
      )}
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
