import type { Actor } from "@accord/domain/actor";
import { firstDay, PRECISION_RANK } from "@accord/domain/calendar";
import type { RowComment } from "@accord/domain/programme";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "./programme-scope.ts";

/** Puts comments beside rows of a programme's matrix, each from a date, with its source. */
export async function commentRows(
  database: Database,
  actor: Actor,
  { programme, comments }: { programme: string; comments: readonly RowComment[] },
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    await writer.append(
      "rowComment",
      comments.map(({ area, text, effective, source }) => ({
        programme,
        area,
        text,
        effectiveDate: effective.date,
        effectivePrecision: effective.precision,
        firstDay: firstDay(effective),
        precisionRank: PRECISION_RANK[effective.precision],
        source: source?.slug ?? null,
        sourcePlace: source?.place ?? null,
      })),
    );
    await record(writer, actor, {
      programme,
      noun: "programme",
      act: "rows-commented",
      fact: { areas: comments.map(({ area }) => area) },
    });
  });
}
