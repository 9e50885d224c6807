import { type Comparison, compareIntake } from "./compare-intake.ts";
import type {
  FoundMatrix,
  IntakeCounts,
  IntakeOutcome,
  IntakeProposal,
  IntakeTerms,
  ProposedRow,
} from "./intake.ts";
import type { IntakeFacts } from "./intake-facts.ts";

/** So many rows of a table are shown, and so many cells: a long list is looked at by what is new in it. */
const MOST_ROWS_SHOWN = 2_000;
const MOST_CELLS_SHOWN = { matrix: 20_000, list: 4_000 } as const;

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
  return proposalOf(found, facts, compareIntake(found, facts, terms));
}

/** What is shown of a comparison. */
function proposalOf(
  found: FoundMatrix,
  facts: IntakeFacts,
  comparison: Comparison,
): IntakeProposal {
  const { names, rows, missing, wordings, complaints, blocks } = comparison;
  const shown = rowsShown(rows, MOST_CELLS_SHOWN[found.form]);
  return {
    form: found.form,
    table: found.table,
    head: facts.view.head,
    counts: countIntake(comparison),
    columns: names.columns,
    rows: shown,
    rowsLeftUnshown: rows.length - shown.length,
    missing: missing.slice(0, MOST_ROWS_SHOWN),
    wordings,
    leftOut: found.leftOut.slice(0, MOST_ROWS_SHOWN),
    complaints: complaints.slice(0, MOST_ROWS_SHOWN),
    blocks: blocks.slice(0, MOST_BLOCKS_SHOWN),
  };
}

const MOST_BLOCKS_SHOWN = 200;

function rowsShown(rows: readonly ProposedRow[], mostCells: number): readonly ProposedRow[] {
  let cells = 0;
  const isLong = rows.length > MOST_ROWS_SHOWN || countCells(rows) > mostCells;
  if (!isLong) return rows;
  const newsFirst = [...rows.filter(isNews), ...rows.filter((row) => !isNews(row))];
  return newsFirst.slice(0, MOST_ROWS_SHOWN).filter((row, index) => {
    cells += row.cells.length;
    return index === 0 || cells <= mostCells;
  });
}

function countCells(rows: readonly ProposedRow[]): number {
  return rows.reduce((sum, { cells }) => sum + cells.length, 0);
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

/** How often each outcome stands in a comparison. */
export function countIntake({ rows, missing }: Pick<Comparison, "rows" | "missing">): IntakeCounts {
  const counts = { added: 0, changed: 0, same: 0, needsReview: 0, notPlaced: 0 };
  for (const { cells } of rows) {
    for (const { outcome } of cells) {
      const counted = COUNTED[outcome];
      if (counted) counts[counted] += 1;
    }
  }
  return { ...counts, missing: missing.length };
}
