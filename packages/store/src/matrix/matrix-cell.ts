import type { Instant } from "@accord/domain/calendar";
import type { MatrixCell } from "@accord/domain/matrix";
import type { StandingEntry } from "@accord/domain/resolve";

/** A cell of the matrix, from the entry that stands. */
export function cellOfEntry(
  { id, cell, kind, statement, recordedAt }: StandingEntry,
  { revision, confirmedAt }: { revision: number; confirmedAt: Instant | null },
): MatrixCell {
  const { claim, effective, ...said } = statement;
  if (claim === "also-said") throw new Error(`Entry ${id} is also-said and cannot stand.`);
  return {
    area: cell.area,
    partnership: cell.partnership,
    status: said.status,
    liveKind: said.liveKind,
    qualifier: said.qualifier,
    sourceWording: said.sourceWording,
    needsReview: said.needsReview,
    comment: said.comment,
    effectiveOn: effective,
    recordedAt,
    kind: claim,
    corrected: kind === "correction",
    revision,
    confirmedAt,
    source: said.source,
    entry: id,
  };
}
