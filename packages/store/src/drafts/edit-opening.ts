import type { Actor } from "@accord/domain/actor";
import type { DraftAddress } from "@accord/domain/draft";
import { withOpening } from "@accord/domain/draft-content";
import { AccordError } from "@accord/domain/errors";
import type { Database } from "../database.ts";
import { withinAct } from "../reports/ask-composition.ts";
import { askDraftDocuments, keptContent } from "./draft-documents.ts";
import { recordStep, takeStep } from "./take-step.ts";

export type OpeningEdit = DraftAddress & {
  readonly opening: string;
  /** What the draft said when it was read; left out by whoever overwrites it whatever it says. */
  readonly stood?: string | undefined;
};

/**
 * Puts the opening of a draft in a person's words. The journal holds what it said before and says now, and the
 * documents are made again.
 *
 * @throws AccordError `rule-broken` when it says so already, `changed-meanwhile` when somebody else has
 *   changed it since it was read
 */
export async function editOpening(
  database: Database,
  actor: Actor,
  { opening, stood, ...address }: OpeningEdit,
): Promise<void> {
  await takeStep(database, actor, "edit-opening", address, async ({ writer, queue, draft }) => {
    const { content } = draft;
    if (content === null) throw new Error("A draft was composed without what it says.");
    const before = content.summary.opening;
    if (before === opening) {
      throw new AccordError("rule-broken", "The opening says so already.", { field: "opening" });
    }
    if (stood !== undefined && before !== stood) {
      throw new AccordError(
        "changed-meanwhile",
        "Somebody else changed the opening while you wrote. Look at theirs before you save yours.",
        { field: "opening" },
      );
    }
    const asking = withinAct(writer);
    await writer.work
      .updateTable("reportDraft")
      .set({
        ...keptContent(withOpening(content, opening)),
        openingEditedBy: actor.id,
        openingEditedAt: asking.now,
        keptOpening: null,
      })
      .where("id", "=", draft.id)
      .execute();
    await askDraftDocuments(asking, queue, draft, actor.id);
    await recordStep(writer, actor, draft, { act: "opening-edited", before, after: opening });
  });
}
