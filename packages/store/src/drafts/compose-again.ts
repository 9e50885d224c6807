import type { Actor } from "@accord/domain/actor";
import type { DraftAddress } from "@accord/domain/draft";
import type { Database } from "../database.ts";
import { withinAct } from "../reports/ask-composition.ts";
import { askDraftDocuments } from "./draft-documents.ts";
import { recordStep, takeStep } from "./take-step.ts";

/**
 * Has a draft composed again from the record as it is by now. A person's opening is kept, and offered again;
 * figures that were checked are not checked any more.
 */
export async function composeAgain(
  database: Database,
  actor: Actor,
  address: DraftAddress,
): Promise<void> {
  await takeStep(database, actor, "compose-again", address, async ({ writer, queue, draft }) => {
    const asking = withinAct(writer);
    const { summary } = draft.content ?? {};
    await writer.work
      .updateTable("reportDraft")
      .set({
        state: "composing",
        content: null,
        contentSha256: null,
        checkedBy: null,
        checkedAt: null,
        keptOpening: summary?.isOpeningEdited ? summary.opening : draft.keptOpening,
      })
      .where("id", "=", draft.id)
      .execute();
    await askDraftDocuments(asking, queue, { ...draft, content: null }, actor.id);
    await recordStep(writer, actor, draft, { act: "report-composed-again" });
  });
}
