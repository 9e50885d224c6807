import type { ComparedCell, PlacedCell } from "./compare-cells.ts";
import type { RowCommentOutcome } from "./compare-comments.ts";
import type {
  FoundCell,
  FoundMatrix,
  IntakeComplaint,
  IntakeProposal,
  PlaceInTable,
  ProposedRow,
} from "./intake.ts";
import type { IntakeFacts } from "./intake-facts.ts";
import type { PlacedNames } from "./place-names.ts";
import type { ReadCell } from "./read-found-cell.ts";
import { complaintAt, placeWords } from "./table-place.ts";

/** A cell of the table that has a place in the matrix, with where it was found. */
export interface CellOfTable extends PlacedCell {
  readonly row: number;
  readonly found: FoundCell;
}

/** A comparison, as far as complaints look at it. */
export interface ComparedTable {
  readonly found: FoundMatrix;
  readonly facts: IntakeFacts;
  readonly names: PlacedNames;
  readonly rows: readonly ProposedRow[];
  readonly reads: ReadonlyMap<FoundCell, ReadCell>;
  readonly compared: ReadonlyMap<FoundCell, ComparedCell>;
  readonly comments: readonly RowCommentOutcome[];
}

/** Everything a person has to look at: complaints for a list, blocks where nothing can be recorded before. */
export function whatIsWrong({
  found,
  facts,
  names,
  rows,
  reads,
  compared,
  comments,
}: ComparedTable): Pick<IntakeProposal, "complaints" | "blocks"> {
  const complaints: IntakeComplaint[] = [...found.complaints, ...names.complaints];
  const blocks: IntakeProposal["blocks"][number][] = [];
  const complain = (place: PlaceInTable, value: string | null, message: string) =>
    complaints.push(complaintAt(place, value, message));
  const block = (what: (typeof blocks)[number]["what"], place: PlaceInTable, message: string) =>
    blocks.push({ what, message: complaintAt(place, null, message).message });

  for (const [column, message] of names.unplacedColumns) {
    const isEmpty = !found.rows.some(({ cells }) => cells.some((cell) => cell.column === column));
    const place = names.columns[column]?.place;
    if (!isEmpty && place) block("not-placed", place, message);
  }
  for (const [row, message] of names.unplacedRows) {
    const one = found.rows[row];
    if (one && (one.cells.length > 0 || one.comment !== null))
      block("not-placed", one.place, message);
  }
  const told = new Set<FoundCell>();
  const asking: PlaceInTable[] = [];
  for (const [index, row] of found.rows.entries()) {
    for (const cell of row.cells) {
      const outcome = compared.get(cell);
      if (!outcome) continue;
      const problem = problemOf(reads.get(cell), outcome);
      if (problem) {
        complain(cell.place, cell.words, problem);
        block("not-placed", cell.place, problem);
      }
      if (outcome.outcome === "needs-review") complain(cell.place, cell.words, FOR_REVIEW);
      if (outcome.asksDay) asking.push(cell.place);
      if (outcome.disagrees.length > 0 && !told.has(cell)) {
        // Both were made of cells of this table, so they have a place in it.
        const others = outcome.disagrees as readonly CellOfTable[];
        for (const other of others) told.add(other.found);
        const places = others.map((other) => placeWords(other.found.place)).join(" and ");
        const said = others.map((other) => `“${other.found.words}”`).join(" and ");
        const message = `${row.area}: ${said} at ${places} are of one cell and disagree. Leave one of them out.`;
        complain(cell.place, cell.words, message);
        blocks.push({ what: "disagreement", message });
      }
    }
    const comment = comments[index];
    if (comment?.problem && row.comment !== null) {
      complain(row.place, row.comment, comment.problem.message);
      block(comment.problem.what, row.place, comment.problem.message);
    }
  }
  if (asking.length > 0) blocks.push({ what: "day-of-paper", message: asksDayWords(asking) });
  const isNothing =
    !rows.some(({ cells }) => cells.some(({ statement }) => statement !== null)) &&
    !comments.some(({ record }) => record !== null) &&
    names.added.rows.length + names.added.columns.length === 0;
  if (isNothing && blocks.length === 0) {
    const message = `The register says all of this already, as at ${facts.view.asAt}. There is nothing to record.`;
    blocks.push({ what: "nothing-to-record", message });
  }
  return { complaints, blocks };
}

const FOR_REVIEW =
  "These words fit no status. They are kept as they stand, for a person to review.";
const AHEAD = "Only a move may lie in the future.";

function problemOf(read: ReadCell | undefined, { outcome, disagrees }: ComparedCell) {
  if (outcome !== "not-placed" || disagrees.length > 0) return null;
  return read?.problem ?? AHEAD;
}

function asksDayWords(places: readonly PlaceInTable[]): string {
  const [first] = places;
  const where = first ? placeWords(first) : "";
  const cells =
    places.length === 1
      ? `The cell at ${where} differs`
      : `${places.length} cells differ, first at ${where},`;
  return `${cells} from an entry that is dated inside the period of this paper. Give the day of the paper, so that it is known which of them is later.`;
}
