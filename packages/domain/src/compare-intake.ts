import { cellKey } from "./cell.ts";
import { type ComparedCell, compareCell, recordedByCell } from "./compare-cells.ts";
import { compareComments, type RowCommentOutcome } from "./compare-comments.ts";
import {
  type FoundCell,
  type FoundMatrix,
  type IntakeComplaint,
  type IntakeProposal,
  type IntakeTerms,
  intakeCellKey,
  type ProposedCell,
  type ProposedRow,
  wordingKey,
} from "./intake.ts";
import { type CellOfTable, whatIsWrong } from "./intake-complaints.ts";
import { assertTerms, type IntakeFacts } from "./intake-facts.ts";
import { type PlacedNames, placeNames } from "./place-names.ts";
import { cellReader, type ReadCell } from "./read-found-cell.ts";

/** A table beside the register, whole: what is shown of it and what is recorded of it come from here. */
export interface Comparison {
  readonly names: PlacedNames;
  readonly rows: readonly ProposedRow[];
  readonly comments: readonly RowCommentOutcome[];
  readonly missing: IntakeProposal["missing"];
  readonly wordings: IntakeProposal["wordings"];
  readonly complaints: readonly IntakeComplaint[];
  readonly blocks: IntakeProposal["blocks"];
}

/**
 * Compares all that was found with the register.
 *
 * @throws AccordError `rule-broken` for terms or decisions that no table could be taken in by
 */
export function compareIntake(
  found: FoundMatrix,
  facts: IntakeFacts,
  terms: IntakeTerms,
): Comparison {
  assertTerms(terms, facts.today);
  const names = placeNames(found, facts, terms);
  const readCell = cellReader(terms, facts.mappings);
  const sources = new Set(facts.sources);
  const reads = new Map<FoundCell, ReadCell>();
  const placed: CellOfTable[] = [];
  for (const [row, { cells }] of found.rows.entries()) {
    for (const cell of cells) {
      const read = readCell(cell, sources);
      reads.set(cell, read);
      const area = names.areaOf(row);
      const partnership = names.partnershipOf(cell.column);
      if (area === null || partnership === null || isLeftOut(cell, terms)) continue;
      placed.push({ area, partnership, row, read, found: cell });
    }
  }
  const recorded = recordedByCell(facts.entries);
  const compared = new Map<FoundCell, ComparedCell>();
  for (const [key, said] of Map.groupBy(placed, cellKey)) {
    for (const [cell, outcome] of compareCell(said, recorded.get(key) ?? [], facts)) {
      compared.set(cell.found, outcome);
    }
  }
  const comments = compareComments(found, facts, terms, names);
  const rows = found.rows.map((row, index): ProposedRow => {
    const match = names.rowMatches[index] ?? NO_MATCH;
    return {
      words: row.area,
      group: row.group,
      place: row.place,
      match,
      cells: row.cells.map((cell) =>
        proposed(cell, reads.get(cell), compared.get(cell) ?? null, outcomeApart(cell, index)),
      ),
      comment: row.comment,
      commentOutcome: comments[index]?.outcome ?? null,
    };
  });

  /** What becomes of a cell that is not compared. */
  function outcomeApart(cell: FoundCell, row: number): "left-out" | "not-placed" {
    const isDropped =
      isLeftOut(cell, terms) ||
      names.rowMatches[row]?.by === "left-out" ||
      names.columns[cell.column]?.match.by === "left-out";
    return isDropped ? "left-out" : "not-placed";
  }

  const inTable = new Set(placed.map(cellKey));
  return {
    names,
    rows,
    comments,
    missing: facts.view.cells
      .filter((cell) => !inTable.has(cellKey(cell)))
      .map(({ area, partnership }) => ({ area, partnership })),
    wordings: oddWordings(found, reads),
    ...whatIsWrong({ found, facts, names, rows, reads, compared, comments }),
  };
}

const NO_MATCH = { slug: null, by: null, suggestions: [] } as const;

function isLeftOut({ place }: FoundCell, { decisions }: IntakeTerms): boolean {
  return decisions.cells[intakeCellKey(place)]?.leaveOut ?? false;
}

function proposed(
  { column, place, words }: FoundCell,
  read: ReadCell | undefined,
  compared: ComparedCell | null,
  otherwise: "left-out" | "not-placed",
): ProposedCell {
  return {
    column,
    place,
    words,
    outcome: compared?.outcome ?? otherwise,
    statement: compared?.statement ?? null,
    before: compared?.before ?? null,
    movement: compared?.movement ?? null,
    readBy: read?.readBy ?? null,
    split: read?.split ?? null,
    reasonOffered: compared?.reasonOffered ?? false,
  };
}

function oddWordings(
  { rows }: FoundMatrix,
  reads: ReadonlyMap<FoundCell, ReadCell>,
): IntakeProposal["wordings"] {
  const wordings = new Map<string, { words: string; times: number; split: ReadCell["split"] }>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      const read = reads.get(cell);
      if (!read?.isOdd || read.readBy === "remembered") continue;
      const key = wordingKey(cell.words);
      const before = wordings.get(key) ?? { words: cell.words, times: 0, split: read.split };
      wordings.set(key, { ...before, times: before.times + 1 });
    }
  }
  return [...wordings.values()];
}
