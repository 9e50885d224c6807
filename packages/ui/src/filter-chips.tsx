import { useEffect, useRef, useState } from "react";
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

/**
 * Says in words what part of a table is shown, each reason removable. Nothing to see where all is shown.
 *
 * A chip that goes takes no focus with it: it goes on to the next chip, or to what is now said.
 */
export function FilterChips({ shown, chips, onRemove, onAll }: FilterChipsProps) {
  const line = useRef<HTMLDivElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const isRemoving = useRef(false);
  const isNarrowed = chips.length > 0;
  const [wasNarrowed, setWasNarrowed] = useState(isNarrowed);
  if (isNarrowed && !wasNarrowed) setWasNarrowed(true);

  useEffect(() => {
    if (!isRemoving.current || document.activeElement !== document.body) return;
    isRemoving.current = false;
    const next = line.current?.querySelector<HTMLElement>("li button") ?? said.current;
    next?.focus({ preventScroll: true });
  });

  return (
    <div className={isNarrowed ? styles["line"] : "visually-hidden"} ref={line}>
      <p role="status" tabIndex={-1} ref={said}>
        {isNarrowed && <b>{shown}</b>}
        {isNarrowed && (
          <span className="visually-hidden">: {chips.map(({ words }) => words).join(", ")}</span>
        )}
        {!isNarrowed && wasNarrowed && "All is shown."}
      </p>
      {isNarrowed && (
        <>
          <ul aria-label="Filters">
            {chips.map(({ key, words }) => (
              <li key={key}>
                <button
                  type="button"
                  className={styles["chip"]}
                  aria-label={`Remove the filter: ${words}`}
                  onClick={() => {
                    isRemoving.current = true;
                    onRemove(key);
                  }}
                >
                  {words}
                  <SignMark sign="close" size="small" />
                </button>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className={styles["all"]}
            onClick={() => {
              isRemoving.current = true;
              onAll();
            }}
          >
            Show all
          </button>
        </>
      )}
    </div>
  );
}
