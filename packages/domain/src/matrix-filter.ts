import { cellKey } from "./cell.ts";
import type { CellChange } from "./difference.ts";
import type { Finding } from "./finding.ts";
import type { MatrixView } from "./matrix.ts";
import { isMovement, type Movement } from "./movement.ts";
import type { MatrixFilter } from "./page-link.ts";

// Runs in the browser on each change of a filter: plain functions, no library.

/** What a filter asks of besides the matrix itself. */
export interface FilterFacts {
  /** What moved or was recorded between the days compared. */
  readonly changes: readonly Pick<CellChange, "area" | "partnership" | "movement">[];
  /** What is recorded otherwise now of the day compared with. */
  readonly restated: readonly Pick<CellChange, "area" | "partnership">[];
  readonly findings: readonly Pick<Finding, "code" | "cells">[];
}

/**
 * The keys of the cells that meet all that a filter asks, blank ones too, by rows and columns.
 *
 * Only cells of rows and columns listed on the day: what a filter shows and what a page counts is this.
 */
export function cellsMatching(
  view: Pick<MatrixView, "areas" | "partnerships" | "cells">,
  filter: MatrixFilter,
  { changes, restated, findings }: FilterFacts,
): Set<string> {
  const status = new Map(view.cells.map((cell) => [cellKey(cell), cell.status ?? "needs-review"]));
  const sets = [
    filter.movement && keysOf(changes.filter(({ movement }) => isMeant(filter, movement))),
    filter.restated && keysOf(restated),
    filter.finding &&
      keysOf(findings.flatMap(({ code, cells }) => (code === filter.finding ? cells : []))),
  ].filter((set) => set instanceof Set);
  const found = new Set<string>();
  for (const { slug: area, group } of view.areas) {
    if (!meets(filter.group, group) || !meets(filter.area, area)) continue;
    for (const { slug: partnership, forces } of view.partnerships) {
      if (!meets(filter.partnership, partnership)) continue;
      if (filter.force !== undefined && !forces.includes(filter.force)) continue;
      const key = cellKey({ area, partnership });
      if (!meets(filter.status, status.get(key) ?? "blank")) continue;
      if (sets.every((set) => set.has(key))) found.add(key);
    }
  }
  return found;
}

/** Whether a filter asks anything at all. */
export function isFiltered(filter: MatrixFilter): boolean {
  return Object.values(filter).some((asked) => asked !== undefined && asked !== false);
}

function meets(asked: string | undefined, is: string): boolean {
  return asked === undefined || asked === is;
}

function isMeant({ movement: asked }: MatrixFilter, movement: Movement): boolean {
  if (asked === "changed") return true;
  return asked === "moved" ? isMovement(movement) : asked === movement;
}

function keysOf(
  cells: readonly { readonly area: string; readonly partnership: string }[],
): Set<string> {
  return new Set(cells.map(cellKey));
}
