import type { Actor } from "@accord/domain/actor";
import type { Database } from "../database.ts";
import { besideRecord, instantNow, withinAct } from "../reports/ask-composition.ts";
import { areTheirs, type ComposedReport, type FiledReport } from "../reports/file-report.ts";
import { headAt } from "../reports/issue-report.ts";
import type { Reader } from "../writer.ts";
import { keptContent } from "./draft-documents.ts";
import { findDraft } from "./find-draft.ts";
import { recordStep } from "./take-step.ts";
import { type DraftLink, tellCheckers } from "./tell-of-draft.ts";

const NOTHING_NEW: FiledReport = { report: null, isNew: false };

/**
 * Files what was composed of a draft. The first time it says something, that is kept and whoever checks is
 * told; documents made again of what it says already are only kept.
 *
 * What was composed of a draft that has moved on meanwhile changes nothing.
 */
export async function fileDraft(
  database: Database,
  actor: Actor,
  composed: ComposedReport,
  linkTo: DraftLink,
): Promise<FiledReport> {
  const { composition, content } = composed;
  const queue = await database.queue();
  const now = instantNow(database);
  const address = await findOpenComposition(database.reader, composition);
  if (address === null) return NOTHING_NEW;
  const { content: known } = await findDraft(database.reader, address);
  if (known !== null) {
    return database.aside(async (writer) => {
      if ((await findOpenComposition(writer, composition)) === null) return NOTHING_NEW;
      await finish(besideRecord(writer, now), composition);
      await queue.complete(writer, "composition", composition);
      return { report: null, isNew: true };
    });
  }
  return database.change(async (writer) => {
    if ((await findOpenComposition(writer, composition)) === null) return NOTHING_NEW;
    if (!(await areTheirs(writer, composed))) return NOTHING_NEW;
    const asking = withinAct(writer);
    const draft = await findDraft(writer, address);
    const { summary } = content;
    await writer.work
      .updateTable("reportDraft")
      .set({
        ...keptContent(content),
        state: "composed",
        head: await headAt(writer, summary.knownAt),
        composedAt: asking.now,
        writtenOpening: summary.opening,
      })
      .where("id", "=", draft.id)
      .execute();
    await finish(asking, composition);
    await queue.complete(writer, "composition", composition);
    await tellCheckers(asking, queue, draft, { linkTo });
    await recordStep(writer, actor, draft, {
      act: "report-composed",
      asAt: summary.asAt,
      knownAt: summary.knownAt,
    });
    return { report: null, isNew: true };
  });
}

async function finish(
  { work }: Pick<ReturnType<typeof withinAct>, "work">,
  composition: string,
): Promise<void> {
  await work
    .updateTable("composition")
    .set({ state: "done" })
    .where("id", "=", composition)
    .execute();
}

/** The draft that a composition is still wanted for; null where it was filed, or the draft has moved on. */
async function findOpenComposition(reader: Reader, id: string) {
  const open = await reader
    .selectFrom("composition")
    .select(["programme", "draftId as draft"])
    .where("id", "=", id)
    .where("state", "in", ["waiting", "claimed"])
    .executeTakeFirst();
  if (!open || open.draft === null) return null;
  return { programme: open.programme, draft: open.draft };
}
