import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import styles from "./empty-state.module.css";

interface ErrorStateProps {
  /** What could not be done: "The matrix could not be read". */
  readonly heading: ReactNode;
  /** The reason as the register told it, and what to do. */
  readonly children: ReactNode;
  readonly onRetry?: () => void;
}

/** What is said in place of a page that could not be drawn. */
export function ErrorState({ heading, children, onRetry }: ErrorStateProps) {
  return (
    <div className={`${styles["empty"]} ${styles["error"]}`} role="alert">
      <h2>{heading}</h2>
      <div className={styles["words"]}>{children}</div>
      {onRetry && (
        <div className={styles["action"]}>
          <Button onClick={onRetry}>Try again</Button>
        </div>
      )}
    </div>
  );
}
