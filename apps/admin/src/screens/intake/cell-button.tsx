import { intakeCellKey, type ProposedCell } from "@accord/domain/intake";
import { buttonLook } from "@accord/ui/button";
import type { ReactNode } from "react";
import styles from "./proposal-table.module.css";

/** The id of the button of a cell, so that the focus comes back to it. */
export function cellButtonId(place: ProposedCell["place"]): string {
  return `take-in-cell-${intakeCellKey(place)}`.replaceAll(/\s/g, "-");
}

interface CellButtonProps {
  /** "Vetting, Regional". */
  readonly subject: string;
  readonly cell: ProposedCell;
  readonly onOpen: (cell: ProposedCell) => void;
  readonly words: ReactNode;
  /** Looks like the words it stands for: most cells are as they should be. */
  readonly isQuiet?: boolean;
}

/** Opens the question what a cell means. */
export function CellButton({ subject, cell, onOpen, words, isQuiet = false }: CellButtonProps) {
  return (
    <button
      id={cellButtonId(cell.place)}
      type="button"
      className={isQuiet ? styles["quietButton"] : buttonLook("link")}
      onClick={() => onOpen(cell)}
    >
      {words}
      <span className="visually-hidden">
        {isQuiet && ", change it"} for {subject}
      </span>
    </button>
  );
}
