import { cellKey } from "./cell.ts";
import type { CellChange } from "./difference.ts";
import { cellsByKey, type MatrixView } from "./matrix.ts";
import { STATUS } from "./status.ts";
import type { SummaryCell, SummaryGroup } from "./summary.ts";
import { countedLabel, countedOf, detailOf } from "./summary-changes.ts";
import type { SummaryChanges } from "./summary-facts.ts";

/** The matrix page: every group and row in the programme's order, blank cells left out, changes marked. */
export function matrixOf(view: MatrixView, changes: SummaryChanges): SummaryGroup[] {
  const cells = cellsByKey(view);
  const marks = marksOf(changes);
  const cellAt = (area: string, partnership: string): SummaryCell[] => {
    const key = cellKey({ area, partnership });
    const cell = cells.get(key);
    if (!cell) return [];
    const counted = countedOf(cell);
    const change = marks.get(key) ?? null;
    const { sourceWording, qualifier, comment, effectiveOn, recordedAt, confirmedAt } = cell;
    const record = { sourceWording, qualifier, comment, effectiveOn, recordedAt, confirmedAt };
    const label = countedLabel(counted);
    return [{ partnership, counted, label, detail: detailOf(cell), change, record }];
  };
  return view.groups.map(({ slug, name, note }) => ({
    slug,
    name,
    note,
    areas: view.areas
      .filter(({ group }) => group === slug)
      .map((area) => ({
        slug: area.slug,
        name: area.name,
        comment: area.comment,
        cells: view.partnerships.flatMap((partnership) => cellAt(area.slug, partnership.slug)),
      })),
  }));
}

/** A cell that moved shows its movement, also where it was restated as well. */
function marksOf({ moved, restated }: SummaryChanges): Map<string, SummaryCell["change"]> {
  const wasOf = ({ before }: CellChange) =>
    before && (before.status === null ? "Review" : STATUS[before.status].short);
  return new Map<string, SummaryCell["change"]>([
    ...restated.map((change): [string, SummaryCell["change"]] => [
      cellKey(change),
      { kind: "restated", was: wasOf(change) },
    ]),
    ...moved.map((change): [string, SummaryCell["change"]] => [
      cellKey(change),
      { kind: change.movement, was: wasOf(change) },
    ]),
  ]);
}
