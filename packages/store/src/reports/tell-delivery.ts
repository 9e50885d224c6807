import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import { assertMay } from "@accord/domain/permissions";
import type { DeliveryOutcome, DeliveryState } from "@accord/domain/report";
import { noteRefusal } from "../alarms/note-refusal.ts";
import type { Database, WorkWriter } from "../database.ts";
import type { Queue } from "../queue/queue.ts";
import { suspendAddress } from "./suspended-addresses.ts";
import { isSettled, tellWhenAllEnded } from "./tell-when-ended.ts";

export type ToldOutcome = DeliveryOutcome & {
  readonly delivery: string;
  /** Which try it was: one that is no longer the current one changes nothing, unless it was sent. */
  readonly attempt: number;
};

/**
 * Keeps what became of one try, with the server's own words.
 *
 * Sent and refused are the end of it. Delayed and uncertain are tried again after pauses that grow,
 * until they are given up. When the last message of a report has come to an end, the journal says so.
 * A message that comes to nothing raises an alarm, and nothing more is sent to an address that was refused.
 */
export async function tellDelivery(
  database: Database,
  actor: Actor,
  told: ToldOutcome,
): Promise<{ state: DeliveryState }> {
  assertMay(actor, "deliver", null);

  const queue = await database.queue();
  const now = database.clock.now().toISOString() as Instant; // Date writes it as the domain does
  const { state, before, reportId } = await database.aside(async (writer) => {
    const before = await findDelivery(writer, told.delivery);
    const { reportId } = before;
    await keepWords(writer, told, now);
    const state = await settle(writer, queue, { told, before: before.state });
    if (state !== before.state) {
      await writer
        .updateTable("delivery")
        .set({
          state,
          serverWords: told.words,
          settledAt: isSettled(state) ? now : null,
          // What was written may hold a link that lets its reader in: it is kept no longer than it is needed.
          ...(isSettled(state) ? { body: null } : {}),
        })
        .where("id", "=", told.delivery)
        .execute();
      if (state === "refused" || state === "given-up") await noteRefusal(writer, before, now);
    }
    return { state, before: before.state, reportId };
  });
  if (state === "refused" && before !== "refused" && told.outcome === "refused") {
    await suspendWhereDue(database, told);
  }
  if (reportId !== null && isSettled(state)) await tellWhenAllEnded(database, reportId);
  return { state };
}

async function suspendWhereDue(database: Database, told: ToldOutcome): Promise<void> {
  if (told.outcome !== "refused" || told.about !== "address") return;
  const { delivery, words } = told;
  await suspendAddress(database, { delivery, cause: "refused", words });
}

async function findDelivery(writer: WorkWriter, id: string) {
  const found = await writer
    .selectFrom("delivery")
    .select(["state", "reportId", "kind", "programme"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!found) throw new AccordError("not-found", "There is no such message.", { delivery: id });
  return found;
}

async function keepWords(
  writer: WorkWriter,
  { delivery, attempt, outcome, words }: ToldOutcome,
  now: Instant,
): Promise<void> {
  const tries = await writer
    .selectFrom("deliveryAttempt")
    .select("id")
    .where("deliveryId", "=", delivery)
    .where("source", "=", "try")
    .orderBy("id")
    .execute();
  const id = tries[attempt - 1]?.id;
  if (id === undefined) {
    throw new AccordError("not-found", "This message was not tried so often.", { delivery });
  }
  await writer
    .updateTable("deliveryAttempt")
    .set({ toldAt: now, outcome, serverWords: words })
    .where("id", "=", id)
    .execute();
}

/** What the message's state comes to, with the queue brought to the same. */
async function settle(
  writer: WorkWriter,
  queue: Queue,
  { told, before }: { told: ToldOutcome; before: DeliveryState },
): Promise<DeliveryState> {
  const { delivery: id, attempt, outcome } = told;
  if (isSettled(before)) return before === "given-up" && outcome === "sent" ? "sent" : before;
  if (outcome === "sent") {
    // True whoever holds the claim by now.
    await queue.complete(writer, "delivery", id);
    return "sent";
  }
  if (outcome === "refused") {
    await queue.complete(writer, "delivery", id);
    return "refused";
  }
  const became = await queue.retry(writer, "delivery", { id, attempt });
  if (became === "stale") return before;
  if (became === "given-up") return "given-up";
  return outcome === "uncertain" ? "uncertain" : "waiting";
}
