import { formatEffective } from "@accord/domain/format-date";
import type {
  IntakeComplaint,
  IntakeProposal,
  IntakeTerms,
  ProposedCell,
} from "@accord/domain/intake";
import { cellInWords } from "@accord/domain/matrix-as-table";
import { MOVEMENT_LABEL } from "@accord/domain/movement";

/** How an import ended. */
export type ImportEnd =
  | { readonly state: "recorded"; readonly act: number }
  | { readonly state: "dry-run" | "refused" | "nothing-to-record"; readonly act: null };

interface ImportNamed {
  readonly name: string;
  readonly programme: string;
  readonly terms: IntakeTerms;
}

/** One cell of the table with where it belongs, as `--json` gives it. */
interface ToldCell {
  readonly row: number;
  readonly column: number;
  readonly area: string | null;
  readonly areaWords: string;
  readonly partnership: string | null;
  readonly partnershipWords: string;
  readonly words: string;
  readonly outcome: ProposedCell["outcome"];
  readonly movement: ProposedCell["movement"];
  /** What would be recorded, and what stands: null where nothing. */
  readonly statement: ProposedCell["statement"];
  readonly before: ProposedCell["before"];
}

/** The result for a program. */
export function importJson(proposal: IntakeProposal, end: ImportEnd) {
  return {
    ...end,
    counts: proposal.counts,
    rows: cellsOf(proposal),
    rowsLeftUnshown: proposal.rowsLeftUnshown,
    comments: proposal.rows.flatMap(({ comment, commentOutcome, match, place }) =>
      comment === null || commentOutcome === null
        ? []
        : [{ row: place.row, area: match.slug, words: comment, outcome: commentOutcome }],
    ),
    missing: proposal.missing,
    leftOut: proposal.leftOut,
    blocks: proposal.blocks,
    complaints: proposal.complaints,
  };
}

/** The same of a file that could not be read. */
export function refusedJson(complaints: readonly IntakeComplaint[]): ReturnType<typeof importJson> {
  return {
    state: "refused",
    act: null,
    counts: { added: 0, changed: 0, same: 0, missing: 0, needsReview: 0, notPlaced: 0 },
    rows: [],
    rowsLeftUnshown: 0,
    comments: [],
    missing: [],
    leftOut: [],
    blocks: [],
    complaints,
  };
}

/** The result for a person: each heading with its count, and each cell by row and column. */
export function proposalLines(
  proposal: IntakeProposal,
  { name, programme, terms }: ImportNamed,
): string[] {
  const { counts, missing, blocks, complaints, leftOut, columns } = proposal;
  const cells = cellsOf(proposal);
  const of = (outcome: ProposedCell["outcome"]) =>
    cells.filter((cell) => cell.outcome === outcome).map(cellLine);
  const comments = proposal.rows.filter(
    ({ commentOutcome }) => commentOutcome === "added" || commentOutcome === "changed",
  );
  const places = blocks.filter(({ what }) => what === "not-placed");
  const others = blocks.filter(({ what }) => what !== "not-placed");
  const table = proposal.table === null ? "" : `, ${proposal.table}`;
  const period = formatEffective(terms.effective);
  const told = new Set([...places, ...blocks].map(({ message }) => message));
  const besides = complaints.filter(({ message }) => !told.has(message));
  return [
    `${name}${table}, a ${proposal.form} of ${columns.length} columns, beside ${programme}, ${period}.`,
    ...section("To add", counts.added, of("added")),
    ...section("To change", counts.changed, of("changed")),
    `The same: ${counts.same}`,
    ...section(
      "In the register and not in the file (kept)",
      counts.missing,
      missing.map(({ area, partnership }) => `${area}, ${partnership}`),
    ),
    ...section("Needs review", counts.needsReview, of("needs-review")),
    ...section(
      "Could not be placed",
      counts.notPlaced,
      places.map(({ message }) => message),
    ),
    ...(comments.length === 0
      ? []
      : section(
          "Comments to add or change",
          comments.length,
          comments.map(({ words, place, comment }) => `row ${place.row}: ${words}: ${comment}`),
        )),
    ...(leftOut.length === 0
      ? []
      : [`Headings, titles and page lines left out: ${leftOut.length}`]),
    ...(besides.length === 0
      ? []
      : section(
          "Complaints",
          besides.length,
          besides.map(({ message, value }) => (value === null ? message : `${message} (${value})`)),
        )),
    ...others.map(({ message }) => message),
  ];
}

const MOST_LINES = 200;

function section(heading: string, count: number, lines: readonly string[]): string[] {
  const more = lines.length - MOST_LINES;
  return [
    `${heading}: ${count}`,
    ...lines.slice(0, MOST_LINES).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function cellLine(cell: ToldCell): string {
  const where = `row ${cell.row}, column ${cell.column}: ${cell.areaWords}, ${cell.partnershipWords}`;
  if (!cell.statement || cell.statement.needsReview) return `${where}: “${cell.words}”`;
  const after = cellInWords(cell.statement);
  if (!cell.before) return `${where}: ${after}`;
  const how = cell.movement === null ? "" : ` (${MOVEMENT_LABEL[cell.movement].toLowerCase()})`;
  return `${where}: ${cellInWords(cell.before)} → ${after}${how}`;
}

function cellsOf({ rows, columns }: IntakeProposal): ToldCell[] {
  return rows.flatMap(({ words: areaWords, match, cells }) =>
    cells.map(({ place, column, words, outcome, movement, statement, before }) => ({
      row: place.row,
      column: place.column,
      area: match.slug,
      areaWords,
      partnership: columns[column]?.match.slug ?? null,
      partnershipWords: columns[column]?.heading ?? "",
      words,
      outcome,
      movement,
      statement,
      before,
    })),
  );
}
