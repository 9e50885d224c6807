import { cellKey } from "@accord/domain/cell";
import type { MatrixCell } from "@accord/domain/matrix";
import type { MatrixPlace } from "@accord/ui/matrix-row";
import { type GridShape, placesIn } from "./grid-shape.ts";

/**
 * The next cell after a place that needs a person, round the table: words that fit no status first;
 * where there are none, what is not confirmed. Null where nothing shown needs anyone.
 */
export function nextInNeed(
  shape: GridShape,
  cells: ReadonlyMap<string, Pick<MatrixCell, "needsReview" | "confirmedAt">>,
  from: MatrixPlace | null,
): MatrixPlace | null {
  const places = placesIn(shape);
  const at = from ? places.findIndex((place) => cellKey(place) === cellKey(from)) : -1;
  const round = [...places.slice(at + 1), ...places.slice(0, at + 1)];
  const needs = (of: (cell: Pick<MatrixCell, "needsReview" | "confirmedAt">) => boolean) =>
    round.find((place) => {
      const cell = cells.get(cellKey(place));
      return cell !== undefined && of(cell);
    });
  return (
    needs(({ needsReview }) => needsReview) ??
    needs(({ confirmedAt }) => confirmedAt === null) ??
    null
  );
}
