import type { Actor } from "@accord/domain/actor";
import { ReportContent } from "@accord/domain/force-leaf";
import { ReportPeriod } from "@accord/domain/period";
import { assertMay } from "@accord/domain/permissions";
import { type ClaimedComposition, DocumentKeys } from "@accord/domain/report";
import { documentsOf } from "@accord/domain/wanted-documents";
import type { Database } from "../database.ts";

/** Composing takes seconds; a worker that has not filed by then is taken for dead. */
const LEASE_SECONDS = 120;

/** Hands reports to be composed to a worker, for as long as the claim holds. */
export async function claimCompositions(
  database: Database,
  actor: Actor,
  { most, leaseSeconds = LEASE_SECONDS }: { worker: string; most: number; leaseSeconds?: number },
): Promise<ClaimedComposition[]> {
  assertMay(actor, "deliver", null);

  const queue = await database.queue();
  return database.aside(async (writer) => {
    await queue.takeBackExpired(writer, "composition");
    const claims = await queue.claim(writer, "composition", { most, leaseSeconds });
    if (claims.length === 0) return [];
    const ids = claims.map(({ id }) => id);
    await writer
      .updateTable("composition")
      .set(({ eb }) => ({ state: "claimed", attempts: eb("attempts", "+", 1) }))
      .where("id", "in", ids)
      .where("state", "in", ["waiting", "claimed"])
      .execute();
    const rows = await writer
      .selectFrom("composition")
      .leftJoin("reportDraft as draft", "draft.id", "composition.draftId")
      .select(["composition.id", "composition.programme", "composition.kind"])
      .select(["composition.period", "purpose", "composition.reason", "knownAt", "wanted"])
      .select("draft.content")
      .where("composition.id", "in", ids)
      .where("composition.state", "=", "claimed")
      .execute();
    return rows.map(({ kind, period, wanted, content, ...composition }) => ({
      ...composition,
      period: ReportPeriod.parse({ kind, period }),
      wanted: wanted === null ? WANTED_OF_OLD : DocumentKeys.parse(JSON.parse(wanted)),
      content: content === null ? null : ReportContent.parse(JSON.parse(content)),
    }));
  });
}

/** What was asked for before documents were named. */
const WANTED_OF_OLD = documentsOf({ edition: "official", force: null });

/** Says that a report could not be composed, in words for whoever asked. */
export async function failComposition(
  database: Database,
  actor: Actor,
  { composition, words }: { composition: string; words: string },
): Promise<void> {
  assertMay(actor, "deliver", null);

  const queue = await database.queue();
  await database.aside(async (writer) => {
    const failed = await writer
      .updateTable("composition")
      .set({ state: "failed", outcome: words })
      .where("id", "=", composition)
      .where("state", "in", ["waiting", "claimed"])
      .returning("id")
      .execute();
    // What was kept of it so far is for nobody.
    for (const { id } of failed)
      await writer.deleteFrom("compositionDocument").where("compositionId", "=", id).execute();
    await queue.complete(writer, "composition", composition);
  });
}
