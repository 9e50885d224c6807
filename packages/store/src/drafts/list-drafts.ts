import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import type { DraftState } from "@accord/domain/draft";
import { ReportPeriod } from "@accord/domain/period";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";

/** A draft that is not at its end, as listed. */
export interface DraftListing {
  readonly id: string;
  readonly period: ReportPeriod;
  readonly version: number;
  readonly state: DraftState;
  readonly askedAt: Instant;
  /** When its run has it due; null where somebody asked by hand. */
  readonly dueAt: Instant | null;
}

/** The open drafts of a programme, the youngest first. */
export async function listDrafts(
  database: Database,
  actor: Actor,
  { programme }: { readonly programme: string },
): Promise<DraftListing[]> {
  await assertMayIn(database, actor, "read-drafts", programme);

  const drafts = await database.reader
    .selectFrom("reportDraft as draft")
    .leftJoin("reportRun as run", "run.id", "draft.runId")
    .select(["draft.id", "draft.kind", "draft.period", "draft.version", "draft.state"])
    .select(["draft.askedAt", "run.dueAt"])
    .where("draft.programme", "=", programme)
    .where("draft.state", "in", ["composing", "composed", "checked"])
    .orderBy("draft.askedAt", "desc")
    .orderBy("draft.id")
    .execute();
  return drafts.map(({ kind, period, ...draft }) => ({
    ...draft,
    period: ReportPeriod.parse({ kind, period }),
  }));
}
