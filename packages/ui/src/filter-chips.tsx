import styles from "./filter-chips.module.css";
import { SignMark } from "./mark.tsx";

/** One thing a filter asks for, in words, and what takes it away. */
export interface FilterChip {
  readonly key: string;
  readonly words: string;
}

interface FilterChipsProps {
  /** How much is shown: "12 of 143 cells". */
  readonly shown: string;
  readonly chips: readonly FilterChip[];
  readonly onRemove: (key: string) => void;
  readonly onAll: () => void;
}

/** Says in words what part of a table is shown, each reason removable. Nothing where all is shown. */
export function FilterChips({ shown, chips, onRemove, onAll }: FilterChipsProps) {
  if (chips.length === 0) return <p className="visually-hidden" role="status" />;
  return (
    <div className={styles["line"]}>
      <p role="status">
        <b>{shown}</b>
        <span className="visually-hidden">: {chips.map(({ words }) => words).join(", ")}</span>
      </p>
      <ul aria-label="Filters">
        {chips.map(({ key, words }) => (
          <li key={key}>
            <button
              type="button"
              className={styles["chip"]}
              aria-label={`Remove the filter: ${words}`}
              onClick={() => onRemove(key)}
            >
              {words}
              <SignMark sign="close" size="small" />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={styles["all"]} onClick={onAll}>
        Show all
      </button>
    </div>
  );
}
