import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import type { DraftAddress, DraftAsSeen } from "@accord/domain/draft";
import { AccordError } from "@accord/domain/errors";
import type { Database } from "../database.ts";
import type { Queue } from "../queue/queue.ts";
import { addressDeliveries } from "../reports/address-deliveries.ts";
import { besideRecord, instantNow, withinAct } from "../reports/ask-composition.ts";
import { issueReport } from "../reports/issue-report.ts";
import { lacksSome, wantedForReaders } from "../reports/wanted-documents.ts";
import type { Reader, Writer } from "../writer.ts";
import { askDraftDocuments } from "./draft-documents.ts";
import { type FoundDraft, findDraft } from "./find-draft.ts";
import { takeStep } from "./take-step.ts";

/**
 * Approves a draft and issues it: the version, its documents byte for byte, and one message for each reader,
 * all in one act. What its run has due later is held until then; what it had due before is late, and says so.
 *
 * @throws AccordError `rule-broken` for whoever checked its figures, for documents that do not fit what it
 *   says, and where a reader has come who takes a document that was not made: then it is being made
 */
export async function approveDraft(
  database: Database,
  actor: Actor,
  address: DraftAsSeen,
): Promise<{ readonly report: string }> {
  let report = "";
  let isLacking = false;
  await takeStep(database, actor, "approve", address, async ({ writer, queue, draft }) => {
    if (await lacksDocuments(writer, draft, writer.act.recordedAt)) {
      isLacking = true;
      return;
    }
    report = await issueDraft(writer, queue, { actor, draft, approvedBy: actor.id });
  });
  if (isLacking) await makeDocumentsAgain(database, actor, address);
  return { report };
}

/**
 * Issues a draft in the caller's act, and writes its line: the last thing the act does.
 *
 * @param approvedBy - null only for a programme whose reports go without checking and approval
 * @returns the id of the report
 */
export async function issueDraft(
  writer: Writer,
  queue: Queue,
  {
    actor,
    draft,
    approvedBy,
  }: {
    readonly actor: Pick<Actor, "id">;
    readonly draft: FoundDraft;
    readonly approvedBy: string | null;
  },
): Promise<string> {
  const { programme, period, reason, content, documents, run } = draft;
  if (content === null || documents?.state !== "done") {
    throw new AccordError("rule-broken", "It is being composed.", { draft: draft.id });
  }
  const { checkedBy } = draft.standing;
  const { summary, leaves } = content;
  const asking = withinAct(writer);
  const isLate = run !== null && run.dueAt < asking.now;
  const { id } = await issueReport(writer, actor, {
    ...{ programme, period, reason, summary, leaves, approvedBy },
    issuedBy: actor.id,
    head: draft.head,
    composedAt: draft.composedAt,
    checked:
      checkedBy === null || draft.checkedAt === null
        ? null
        : { by: checkedBy, at: draft.checkedAt },
    composition: documents.composition,
    fact: { draft: draft.id, ...(isLate ? { isLate } : {}) },
  });
  await writer.work
    .updateTable("reportDraft")
    .set({ state: "issued" })
    .where("id", "=", draft.id)
    .execute();
  await writer.work
    .updateTable("composition")
    .set({ reportId: id })
    .where("id", "=", documents.composition)
    .execute();
  await addressDeliveries(writer, queue, {
    ...{ report: id, programme, subject: summary.subject, marking: summary.programme.marking },
    sendAfter: isLate ? null : (run?.dueAt ?? null),
    ...(run === null ? {} : { body: run.body }),
  });
  return String(id);
}

/** Whether somebody will read it who takes a document that was not made. */
async function lacksDocuments(
  reader: Reader,
  { programme, period, run, documents, content }: FoundDraft,
  now: Instant,
): Promise<boolean> {
  if (documents === null) return true;
  const at = run !== null && run.dueAt > now ? run.dueAt : now;
  const marking = content?.summary.programme.marking;
  const wanted = await wantedForReaders(reader, {
    programme,
    period,
    at,
    body: run?.body,
    marking,
  });
  return lacksSome(reader, documents.composition, wanted);
}

async function makeDocumentsAgain(
  database: Database,
  actor: Actor,
  address: DraftAddress,
): Promise<never> {
  const queue = await database.queue();
  const now = instantNow(database);
  await database.aside(async (writer) => {
    const draft = await findDraft(writer, address);
    // Whoever came before has had them made already, or has dropped it.
    if (draft.standing.state !== "checked" || !draft.standing.documentsFit) return;
    await askDraftDocuments(besideRecord(writer, now), queue, draft, actor.id);
  });
  throw new AccordError(
    "rule-broken",
    "A reader has come since its documents were made. Theirs are being made; approve it when they are there.",
  );
}
