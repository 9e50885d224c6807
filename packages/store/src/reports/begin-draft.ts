import { randomUUID } from "node:crypto";
import { AccordError } from "@accord/domain/errors";
import { periodTitle, type ReportPeriod } from "@accord/domain/period";
import type { Queue } from "../queue/queue.ts";
import type { Reader } from "../writer.ts";
import { type Asking, askComposition } from "./ask-composition.ts";
import { readIssued } from "./issued.ts";
import { wantedForReaders } from "./wanted-documents.ts";

export interface DraftToBegin {
  readonly programme: string;
  readonly period: ReportPeriod;
  /** Why a changed one goes out again; null for a first version. */
  readonly reason: string | null;
  /** The run it is composed for; null where somebody asked by hand. */
  readonly run: string | null;
  /** Whoever asked: a person, or the worker for a run. */
  readonly askedBy: string;
}

export interface BegunDraft {
  readonly draft: string;
  readonly composition: string;
}

/**
 * Begins a draft of a version and asks the worker to compose it, in the caller's transaction.
 *
 * A period has one open draft at a time.
 *
 * @throws AccordError `rule-broken` where somebody else began one at the same moment
 * @param queue - asked for before the transaction began
 */
export async function beginDraft(
  asking: Asking,
  queue: Queue,
  { programme, period, reason, run, askedBy }: DraftToBegin,
): Promise<BegunDraft> {
  const issued = await readIssued(asking.read, programme, period);
  const draft = randomUUID();
  const begun = await asking.work
    .insertInto("reportDraft")
    .values({
      id: draft,
      programme,
      ...period,
      version: (issued?.version ?? 0) + 1,
      reason,
      runId: run,
      state: "composing",
      askedBy,
      askedAt: asking.now,
    })
    // Somebody else may have asked at the same moment: the index lets one of them through.
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!begun) {
    throw new AccordError("rule-broken", `There is a draft for ${periodTitle(period)} already.`);
  }
  const composition = await askComposition(asking, queue, {
    ...{ programme, period, reason, askedBy, draft },
    purpose: "draft",
    wanted: await wantedForReaders(asking.read, {
      ...{ programme, period, at: asking.now },
      body: await bodyOf(asking.read, run),
    }),
  });
  return { draft, composition };
}

async function bodyOf(reader: Reader, run: string | null): Promise<string | null | undefined> {
  if (run === null) return undefined;
  const found = await reader
    .selectFrom("reportRun")
    .select("body")
    .where("id", "=", run)
    .executeTakeFirst();
  return found?.body;
}
