import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

interface EmptyStateProps {
  readonly heading: ReactNode;
  /** What would stand here, and how it gets here. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** What is said where there is nothing yet: it teaches what would be here. */
export function EmptyState({ heading, children, action }: EmptyStateProps) {
  return (
    <div className={styles["empty"]}>
      <h2>{heading}</h2>
      <div className={styles["words"]}>{children}</div>
      {action && <div className={styles["action"]}>{action}</div>}
    </div>
  );
}
