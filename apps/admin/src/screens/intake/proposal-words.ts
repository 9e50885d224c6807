import type { IntakeProposal, ProposedCell, ProposedRow } from "@accord/domain/intake";

/** Part of a sentence: strong where it is a change, in amber where a person is needed. */
export interface Said {
  readonly words: string;
  readonly weight: "plain" | "strong" | "person";
}

const plain = (words: string): Said => ({ words, weight: "plain" });

/** What the comparison found, in a sentence with its counts. */
export function proposalSentence(proposal: IntakeProposal): Said[] {
  const { counts } = proposal;
  const cells = cellsOf(proposal);
  const inReview = cells.filter(isStillInReview).length;
  const offered = cells.filter((cell) => cell.reasonOffered).length;
  const comments = commentsToRecord(proposal);
  const found: Said[][] = [];
  const tell = (count: number, [one, many]: Numbered, weight: Said["weight"], aside = "") => {
    if (count === 0) return;
    // The first number says of what it is; the others need not.
    const cells = found.length > 0 ? "" : count === 1 ? " cell" : " cells";
    const said = { words: `${count}${cells} ${count === 1 ? one : many}`, weight };
    found.push(aside ? [said, plain(` (${aside})`)] : [said]);
  };
  tell(
    counts.same,
    ["is the same", "are the same"],
    "plain",
    inReview > 0 ? `${inReview} of them in words that still fit no status` : "",
  );
  tell(counts.added, ["is new", "are new"], "strong");
  tell(
    counts.changed,
    ["changes", "change"],
    "strong",
    offered > 0 ? `${offered} back or stopped, a reason may be given` : "",
  );
  tell(counts.needsReview, ["needs a person", "need a person"], "person");
  tell(counts.notPlaced, ["is not placed", "are not placed"], "person");
  if (comments > 0) {
    const words = comments === 1 ? "1 comment differs" : `${comments} comments differ`;
    found.push([{ words, weight: "strong" }]);
  }
  if (found.length === 0) found.push([plain("No cell of the table is filled")]);
  const list = found.flatMap((part, index) => [
    ...(index === 0 ? [] : [plain(index === found.length - 1 ? " and " : ", ")]),
    ...part,
  ]);
  return [plain("Nothing is recorded yet. "), ...list, plain(`. ${keptWords(counts.missing)}`)];
}

type Numbered = readonly [one: string, many: string];

function keptWords(missing: number): string {
  if (missing === 0) return "";
  const subject = missing === 1 ? "1 is blank or absent" : `${missing} are blank or absent`;
  return `${subject} in the table and ${missing === 1 ? "keeps what it has" : "keep what they have"}: a blank never clears a cell.`;
}

/** How many entries, comments and rows would be written if it were recorded as it stands. */
export function toRecord(proposal: IntakeProposal): number {
  const { added, changed, needsReview } = proposal.counts;
  const comments = commentsToRecord(proposal);
  if (proposal.rowsLeftUnshown > 0) return added + changed + needsReview + comments;
  return cellsOf(proposal).filter(({ statement }) => statement !== null).length + comments;
}

function commentsToRecord({
  rows,
}: {
  readonly rows: readonly Pick<ProposedRow, "commentOutcome">[];
}): number {
  return rows.filter(
    ({ commentOutcome }) => commentOutcome === "added" || commentOutcome === "changed",
  ).length;
}

/** Whether a cell would be written otherwise than it stands. */
export function isChange({ outcome }: Pick<ProposedCell, "outcome">): boolean {
  return outcome === "added" || outcome === "changed";
}

/** Whether words stand there that fit no status, or that have no place. */
export function needsPerson(cell: Pick<ProposedCell, "outcome" | "before" | "readBy">): boolean {
  if (cell.outcome === "needs-review" || cell.outcome === "not-placed") return true;
  return isStillInReview(cell);
}

/** The same words as before, which fitted no status then either. */
export function isStillInReview(
  cell: Pick<ProposedCell, "outcome" | "before" | "readBy">,
): boolean {
  return cell.outcome === "same" && cell.before?.needsReview === true;
}

/** Which rows are shown. */
export type RowFilter = "all" | "changes" | "person";

/** Whether a row has to do with what is looked for. */
export function isShown(
  row: Pick<ProposedRow, "cells" | "match" | "commentOutcome">,
  filter: RowFilter,
): boolean {
  if (filter === "all") return true;
  if (filter === "changes") {
    return row.cells.some(isChange) || commentsToRecord({ rows: [row] }) > 0;
  }
  return isUnsettled(row.match) || row.cells.some(needsPerson);
}

/** Whether nobody has said yet what a name of the table is. */
export function isUnsettled({ slug, by }: ProposedRow["match"]): boolean {
  return slug === null && by === null;
}

/** What was no row of the matrix, in one sentence; empty where all of it was. */
export function leftOutSentence(leftOut: IntakeProposal["leftOut"]): string {
  const kinds = Object.keys(LEFT_OUT) as (keyof typeof LEFT_OUT)[]; // the keys written below
  const parts = kinds.flatMap((kind) => {
    const times = leftOut.filter(({ what }) => what === kind).length;
    if (times === 0) return [];
    const [one, many] = LEFT_OUT[kind];
    return [`${times} ${times === 1 ? one : many}`];
  });
  return parts.length === 0 ? "" : `Left out: ${parts.join(", ")}.`;
}

// A group heading is no loss: it stands over its rows.
const LEFT_OUT = {
  "heading-repeated": ["heading repeated over a page", "headings repeated over pages"],
  title: ["title", "titles"],
  dashes: ["row of dashes", "rows of dashes"],
  "page-furniture": ["line of a page’s head or foot", "lines of pages’ heads and feet"],
} as const;

function cellsOf({ rows }: Pick<IntakeProposal, "rows">): ProposedCell[] {
  return rows.flatMap(({ cells }) => cells);
}
