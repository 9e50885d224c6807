import { type Counts, countMatrix } from "@accord/domain/counts";
import type { Movement } from "@accord/domain/movement";
import { type CellMark, marksOf } from "@accord/ui/cell-mark";
import type { LegendChanges } from "@accord/ui/matrix-legend";
import { useMemo } from "react";
import type { Compared } from "../../use-compared.ts";

/** What the page says of the difference to the day it is compared with. */
export interface MatrixChanges {
  /** The day compared with. */
  readonly day: string;
  readonly before: Counts;
  readonly legend: LegendChanges;
  readonly marks: ReadonlyMap<string, CellMark>;
}

/**
 * The difference as legend and marks show it; null while it is being read, and where nothing was
 * recorded on the day compared with: then all of it stands there for the first time, and nothing moved.
 */
export function useMatrixChanges({
  since,
  before,
  moved,
  restated,
}: Compared): MatrixChanges | null {
  const day = since?.day;
  return useMemo(() => {
    if (day === undefined || !before || !moved) return null;
    const counts = countMatrix(before).all;
    if (counts.filled === 0 && !restated?.length) return null;
    const movements: Partial<Record<Movement, number>> = {};
    for (const { movement } of moved) movements[movement] = (movements[movement] ?? 0) + 1;
    return {
      day,
      before: counts,
      legend: { before: counts, movements, restated: restated && restated.length },
      marks: marksOf(moved, restated ?? []),
    };
  }, [day, before, moved, restated]);
}
