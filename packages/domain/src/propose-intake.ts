import { compareIntake } from "./compare-intake.ts";
import type {
  FoundMatrix,
  IntakeCounts,
  IntakeOutcome,
  IntakeProposal,
  IntakeTerms,
  ProposedRow,
} from "./intake.ts";
import type { IntakeFacts } from "./intake-facts.ts";

/** So many rows of a table are shown. */
export const MOST_ROWS_SHOWN = 2_000;

/**
 * A table beside the register, for a person to look at before anything is written.
 *
 * Nothing is guessed: what has no place and what fits no status says so, and blank clears nothing.
 * Of a long table the rows that say something new come first.
 *
 * @throws AccordError `rule-broken` for terms or decisions that no table could be taken in by
 */
export function proposeIntake(
  found: FoundMatrix,
  facts: IntakeFacts,
  terms: IntakeTerms,
): IntakeProposal {
  const { names, rows, missing, wordings, complaints, blocks } = compareIntake(found, facts, terms);
  const shown =
    rows.length <= MOST_ROWS_SHOWN
      ? rows
      : [...rows.filter(isNews), ...rows.filter((row) => !isNews(row))].slice(0, MOST_ROWS_SHOWN);
  return {
    form: found.form,
    table: found.table,
    head: facts.view.head,
    counts: { ...countOutcomes(rows), missing: missing.length },
    columns: names.columns,
    rows: shown,
    rowsLeftUnshown: rows.length - shown.length,
    missing,
    wordings,
    leftOut: found.leftOut,
    complaints,
    blocks,
  };
}

function isNews({ cells, commentOutcome }: ProposedRow): boolean {
  const isSilent = cells.every(({ outcome }) => outcome === "same" || outcome === "left-out");
  return !isSilent || commentOutcome === "added" || commentOutcome === "changed";
}

const COUNTED = {
  added: "added",
  changed: "changed",
  same: "same",
  "needs-review": "needsReview",
  "not-placed": "notPlaced",
  "left-out": null,
} as const satisfies Record<IntakeOutcome, keyof IntakeCounts | null>;

function countOutcomes(rows: readonly ProposedRow[]): Omit<IntakeCounts, "missing"> {
  const counts = { added: 0, changed: 0, same: 0, needsReview: 0, notPlaced: 0 };
  for (const { cells } of rows) {
    for (const { outcome } of cells) {
      const counted = COUNTED[outcome];
      if (counted) counts[counted] += 1;
    }
  }
  return counts;
}
