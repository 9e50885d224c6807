import type { MatrixView } from "./matrix.ts";
import { STATUSES, type Status } from "./status.ts";

/** What a filled cell is counted under. */
export type Counted = Status | "needs-review";

/** Filled cells by status; every key is there, and `filled` is their sum. */
export type Counts = Readonly<Record<Counted, number>> & {
  readonly filled: number;
};

/** The matrix counted as a whole, by partnership and by group. */
export interface MatrixCounts {
  readonly all: Counts;
  readonly byPartnership: ReadonlyMap<string, Counts>;
  readonly byGroup: ReadonlyMap<string, Counts>;
  /** Areas × partnerships. */
  readonly cells: number;
}

type Growing = Record<Counted | "filled", number>;

/** Counts a view. Blank cells count for nothing; every partnership and group has its counts, empty ones too. */
export function countMatrix(
  view: Pick<MatrixView, "groups" | "areas" | "partnerships" | "cells">,
): MatrixCounts {
  const all = none();
  const byPartnership = new Map(view.partnerships.map(({ slug }) => [slug, none()]));
  const byGroup = new Map(view.groups.map(({ slug }) => [slug, none()]));
  const groupOf = new Map(view.areas.map(({ slug, group }) => [slug, group]));
  for (const cell of view.cells) {
    const counted = cell.status ?? "needs-review";
    const group = groupOf.get(cell.area);
    for (const counts of [all, byPartnership.get(cell.partnership), group && byGroup.get(group)]) {
      if (!counts) continue;
      counts[counted] += 1;
      counts.filled += 1;
    }
  }
  return {
    all,
    byPartnership,
    byGroup,
    cells: view.areas.length * view.partnerships.length,
  };
}

function none(): Growing {
  const counts: Partial<Growing> = { filled: 0, "needs-review": 0 };
  for (const status of STATUSES) counts[status] = 0;
  return counts as Growing; // every key has just been set
}
