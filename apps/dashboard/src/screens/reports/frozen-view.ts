import { cellKey } from "@accord/domain/cell";
import type { MatrixCell, MatrixView } from "@accord/domain/matrix";
import type { Summary, SummaryCell, SummaryChange, SummaryStanding } from "@accord/domain/summary";
import type { CellSaying } from "@accord/ui/cell-face";
import type { CellMark } from "@accord/ui/cell-mark";

/** The matrix of a report as it was frozen, as the matrix of the dashboard draws one. */
export function frozenView(summary: Summary): MatrixView {
  const { programme, asAt, knownAt, partnerships, matrix } = summary;
  return {
    ...{ programme, asAt, knownAt },
    head: 0,
    groups: matrix.map(({ slug, name, note }) => ({ slug, name, note })),
    areas: matrix.flatMap(({ slug: group, areas }) =>
      areas.map(({ slug, name, comment }) => ({ slug, name, comment, group, aliases: [] })),
    ),
    // Who was in a partnership is no part of what was frozen, and nothing here draws it.
    partnerships: partnerships.map(({ slug, name }) => ({
      slug,
      name,
      tier: "regional",
      forces: [],
    })),
    cells: matrix.flatMap(({ areas }) =>
      areas.flatMap(({ slug, cells }) => cells.map((cell) => frozenCell(slug, cell, knownAt))),
    ),
  };
}

function frozenCell(
  area: SummaryChange["area"],
  { partnership, counted, detail, record }: SummaryCell,
  knownAt: Summary["knownAt"],
): MatrixCell {
  return {
    ...{ area, partnership, ...saying(counted, detail) },
    comment: record?.comment ?? null,
    effectiveOn: record?.effectiveOn ?? { date: null, precision: "unknown" },
    recordedAt: record?.recordedAt ?? knownAt,
    confirmedAt: record?.confirmedAt ?? null,
    ...{ kind: "observed", corrected: false, revision: 0, source: null, entry: 0 },
  };
}

/** How its cells differ from the report before, by cell: from the lists of changes that were frozen with it. */
export function frozenMarks(summary: Summary): ReadonlyMap<string, CellMark> {
  const marks = new Map<string, CellMark>();
  for (const change of [...summary.moved, ...summary.recorded]) {
    const { movement, from } = change;
    marks.set(cellKey(change), { movement, was: said(from), restated: null });
  }
  for (const change of summary.restated) {
    const before = marks.get(cellKey(change));
    marks.set(cellKey(change), {
      ...(before ?? { movement: null, was: null }),
      restated: { hadSaid: said(change.from) },
    });
  }
  return marks;
}

function said(standing: SummaryStanding | null): CellSaying | null {
  if (standing === null) return null;
  // "Live, shared system": the detail stands after the word of the status.
  const at = standing.label.indexOf(", ");
  return saying(standing.counted, at < 0 ? null : standing.label.slice(at + 2));
}

function saying(counted: SummaryStanding["counted"], detail: string | null): CellSaying {
  const needsReview = counted === "needs-review";
  return {
    status: needsReview ? null : counted,
    liveKind: null,
    qualifier: needsReview ? null : detail,
    sourceWording: needsReview ? (detail ?? "").replace(/^[“‘]|[”’]$/g, "") : null,
    needsReview,
  };
}
