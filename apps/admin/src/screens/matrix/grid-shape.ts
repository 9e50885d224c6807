import { cellKey } from "@accord/domain/cell";
import type { MatrixPlace } from "@accord/ui/matrix-row";

/** The rows and columns that can be gone to, in their order: what is folded or filtered away is not among them. */
export interface GridShape {
  readonly areas: readonly string[];
  readonly partnerships: readonly string[];
}

/** A block of cells: all between where it was begun and where it has come to. */
export interface Selection {
  readonly anchor: MatrixPlace;
  /** The cell that has the focus. */
  readonly active: MatrixPlace;
}

export type Step =
  | "left"
  | "right"
  | "up"
  | "down"
  | "row-start"
  | "row-end"
  | "grid-start"
  | "grid-end"
  | "page-up"
  | "page-down";

/** How many rows a page goes. */
export const PAGE_ROWS = 10;

/** How far each step goes; the edges stop it. */
const FAR = Number.MAX_SAFE_INTEGER;
const STEPS = {
  left: [0, -1],
  right: [0, 1],
  up: [-1, 0],
  down: [1, 0],
  "row-start": [0, -FAR],
  "row-end": [0, FAR],
  "grid-start": [-FAR, -FAR],
  "grid-end": [FAR, FAR],
  "page-up": [-PAGE_ROWS, 0],
  "page-down": [PAGE_ROWS, 0],
} as const satisfies Record<Step, readonly [down: number, across: number]>;

/** The cell a step leads to. At an edge it stays; from a cell that is gone it begins at the first. */
export function stepFrom(shape: GridShape, from: MatrixPlace, step: Step): MatrixPlace {
  const [down, across] = STEPS[step];
  const row = Math.max(0, shape.areas.indexOf(from.area));
  const column = Math.max(0, shape.partnerships.indexOf(from.partnership));
  const area = shape.areas[within(row + down, shape.areas)];
  const partnership = shape.partnerships[within(column + across, shape.partnerships)];
  return area && partnership ? { area, partnership } : from;
}

/** A selection of one cell. */
export function only(place: MatrixPlace): Selection {
  return { anchor: place, active: place };
}

export function isOne({ anchor, active }: Selection): boolean {
  return cellKey(anchor) === cellKey(active);
}

/** The whole row, the whole column or everything; the focus stays where it was. */
export function widened(
  shape: GridShape,
  { active, anchor }: Selection,
  to: "row" | "column" | "all",
): Selection {
  const [top, bottom] = [shape.areas[0], shape.areas.at(-1)];
  const [left, right] = [shape.partnerships[0], shape.partnerships.at(-1)];
  if (!top || !bottom || !left || !right) return { active, anchor };
  const rows = to === "row" ? [anchor.area, active.area] : [top, bottom];
  const columns = to === "column" ? [anchor.partnership, active.partnership] : [left, right];
  return {
    anchor: { area: rows[0] ?? top, partnership: columns[0] ?? left },
    active: { area: rows[1] ?? bottom, partnership: columns[1] ?? right },
  };
}

/** The block as rows and columns of the shape. */
export function blockOf(shape: GridShape, { anchor, active }: Selection): GridShape {
  return {
    areas: between(shape.areas, anchor.area, active.area),
    partnerships: between(shape.partnerships, anchor.partnership, active.partnership),
  };
}

/** Every cell of a block, row by row. */
export function placesIn({ areas, partnerships }: GridShape): MatrixPlace[] {
  return areas.flatMap((area) => partnerships.map((partnership) => ({ area, partnership })));
}

function within(index: number, all: readonly unknown[]): number {
  return Math.min(Math.max(index, 0), all.length - 1);
}

function between(all: readonly string[], one: string, other: string): readonly string[] {
  const ends = [all.indexOf(one), all.indexOf(other)].filter((index) => index >= 0);
  if (ends.length === 0) return [];
  return all.slice(Math.min(...ends), Math.max(...ends) + 1);
}
