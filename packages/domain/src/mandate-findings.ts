import { cellKey } from "./cell.ts";
import type { Finding } from "./finding.ts";
import type { FindingFacts } from "./finding-facts.ts";
import { aboutCell, type FindingNames, isWords, sinceOf } from "./finding-words.ts";
import { stageOf } from "./status.ts";

/** A collaboration has a mandate from this stage. Ours: stage 2 is literally "pending formal tasking". */
const MANDATE_FROM = 3;

/** Cells on the ladder that nobody leads. */
export function findNoLead({ view, leads }: FindingFacts, names: FindingNames): Finding[] {
  return view.cells
    .filter(
      (cell) => cell.status !== null && stageOf(cell.status) >= 1 && !leads.has(cellKey(cell)),
    )
    .map((cell) =>
      aboutCell("no-lead", cell, names, {
        sentence: `${names.cell(cell)} is ${isWords(cell)}, and no lead is recorded.`,
        group: names.partnership(cell.partnership),
        since: sinceOf(cell.effectiveOn),
      }),
    );
}

/** Cells at stage 3 or above that no body gave a mandate. */
export function findNoMandate({ view, mandates }: FindingFacts, names: FindingNames): Finding[] {
  return view.cells
    .filter(
      (cell) =>
        cell.status !== null &&
        stageOf(cell.status) >= MANDATE_FROM &&
        !mandates.has(cellKey(cell)),
    )
    .map((cell) =>
      aboutCell("no-mandate", cell, names, {
        sentence: `${names.cell(cell)} is ${isWords(cell)}, and no mandate is recorded.`,
        group: names.partnership(cell.partnership),
        since: sinceOf(cell.effectiveOn),
      }),
    );
}
