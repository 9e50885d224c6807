import { firstDay, PRECISION_RANK } from "@accord/domain/calendar";
import type { CellAddress } from "@accord/domain/cell";
import type { EntryDraft } from "@accord/domain/change-cell";
import type { Entry, SourcePlace, Statement } from "@accord/domain/entry";
import type { NewRow, Row } from "../writer.ts";

/** An entry as the domain speaks of it. */
export function entryOf(row: Row<"entry">, cell: CellAddress): Entry {
  return {
    id: row.id,
    cell,
    kind: row.kind,
    place: row.place,
    names: row.names,
    statement: statementOf(row),
    why: row.why,
    recordedAt: row.recordedAt,
    recordedBy: row.recordedBy,
    act: row.act,
  };
}

/** The columns of what an entry says. */
export const SAID = [
  "claim",
  "status",
  "liveKind",
  "qualifier",
  "sourceWording",
  "needsReview",
  "effectiveDate",
  "effectivePrecision",
  "reasonCode",
  "reasonWords",
  "comment",
  "source",
  "sourcePlace",
] as const;

/** What an entry says; null for a withdrawal. */
export function statementOf(row: Pick<Row<"entry">, (typeof SAID)[number]>): Statement | null {
  if (row.claim === null || row.effectivePrecision === null) return null;
  return {
    claim: row.claim,
    status: row.status,
    liveKind: row.liveKind,
    qualifier: row.qualifier,
    sourceWording: row.sourceWording,
    needsReview: row.needsReview,
    effective: { date: row.effectiveDate, precision: row.effectivePrecision },
    reasonCode: row.reasonCode,
    reasonWords: row.reasonWords,
    comment: row.comment,
    source: sourceOf(row),
  };
}

/** The paper and the place in it that a row names. */
export function sourceOf(row: {
  readonly source: string | null;
  readonly sourcePlace: string | null;
}): SourcePlace | null {
  return row.source === null ? null : { slug: row.source, place: row.sourcePlace };
}

/** A draft as the table keeps it. The place of one that opens a chain is left for the database to give. */
export function rowOf(draft: EntryDraft, cellId: number, recordedBy: string): NewRow<"entry"> {
  const { kind, place, names, why, statement } = draft;
  return {
    cellId,
    kind,
    ...(place === null ? {} : { place }),
    names,
    why,
    recordedBy,
    claim: statement?.claim ?? null,
    status: statement?.status ?? null,
    liveKind: statement?.liveKind ?? null,
    qualifier: statement?.qualifier ?? null,
    sourceWording: statement?.sourceWording ?? null,
    needsReview: statement?.needsReview ?? false,
    effectiveDate: statement?.effective.date ?? null,
    effectivePrecision: statement?.effective.precision ?? null,
    firstDay: statement && firstDay(statement.effective),
    precisionRank: statement && PRECISION_RANK[statement.effective.precision],
    reasonCode: statement?.reasonCode ?? null,
    reasonWords: statement?.reasonWords ?? null,
    comment: statement?.comment ?? null,
    source: statement?.source?.slug ?? null,
    sourcePlace: statement?.source?.place ?? null,
  };
}
