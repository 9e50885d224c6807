import type { ForceLeaf } from "./force-leaf.ts";
import type { ForceArrangement, ReachRow } from "./force-reach.ts";
import { distanceOf } from "./reach.ts";
import { isExit } from "./status.ts";
import { countedLabel } from "./summary-changes.ts";
import { small } from "./summary-english.ts";

/** So many next steps are printed. */
const MOST_STEPS = 10;

/**
 * The next wider step of each area for a force, where something is recorded of it that can go on: the nearest
 * to live first, else as the matrix has them.
 */
export function leafNext(
  rows: readonly ReachRow[],
  arrangements: readonly ForceArrangement[],
): Pick<ForceLeaf, "next" | "moreNext"> {
  const steps = rows.flatMap((row) => {
    const cell = row.next === null ? null : row.cells[row.next];
    const to = row.next === null ? undefined : arrangements[row.next];
    if (!cell || !to || cell.status === null || isExit(cell.status)) return [];
    const from = row.live === null ? undefined : arrangements[row.live];
    return [
      {
        distance: distanceOf(cell),
        step: {
          area: row.name,
          now: from ? `Live in ${from.name}` : "Not live yet",
          next: `${to.name}: ${small(countedLabel(cell.counted))}`,
          block: row.waitsFor,
        },
      },
    ];
  });
  const sorted = steps.toSorted((one, other) => one.distance - other.distance);
  return {
    next: sorted.slice(0, MOST_STEPS).map(({ step }) => step),
    moreNext: Math.max(0, sorted.length - MOST_STEPS),
  };
}
