import type { CalendarDate, Instant } from "@accord/domain/calendar";
import type { MatrixCell } from "@accord/domain/matrix";
import { sql } from "kysely";
import { knownBy } from "../journal/known-by.ts";
import type { Reader } from "../writer.ts";
import { sourceOf } from "./entry-row.ts";

export interface StandingQuery {
  readonly programme: string;
  readonly asAt: CalendarDate;
  /** The last line that is known. */
  readonly head: number;
}

/**
 * The filled cells of a programme as at a day, as known at a line of the journal.
 *
 * A property test holds them to the domain's rule.
 */
export async function readStandingCells(
  reader: Reader,
  { programme, asAt, head }: StandingQuery,
): Promise<(MatrixCell & { readonly cellId: number })[]> {
  const rows = await reader
    .selectFrom("cell")
    .innerJoinLateral(
      sql<{ id: number }>`standing_entry(${sql.ref("cell.id")}, ${asAt}, ${head})`.as<"standing">(
        sql.ref("standing"),
      ),
      (join) => join.onTrue(),
    )
    .innerJoin("entry", "entry.id", "standing.id")
    .where("cell.programme", "=", programme)
    .select([
      "cell.id as cellId",
      "cell.area",
      "cell.partnership",
      "entry.id as entry",
      "entry.kind",
      "entry.claim",
      "entry.status",
      "entry.liveKind",
      "entry.qualifier",
      "entry.sourceWording",
      "entry.needsReview",
      "entry.comment",
      "entry.effectiveDate",
      "entry.effectivePrecision",
      "entry.recordedAt",
      "entry.source",
      "entry.sourcePlace",
    ])
    .select((eb) => [
      eb
        .case()
        .when("cell.revision", "<=", head)
        .then(eb.ref("cell.revision"))
        .else(
          eb
            .selectFrom("entry as other")
            .select(({ fn }) => fn.max("other.act").as("act"))
            .whereRef("other.cellId", "=", "cell.id")
            .where("other.act", "<=", head),
        )
        .end()
        .as("revision"),
      eb
        .selectFrom("confirmationCell")
        .innerJoin("confirmation", "confirmation.id", "confirmationCell.confirmationId")
        .select(({ fn }) => fn.max<Instant>("confirmation.recordedAt").as("at"))
        .whereRef("confirmationCell.entryId", "=", "entry.id")
        .where(knownBy("confirmation", head))
        // Who confirmed a later day has not said so of this one.
        .where("confirmation.asAt", "<=", asAt)
        .as("confirmedAt"),
    ])
    .execute();
  return rows.map((row) => ({
    cellId: row.cellId,
    area: row.area,
    partnership: row.partnership,
    status: row.status,
    liveKind: row.liveKind,
    qualifier: row.qualifier,
    sourceWording: row.sourceWording,
    needsReview: row.needsReview,
    comment: row.comment,
    // An entry that counts has a date: the table's checks see to it.
    effectiveOn: { date: row.effectiveDate, precision: row.effectivePrecision ?? "unknown" },
    recordedAt: row.recordedAt,
    kind: row.claim === "moved" ? "moved" : "observed",
    corrected: row.kind === "correction",
    revision: row.revision ?? 0,
    confirmedAt: row.confirmedAt,
    source: sourceOf(row),
    entry: row.entry,
  }));
}
