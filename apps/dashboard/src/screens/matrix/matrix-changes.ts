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
  /** Null where nothing was recorded on that day: then all of it stands there for the first time. */
  readonly before: Counts | null;
  readonly legend: LegendChanges;
  /** Null where nothing was recorded on that day, unless a record of it was changed. */
  readonly marks: ReadonlyMap<string, CellMark> | null;
}

/** The difference as legend and marks show it; null while it is being read, and where it could not be. */
export function useMatrixChanges({
  since,
  before,
  moved,
  restated,
}: Compared): MatrixChanges | null {
  const day = since?.day;
  return useMemo(() => {
    if (day === undefined || !before || !moved) return null;
    const counted = countMatrix(before).all;
    const counts = counted.filled > 0 ? counted : null;
    const movements: Partial<Record<Movement, number>> = {};
    for (const { movement } of moved) movements[movement] = (movements[movement] ?? 0) + 1;
    return {
      day,
      before: counts,
      legend: { before: counts, movements, restated: restated?.length ?? null },
      marks: counts || restated?.length ? marksOf(moved, restated ?? []) : null,
    };
  }, [day, before, moved, restated]);
}
