import type { ReportContent } from "@accord/domain/force-leaf";
import { canonicalJson, sha256 } from "../canonical-json.ts";
import type { Queue } from "../queue/queue.ts";
import { type Asking, askComposition } from "../reports/ask-composition.ts";
import { wantedForReaders } from "../reports/wanted-documents.ts";
import type { FoundDraft } from "./find-draft.ts";

/** What a draft says, as it is kept. */
export function keptContent(content: ReportContent) {
  const text = canonicalJson(content);
  return { content: text, contentSha256: sha256(text) };
}

/**
 * Asks for the documents of a draft as it says now, in place of those there were: a draft has those of one
 * composition at a time.
 */
export async function askDraftDocuments(
  asking: Asking,
  queue: Queue,
  { id, programme, period, reason, run, content }: FoundDraft,
  askedBy: string,
): Promise<void> {
  await throwDocumentsAway(asking, queue, id);
  const at = run !== null && run.dueAt > asking.now ? run.dueAt : asking.now;
  await askComposition(asking, queue, {
    ...{ programme, period, reason, askedBy, draft: id },
    purpose: "draft",
    wanted: await wantedForReaders(asking.read, {
      ...{ programme, period, at, body: run?.body },
      marking: content?.summary.programme.marking,
    }),
  });
}

/** Takes the documents of a draft away, and the asking for them back. */
export async function throwDocumentsAway(
  { read, work, queueConnection }: Asking,
  queue: Queue,
  draft: string,
): Promise<void> {
  const before = await read
    .selectFrom("composition")
    .select("id")
    .where("draftId", "=", draft)
    .where("purpose", "=", "draft")
    .execute();
  for (const { id } of before) {
    await work.deleteFrom("compositionDocument").where("compositionId", "=", id).execute();
    await work
      .updateTable("composition")
      .set({ state: "failed", outcome: "The draft has moved on.", draftId: null })
      .where("id", "=", id)
      .execute();
    await queue.complete({ queueConnection }, "composition", id);
  }
}
