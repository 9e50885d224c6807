import { cellKey } from "@accord/domain/cell";
import type { MatrixCell } from "@accord/domain/matrix";
import { readWording } from "@accord/domain/read-wording";
import type { Status } from "@accord/domain/status";
import type { MatrixPlace } from "@accord/ui/matrix-row";
import { blockOf, type GridShape, isOne, placesIn, type Selection } from "./grid-shape.ts";

/** What would become of one cell of a pasted block. */
export type PastedOutcome =
  /** Another status than what stands. */
  | "changed"
  | "same"
  /** Blank in the paste: a blank never clears a cell. */
  | "kept"
  /** Words that are no status are not guessed. */
  | "not-read";

export interface PastedCell {
  readonly place: MatrixPlace;
  readonly words: string;
  readonly outcome: PastedOutcome;
  /** Null where nothing would be recorded. */
  readonly said: { readonly status: Status; readonly qualifier: string | null } | null;
}

export interface PastedBlock {
  /** Row by row. */
  readonly cells: readonly PastedCell[];
  readonly block: GridShape;
  /** How many cells of the paste lie beyond the last row or column. */
  readonly beyond: number;
}

/**
 * Lays a block of words over the grid from the first cell of the selection. A single cell fills the
 * whole selection, as spreadsheets do.
 */
export function layBlock(
  rows: readonly (readonly string[])[],
  {
    shape,
    selection,
    cells,
  }: {
    readonly shape: GridShape;
    readonly selection: Selection;
    readonly cells: ReadonlyMap<string, MatrixCell>;
  },
): PastedBlock {
  const chosen = blockOf(shape, selection);
  const one = rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? "") : null;
  if (one !== null && !isOne(selection)) {
    const pasted = placesIn(chosen).map((place) => pastedCell(place, one, cells));
    return { cells: pasted, block: chosen, beyond: 0 };
  }
  const top = shape.areas.indexOf(chosen.areas[0] ?? "");
  const left = shape.partnerships.indexOf(chosen.partnerships[0] ?? "");
  const width = Math.max(...rows.map((row) => row.length));
  const block = {
    areas: shape.areas.slice(top, top + rows.length),
    partnerships: shape.partnerships.slice(left, left + width),
  };
  const pasted = block.areas.flatMap((area, row) =>
    block.partnerships.map((partnership, column) =>
      pastedCell({ area, partnership }, rows[row]?.[column] ?? "", cells),
    ),
  );
  const filled = rows.flat().filter((words) => words !== "").length;
  const placed = pasted.filter(({ words }) => words !== "").length;
  return { cells: pasted, block, beyond: filled - placed };
}

function pastedCell(
  place: MatrixPlace,
  words: string,
  cells: ReadonlyMap<string, MatrixCell>,
): PastedCell {
  const stands = cells.get(cellKey(place));
  if (words.trim() === "") return { place, words: "", outcome: "kept", said: null };
  if (stands?.needsReview && stands.sourceWording === words) {
    return { place, words, outcome: "same", said: null };
  }
  const { status, qualifier } = readWording(words);
  if (status === null) return { place, words, outcome: "not-read", said: null };
  const isSame = stands?.status === status && (stands.qualifier ?? null) === qualifier;
  return isSame
    ? { place, words, outcome: "same", said: null }
    : { place, words, outcome: "changed", said: { status, qualifier } };
}
