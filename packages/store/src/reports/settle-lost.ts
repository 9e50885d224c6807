import type { Instant } from "@accord/domain/calendar";
import { noteRefusal } from "../alarms/note-refusal.ts";
import type { Database, WorkWriter } from "../database.ts";
import { instantNow } from "./ask-composition.ts";
import { tellAllEnded } from "./tell-when-ended.ts";

/** Said of a try that nobody told of. */
export const NEVER_TOLD = "The worker stopped before it told what became of this try.";

const NEVER_COMPOSED =
  "It was begun time and again, and the worker never came to its end. The log may say why.";

/**
 * Settles what is not tried any more though nobody told of its last try: whoever held it died of it each time.
 * A message is given up, and can be tried again by hand; a report that was to be composed has failed. A report
 * of which all messages have come to an end has its line in the journal.
 *
 * @returns how many were settled
 */
export async function settleLost(database: Database): Promise<number> {
  const queue = await database.queue();
  const now = instantNow(database);
  const { messages, composed } = await database.aside(async (writer) => ({
    messages: await giveUp(writer, await queue.failed(writer, "delivery"), now),
    composed: await failCompositions(writer, await queue.failed(writer, "composition")),
  }));
  await tellAllEnded(database);
  return messages.length + composed;
}

async function giveUp(writer: WorkWriter, ids: readonly string[], now: Instant) {
  if (ids.length === 0) return [];
  const lost = await writer
    .updateTable("delivery")
    .set({ state: "given-up", serverWords: NEVER_TOLD, settledAt: now, body: null })
    .where("id", "in", ids)
    .where("state", "in", ["waiting", "claimed", "uncertain"])
    .returning(["id", "kind", "programme", "reportId"])
    .execute();
  if (lost.length === 0) return [];
  await endTries(
    writer,
    lost.map(({ id }) => id),
    now,
  );
  for (const one of lost) await noteRefusal(writer, one, now);
  return lost;
}

/** Says of the tries of some messages that were not told of that nobody knows what became of them. */
export async function endTries(
  writer: WorkWriter,
  ids: readonly string[],
  now: Instant,
): Promise<void> {
  await writer
    .updateTable("deliveryAttempt")
    .set({ toldAt: now, outcome: "uncertain", serverWords: NEVER_TOLD })
    .where("deliveryId", "in", ids)
    .where("toldAt", "is", null)
    .execute();
}

async function failCompositions(writer: WorkWriter, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const failed = await writer
    .updateTable("composition")
    .set({ state: "failed", outcome: NEVER_COMPOSED })
    .where("id", "in", ids)
    .where("state", "in", ["waiting", "claimed"])
    .returning("id")
    .execute();
  for (const { id } of failed)
    await writer.deleteFrom("compositionDocument").where("compositionId", "=", id).execute();
  return failed.length;
}
