import { WORKER } from "@accord/domain/actor";
import { periodTitle } from "@accord/domain/period";
import type { Database, WorkWriter } from "../database.ts";
import { askComposition, besideRecord, instantNow } from "../reports/ask-composition.ts";
import { beginDraft } from "../reports/begin-draft.ts";
import { readLastIssued } from "../reports/issued.ts";
import { summarise } from "../reports/summarise.ts";
import { wantedForReaders } from "../reports/wanted-documents.ts";
import type { Reader } from "../writer.ts";
import { beginStep } from "./run-step.ts";
import type { FoundRun } from "./standing-runs.ts";

/**
 * Has the report of a run composed: as a draft to be checked and approved, or to be sent.
 *
 * An open draft of the period that was begun by hand, or for a run that fell away, becomes this run's.
 *
 * @returns false where another has begun it, and where it waits for one that is being sent by hand
 */
export async function composeRun(
  database: Database,
  run: FoundRun,
  { approvals }: { readonly approvals: boolean },
): Promise<boolean> {
  const { id, programme, period } = run;
  const queue = await database.queue();
  const now = instantNow(database);
  return database.aside(async (writer) => {
    if (!approvals && (await isBeingSent(writer, run))) return false;
    if (!(await beginStep(writer, id, "compose", now))) return false;
    const asking = besideRecord(writer, now);
    if (!approvals) {
      const composition = await askComposition(asking, queue, {
        ...{ programme, period, purpose: "send", askedBy: WORKER.id },
        wanted: await wantedForReaders(writer, { programme, period, at: now }),
      });
      await writer
        .updateTable("composition")
        .set({ runId: id })
        .where("id", "=", composition)
        .execute();
    } else if (!(await takeOverDraft(writer, run))) {
      const askedBy = WORKER.id;
      await beginDraft(asking, queue, { programme, period, reason: null, run: id, askedBy });
    }
    await writer
      .updateTable("reportRun")
      .set({ state: "composing" })
      .where("id", "=", id)
      .execute();
    return true;
  });
}

/** That nothing has changed since the last report of the kind, in words; null where something has, or none was issued. */
export async function unchangedWords(database: Database, run: FoundRun): Promise<string | null> {
  const { programme, period } = run;
  const last = await readLastIssued(database.reader, programme, period);
  if (!last) return null;
  const { summary } = await summarise(
    database,
    WORKER,
    { programme, period },
    { demonstration: null, linkTo: () => null },
  );
  const { moved, recorded, restated } = summary;
  if (moved.length + recorded.length + restated.length > 0) return null;
  const before = periodTitle({ ...period, period: last.period } as typeof period); // of the same kind
  return `Nothing has changed since the report for ${before}, so none was sent.`;
}

async function isBeingSent(reader: Reader, { programme, period }: FoundRun): Promise<boolean> {
  const waiting = await reader
    .selectFrom("composition")
    .select("id")
    .where("programme", "=", programme)
    .where("kind", "=", period.kind)
    .where("period", "=", period.period)
    .where("purpose", "=", "send")
    .where("state", "in", ["waiting", "claimed"])
    .executeTakeFirst();
  return waiting !== undefined;
}

async function takeOverDraft(
  writer: WorkWriter,
  { id, programme, period }: FoundRun,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("reportDraft")
    .set({ runId: id })
    .where("programme", "=", programme)
    .where("kind", "=", period.kind)
    .where("period", "=", period.period)
    .where("state", "in", ["composing", "composed", "checked"])
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}
