import styles from "./star-button.module.css";

interface StarButtonProps {
  /** What is followed: "Dogs". */
  readonly name: string;
  readonly isStarred: boolean;
  readonly onStar: (isStarred: boolean) => void;
}

/** Follows something, or no longer. */
export function StarButton({ name, isStarred, onStar }: StarButtonProps) {
  return (
    <button
      type="button"
      className={styles["star"]}
      aria-label={`Follow ${name}`}
      aria-pressed={isStarred}
      title={isStarred ? `You follow ${name}` : `Follow ${name}`}
      onClick={() => onStar(!isStarred)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 1.6l1.95 4.1 4.45.6-3.25 3.15.8 4.5L8 11.8l-3.95 2.15.8-4.5L1.6 6.3l4.45-.6z" />
      </svg>
    </button>
  );
}
