import { useEffect, useId, useRef } from "react";
import styles from "./notice.module.css";

/** One thing that is wrong, and the field it is about. */
export interface FieldProblem {
  /** Id of the field's first control; null where it is about no one field. */
  readonly field: string | null;
  readonly message: string;
}

interface ErrorSummaryProps {
  readonly problems: readonly FieldProblem[];
}

/** What is wrong with a form, at its top, each a link to its field. Takes focus when it appears or changes. */
export function ErrorSummary({ problems }: ErrorSummaryProps) {
  const id = useId();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), [problems]);
  if (problems.length === 0) return null;
  return (
    <div
      className={styles["notice"]}
      data-tone="late"
      ref={summary}
      tabIndex={-1}
      role="alert"
      aria-labelledby={id}
    >
      <h2 id={id}>There is a problem</h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field ? (
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(field)?.focus();
                }}
              >
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
