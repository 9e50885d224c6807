import { cellKey } from "@accord/domain/cell";
import type { MatrixView } from "@accord/domain/matrix";

/**
 * The keys of the cells that differ between two reads of the same matrix: filled, taken out or changed.
 * A confirmation changes no cell.
 */
export function changedCells(before: MatrixView, after: MatrixView): ReadonlySet<string> {
  const revisions = new Map(before.cells.map((cell) => [cellKey(cell), cell.revision]));
  const changed = new Set<string>();
  for (const cell of after.cells) {
    const key = cellKey(cell);
    if (revisions.get(key) !== cell.revision) changed.add(key);
    revisions.delete(key);
  }
  for (const takenOut of revisions.keys()) changed.add(takenOut);
  return changed;
}
