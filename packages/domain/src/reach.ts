import type { MatrixCell, MatrixPartnership, MatrixView } from "./matrix.ts";
import type { Tier } from "./partnership.ts";
import { isExit, stageOf } from "./status.ts";

/** Tiers that say of themselves how wide they are, the widest last. */
const WIDE: readonly Tier[] = ["regional", "cross-regional", "national"];
const WIDE_WORDS: Partial<Record<Tier, string>> = {
  regional: "Region",
  "cross-regional": "Beyond the region",
  national: "Nation",
};

/** How an area stands for a force: each area stands one way. */
export const REACH_KINDS = ["live", "on-the-way", "needs-review", "stopped", "blank"] as const;
export type ReachKind = (typeof REACH_KINDS)[number];

/** How far a force has come in an area: through the arrangements it is in, narrowest first. */
export interface AreaReach<Cell = MatrixCell> {
  readonly area: string;
  readonly kind: ReachKind;
  /** One for each arrangement of the force; null where nothing is recorded. */
  readonly cells: readonly (Cell | null)[];
  /** Which arrangement is the widest it is live in; null where it is live in none. */
  readonly live: number | null;
  /** Which of the wider ones is the next step; null where there is none wider. */
  readonly next: number | null;
}

type Placed = Pick<MatrixPartnership, "slug" | "tier" | "forces">;

/**
 * The arrangements a force is in on the day, the narrowest first: wider is more forces, and of as
 * many the wider tier. Equally wide ones keep the programme's order. Source: docs/decisions/0305-reach.md.
 */
export function arrangementsOf<P extends Placed>(partnerships: readonly P[], force: string): P[] {
  return partnerships.filter(({ forces }) => forces.includes(force)).sort(byWidth);
}

function byWidth(one: Placed, other: Placed): number {
  return (
    one.forces.length - other.forces.length || WIDE.indexOf(one.tier) - WIDE.indexOf(other.tier)
  );
}

/**
 * The reach of a force in an area: the widest arrangement it is live in, and the next wider step.
 *
 * The next step is the arrangement wider than the reach that has come farthest; of two equally far the
 * narrower. Nothing is inherited: an arrangement that is live says nothing of those within it.
 *
 * @param cells - one for each arrangement of {@link arrangementsOf}, in its order
 */
export function reachOf<Cell extends Standing>(
  area: string,
  cells: readonly (Cell | null)[],
): AreaReach<Cell> {
  const live = cells.findLastIndex((cell) => cell?.status === "live");
  let next = live + 1;
  for (let n = next + 1; n < cells.length; n += 1) {
    if (distanceOf(cells[n]) < distanceOf(cells[next])) next = n;
  }
  return {
    area,
    kind: kindOf(cells),
    cells,
    live: live === -1 ? null : live,
    next: next < cells.length ? next : null,
  };
}

type Standing = Pick<MatrixCell, "status">;

function kindOf(cells: readonly (Standing | null)[]): ReachKind {
  const filled = cells.filter((cell) => cell !== null);
  if (filled.some(({ status }) => status === "live")) return "live";
  if (filled.some(({ status }) => status !== null && !isExit(status))) return "on-the-way";
  if (filled.some(({ status }) => status === null)) return "needs-review";
  return filled.length > 0 ? "stopped" : "blank";
}

/** Steps to live: 0 where it is live, 1 to 4 on the ladder; beyond it words that fit no step, an exit, nothing. */
export function distanceOf(cell: Standing | null | undefined): number {
  if (!cell) return 7;
  if (cell.status === null) return 5;
  return isExit(cell.status) ? 6 : 5 - stageOf(cell.status);
}

/** From nearest to farthest: by the next step, then by the other arrangements; else as they were. */
export function stepping<Cell extends Standing, R extends AreaReach<Cell>>(
  reaches: readonly R[],
): R[] {
  const distances = new Map(
    reaches.map((one) => [one, one.cells.map(distanceOf).sort((a, b) => a - b)]),
  );
  return reaches.toSorted((one, other) => {
    const [a, b] = [distances.get(one) ?? [], distances.get(other) ?? []];
    const differs = a.findIndex((distance, n) => distance !== b[n]);
    return differs === -1 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
  });
}

/** By area, the widest arrangement that any force is live in: "Not yet", "1 pair", "3 forces", "Region". */
export function reachByArea(
  view: Pick<MatrixView, "areas" | "partnerships" | "cells">,
): ReadonlyMap<string, string> {
  const partnerships = new Map(view.partnerships.map((one) => [one.slug, one]));
  const live = new Map<string, Placed[]>();
  for (const { area, partnership, status } of view.cells) {
    const found = partnerships.get(partnership);
    if (status === "live" && found) live.set(area, [...(live.get(area) ?? []), found]);
  }
  return new Map(view.areas.map(({ slug }) => [slug, widestWords(live.get(slug) ?? [])]));
}

function widestWords(live: readonly Placed[]): string {
  const widest = live.toSorted(byWidth).at(-1);
  if (!widest) return "Not yet";
  const wide = WIDE_WORDS[widest.tier];
  if (wide) return wide;
  if (widest.forces.length > 2) return `${widest.forces.length} forces`;
  const pairs = live.filter(({ forces }) => forces.length === 2).length;
  if (pairs === 0) return "1 force";
  return pairs === 1 ? "1 pair" : `${pairs} pairs`;
}
