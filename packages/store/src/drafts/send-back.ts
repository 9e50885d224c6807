import type { Actor } from "@accord/domain/actor";
import type { DraftAddress } from "@accord/domain/draft";
import { uncheckedContent } from "@accord/domain/draft-content";
import type { Database } from "../database.ts";
import { withinAct } from "../reports/ask-composition.ts";
import { askDraftDocuments, keptContent } from "./draft-documents.ts";
import { recordStep, takeStep } from "./take-step.ts";
import { type DraftLink, tellEditor } from "./tell-of-draft.ts";

/** Sends a draft back with words to whoever works on it. Figures that were checked are not checked any more. */
export async function sendBack(
  database: Database,
  actor: Actor,
  { words, ...address }: DraftAddress & { readonly words: string },
  linkTo: DraftLink,
): Promise<void> {
  await takeStep(database, actor, "send-back", address, async ({ writer, queue, draft }) => {
    const { content, standing } = draft;
    const asking = withinAct(writer);
    if (content !== null && standing.state === "checked") {
      await writer.work
        .updateTable("reportDraft")
        .set({
          ...keptContent(uncheckedContent(content)),
          state: "composed",
          checkedBy: null,
          checkedAt: null,
        })
        .where("id", "=", draft.id)
        .execute();
      await askDraftDocuments(asking, queue, draft, actor.id);
    }
    await tellEditor(asking, queue, draft, { linkTo, actor, words });
    await recordStep(writer, actor, draft, { act: "report-sent-back", words });
  });
}
