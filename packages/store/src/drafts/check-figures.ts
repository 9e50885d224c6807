import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import type { DraftAsSeen } from "@accord/domain/draft";
import { checkedContent, printedPerson } from "@accord/domain/draft-content";
import type { Database } from "../database.ts";
import { withinAct } from "../reports/ask-composition.ts";
import { askDraftDocuments, keptContent } from "./draft-documents.ts";
import { recordStep, takeStep } from "./take-step.ts";
import { type DraftLink, tellApprovers } from "./tell-of-draft.ts";

/**
 * Says that somebody has checked the figures of a draft: the paper names them, its documents are made again
 * with that line, and whoever approves is asked to.
 */
export async function checkFigures(
  database: Database,
  actor: Actor,
  address: DraftAsSeen,
  linkTo: DraftLink,
): Promise<void> {
  const day = londonDay(database.clock.now());
  await takeStep(database, actor, "check", address, async ({ writer, queue, draft }) => {
    const { content, contentSha256 } = draft;
    if (content === null) throw new Error("A draft was composed without what it says.");
    const asking = withinAct(writer);
    const person = await writer
      .selectFrom("actor")
      .select(["name", "office"])
      .where("id", "=", actor.id)
      .executeTakeFirst();
    const named = person ?? actor;
    await writer.work
      .updateTable("reportDraft")
      .set({
        ...keptContent(checkedContent(content, { person: named, day })),
        state: "checked",
        checkedBy: actor.id,
        checkedAt: asking.now,
      })
      .where("id", "=", draft.id)
      .execute();
    await askDraftDocuments(asking, queue, draft, actor.id);
    await tellApprovers(asking, queue, draft, { linkTo, checkedBy: printedPerson(named) });
    await recordStep(writer, actor, draft, { act: "figures-checked", contentSha256 });
  });
}
