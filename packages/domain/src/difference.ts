import { cellKey } from "./cell.ts";
import type { MatrixCell, MatrixView } from "./matrix.ts";
import { type CellState, type Movement, movementOf } from "./movement.ts";

/** One cell that says something else in another view. */
export interface CellChange<Cell = MatrixCell> {
  readonly area: string;
  readonly partnership: string;
  readonly movement: Movement;
  readonly before: Cell | null;
  readonly after: Cell | null;
}

/** A cell as far as two views are compared: where it is, and what it says. */
export type PlacedState = CellState & Pick<MatrixCell, "area" | "partnership">;

/** A view as far as it is compared with another. */
export interface ComparedView<Cell extends PlacedState> {
  readonly areas: readonly { readonly slug: string }[];
  readonly partnerships: readonly { readonly slug: string }[];
  readonly cells: readonly Cell[];
}

/**
 * What differs between two views of one programme, in the order of the later view's rows and columns,
 * cells of rows or columns that only the earlier view lists last.
 */
export function differenceOf<Cell extends PlacedState>(
  before: ComparedView<Cell>,
  after: ComparedView<Cell>,
): CellChange<Cell>[] {
  // Not cellsByKey: its file would bring the time library into the first visit of a front end.
  const byKey = ({ cells }: ComparedView<Cell>) =>
    new Map(cells.map((cell) => [cellKey(cell), cell]));
  const [was, is] = [byKey(before), byKey(after)];
  const changes: CellChange<Cell>[] = [];
  for (const key of inOrder(after, [...is.keys(), ...was.keys()])) {
    const [one, other] = [was.get(key) ?? null, is.get(key) ?? null];
    const movement = movementOf(one, other);
    const cell = other ?? one;
    if (movement && cell) {
      changes.push({
        area: cell.area,
        partnership: cell.partnership,
        movement,
        before: one,
        after: other,
      });
    }
  }
  return changes;
}

/**
 * What has moved and what is restated since a report issued as at D0, known at K0, seen as at D1, known at K1.
 *
 * Moved is the difference of (D0, K1) and (D1, K1); restated that of (D0, K0) and (D0, K1). So every
 * change falls in exactly one of the two. Source: the fourth section of the domain description.
 */
export function movedAndRestated(views: {
  /** (D0, K0): what the last report said. */
  readonly asReported: MatrixView;
  /** (D0, K1): what we now believe of its day. */
  readonly asReportedKnownNow: MatrixView;
  /** (D1, K1). */
  readonly now: MatrixView;
}): { moved: CellChange[]; restated: CellChange[] } {
  return {
    moved: differenceOf(views.asReportedKnownNow, views.now),
    restated: differenceOf(views.asReported, views.asReportedKnownNow),
  };
}

function inOrder(
  view: Pick<ComparedView<PlacedState>, "areas" | "partnerships">,
  keys: string[],
): string[] {
  const listed = view.areas.flatMap((area) =>
    view.partnerships.map((partnership) =>
      cellKey({ area: area.slug, partnership: partnership.slug }),
    ),
  );
  const present = new Set(keys);
  return [...new Set([...listed.filter((key) => present.has(key)), ...keys])];
}
