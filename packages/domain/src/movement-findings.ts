import type { Finding } from "./finding.ts";
import type { FindingFacts } from "./finding-facts.ts";
import { aboutCell, type FindingNames, sinceOf, stepWords } from "./finding-words.ts";
import { formatDate } from "./format-date.ts";
import { isMovement, MOVEMENT_LABEL } from "./movement.ts";

/** What moved since the day compared with. */
export function findMoved({ changes, since }: FindingFacts, names: FindingNames): Finding[] {
  return changes.flatMap(({ movement, before, after }) => {
    if (!isMovement(movement) || after === null) return [];
    const from = before === null ? "" : ` from ${stepWords(before)}`;
    return [
      aboutCell("moved", after, names, {
        sentence: `${names.cell(after)} moved${from} to ${stepWords(after)} since ${formatDate(since)}.`,
        group: MOVEMENT_LABEL[movement],
        since: sinceOf(after.effectiveOn),
      }),
    ];
  });
}
