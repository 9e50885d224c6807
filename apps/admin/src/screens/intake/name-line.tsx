import type { NameMatch, PlaceInTable } from "@accord/domain/intake";
import { buttonLook } from "@accord/ui/button";
import { matchWords } from "./match-words.ts";
import styles from "./proposal-table.module.css";

interface NameLineProps {
  readonly id: string;
  /** As the table has it. */
  readonly words: string;
  readonly match: NameMatch;
  /** The register's name for it. */
  readonly known: string | null;
  /** "row 12". */
  readonly place: string;
  readonly onAsk: () => void;
}

/** Under a name of the table: what it was taken for, and the way to say otherwise. */
export function NameLine({ id, words, match, known, place, onAsk }: NameLineProps) {
  const line = matchWords(match, known);
  return (
    <span className={line.isOpen ? styles["open"] : styles["matched"]}>
      {line.asks && `${line.words} `}
      <button
        id={id}
        type="button"
        className={line.asks ? buttonLook("link") : styles["quietButton"]}
        onClick={onAsk}
      >
        {line.asks || line.words}
        <span className="visually-hidden"> for {words}</span>
      </button>
      <span className={styles["place"]}>{place}</span>
    </span>
  );
}

/** "row 12" or "sheet Matrix, row 12". */
export function rowPlace({ table, row }: PlaceInTable): string {
  return [table, `row ${row}`].filter(Boolean).join(", ");
}
