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
import { type DeliveryTold, keepStates, keepWords, selectTold } from "./told-deliveries.ts";

export type ToldOutcome = DeliveryOutcome & {
  readonly delivery: string;
  /** Which try it was: one that is no longer the current one changes nothing, unless it was sent. */
  readonly attempt: number;
};

/**
 * Keeps what became of some tries, each with the server's own words, all of them or none.
 *
 * Sent and refused are the end of it. Delayed and uncertain are tried again after pauses that grow,
 * until they are given up. When the last message of a report has come to an end, the journal says so.
 * A message that comes to nothing raises an alarm, and nothing more is sent to an address that was refused.
 *
 * @returns the state of each message; null for one that is not there, or was not tried so often
 */
export async function tellDeliveries(
  database: Database,
  actor: Actor,
  outcomes: readonly ToldOutcome[],
): Promise<(DeliveryState | null)[]> {
  assertMay(actor, "deliver", null);

  const queue = await database.queue();
  const now = database.clock.now().toISOString() as Instant; // Date writes it as the domain does
  const { states, changed } = await database.aside((writer) =>
    tellSome(writer, queue, { outcomes, now }),
  );
  for (const { before, state, told } of changed) {
    if (state === "refused" && before !== "refused") await suspendWhereDue(database, told);
  }
  const ended = changed.flatMap(
    ({ state, reportId }) => (isSettled(state) ? reportId : null) ?? [],
  );
  for (const report of new Set(ended)) await tellWhenAllEnded(database, report);
  return states;
}

/**
 * The same of one try.
 *
 * @throws AccordError `not-found` for a message that is not there, or was not tried so often
 */
export async function tellDelivery(
  database: Database,
  actor: Actor,
  told: ToldOutcome,
): Promise<{ state: DeliveryState }> {
  const [state] = await tellDeliveries(database, actor, [told]);
  if (state) return { state };
  const { delivery, attempt } = told;
  throw new AccordError("not-found", "There is no such try.", { delivery, attempt });
}

interface Change extends DeliveryTold {
  readonly told: ToldOutcome;
  readonly before: DeliveryState;
  readonly state: DeliveryState;
}

async function tellSome(
  writer: WorkWriter,
  queue: Queue,
  { outcomes, now }: { outcomes: readonly ToldOutcome[]; now: Instant },
): Promise<{ states: (DeliveryState | null)[]; changed: Change[] }> {
  const found = await selectTold(
    writer,
    outcomes.map(({ delivery }) => delivery),
  );
  const ended = new Set<string>();
  const tries = new Map<number, ToldOutcome>();
  const changes = new Map<string, Change>();
  const states: (DeliveryState | null)[] = [];
  for (const told of outcomes) {
    const delivery = found.get(told.delivery);
    const attempt = delivery?.tries[told.attempt - 1];
    if (!delivery || attempt === undefined) {
      states.push(null);
      continue;
    }
    tries.set(attempt, told);
    // Of two tries of one message the later meets what the earlier came to.
    const before = changes.get(told.delivery)?.state ?? delivery.state;
    const state = await settle(writer, queue, { told, before, ended });
    if (state !== before) {
      changes.set(told.delivery, { ...delivery, told, before: delivery.state, state });
    }
    states.push(state);
  }
  // The queue's rows first, as whoever claims has them, so that neither waits for the other.
  await queue.complete(writer, "delivery", [...ended]);
  const changed = [...changes.values()];
  await keepStates(writer, changed, now);
  await keepWords(writer, tries, now);
  const lost = changed.filter(({ state }) => state === "refused" || state === "given-up");
  const alarms = new Map(lost.map((one) => [`${one.kind} ${one.programme} ${one.reportId}`, one]));
  for (const one of alarms.values()) await noteRefusal(writer, one, now);
  return { states, changed };
}

/** What the message's state comes to: put back in the queue, or among those that have ended there. */
async function settle(
  writer: WorkWriter,
  queue: Queue,
  { told, before, ended }: { told: ToldOutcome; before: DeliveryState; ended: Set<string> },
): Promise<DeliveryState> {
  const { delivery: id, attempt, outcome } = told;
  if (isSettled(before)) return before === "given-up" && outcome === "sent" ? "sent" : before;
  if (outcome === "sent" || outcome === "refused") {
    // True whoever holds the claim by now.
    ended.add(id);
    return outcome;
  }
  const became = await queue.retry(writer, "delivery", { id, attempt });
  if (became === "stale") return before;
  if (became === "given-up") return "given-up";
  return outcome === "uncertain" ? "uncertain" : "waiting";
}

async function suspendWhereDue(database: Database, told: ToldOutcome): Promise<void> {
  if (told.outcome !== "refused" || told.about !== "address") return;
  const { delivery, words } = told;
  await suspendAddress(database, { delivery, cause: "refused", words });
}
