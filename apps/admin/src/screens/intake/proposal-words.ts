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
  const offered = cells.filter((cell) => cell.reasonOffered).length;
  const inReview = cells.filter(isStillInReview).length;
  const same: Said[] = [
    plain(counts.same === 1 ? "1 cell is the same" : `${counts.same} cells are the same`),
  ];
  if (inReview > 0) {
    same.push(plain(` (${inReview} of them in words that still fit no status)`));
  }
  const found: Said[][] = [same];
  if (counts.added > 0) {
    found.push([{ words: `${counts.added} ${are(counts.added)} new`, weight: "strong" }]);
  }
  if (counts.changed > 0) {
    const changed: Said[] = [
      {
        words: `${counts.changed} ${counts.changed === 1 ? "changes" : "change"}`,
        weight: "strong",
      },
    ];
    if (offered > 0) changed.push(plain(` (${offered} back or stopped, a reason may be given)`));
    found.push(changed);
  }
  if (counts.needsReview > 0) {
    const need = counts.needsReview === 1 ? "needs" : "need";
    found.push([{ words: `${counts.needsReview} ${need} a person`, weight: "person" }]);
  }
  if (counts.notPlaced > 0) {
    found.push([
      { words: `${counts.notPlaced} ${are(counts.notPlaced)} not placed`, weight: "person" },
    ]);
  }
  const comments = commentsToRecord(proposal);
  if (comments > 0) {
    const differ = comments === 1 ? "1 comment differs" : `${comments} comments differ`;
    found.push([{ words: differ, weight: "strong" }]);
  }
  const list = found.flatMap((part, index) => [
    ...(index === 0 ? [] : [plain(index === found.length - 1 ? " and " : ", ")]),
    ...part,
  ]);
  return [plain("Nothing is recorded yet. "), ...list, plain(`. ${keptWords(counts.missing)}`)];
}

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

function are(count: number): string {
  return count === 1 ? "is" : "are";
}
