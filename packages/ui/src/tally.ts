import type { MatrixCell } from "@accord/domain/matrix";
import { shownStatus } from "./cell-face.tsx";
import type { ShownStatus } from "./mark.tsx";

/** How many cells stand where. */
export interface Tally {
  readonly filled: number;
  readonly by: Readonly<Partial<Record<ShownStatus, number>>>;
}

/** Counts cells by what they are drawn as; words that need review are counted apart. */
export function tallyOf(cells: Iterable<Pick<MatrixCell, "status">>): Tally {
  const by: Partial<Record<ShownStatus, number>> = {};
  let filled = 0;
  for (const cell of cells) {
    const status = shownStatus(cell);
    by[status] = (by[status] ?? 0) + 1;
    filled += 1;
  }
  return { filled, by };
}

/** "11 live of 34", "none live of 11", "nothing recorded". */
export function liveOf({ filled, by }: Tally): string {
  if (filled === 0) return "nothing recorded";
  return `${by.live ?? "none"} live of ${filled}`;
}
