import type { Actor } from "@accord/domain/actor";
import type { DraftAddress } from "@accord/domain/draft";
import type { Database } from "../database.ts";
import type { Queue } from "../queue/queue.ts";
import { type Asking, withinAct } from "../reports/ask-composition.ts";
import { throwDocumentsAway } from "./draft-documents.ts";
import { recordStep, takeStep } from "./take-step.ts";

/** Drops a draft: it is issued to nobody. The period can be composed again. */
export async function dropDraft(
  database: Database,
  actor: Actor,
  address: DraftAddress,
): Promise<void> {
  await takeStep(database, actor, "drop", address, async ({ writer, queue, draft }) => {
    const asking = withinAct(writer);
    await endDropped(asking, queue, draft.id);
    await recordStep(writer, actor, draft, { act: "report-dropped" });
  });
}

/** Ends a draft as dropped and throws its documents away, in the caller's transaction. */
export async function endDropped(asking: Asking, queue: Queue, draft: string): Promise<void> {
  await throwDocumentsAway(asking, queue, draft);
  await asking.work
    .updateTable("reportDraft")
    .set({ state: "dropped" })
    .where("id", "=", draft)
    .execute();
}
