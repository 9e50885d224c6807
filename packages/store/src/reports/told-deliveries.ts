import type { Instant } from "@accord/domain/calendar";
import type { DeliveryOutcome, DeliveryState } from "@accord/domain/report";
import { sql } from "kysely";
import type { WorkWriter } from "../database.ts";
import { isSettled } from "./tell-when-ended.ts";

/** A message that something is told of, with its tries in the order they were made. */
export interface DeliveryTold {
  readonly id: string;
  readonly kind: string;
  readonly programme: string | null;
  readonly reportId: number | null;
  readonly state: DeliveryState;
  readonly tries: readonly number[];
}

/** Finds the messages of these ids, each with its tries. */
export async function selectTold(
  writer: WorkWriter,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DeliveryTold>> {
  const rows = await writer
    .selectFrom("delivery")
    .innerJoin("deliveryAttempt as attempt", "attempt.deliveryId", "delivery.id")
    .select(["delivery.id", "kind", "programme", "reportId", "state", "attempt.id as attempt"])
    .where("delivery.id", "in", ids)
    .where("attempt.source", "=", "try")
    .orderBy("attempt.id")
    .execute();
  const found = new Map<string, DeliveryTold>();
  for (const { attempt, ...delivery } of rows) {
    const tries = [...(found.get(delivery.id)?.tries ?? []), attempt];
    found.set(delivery.id, { ...delivery, tries });
  }
  return found;
}

/** Writes down what became of tries, by their ids. */
export async function keepWords(
  writer: WorkWriter,
  tries: ReadonlyMap<number, DeliveryOutcome>,
  now: Instant,
): Promise<void> {
  if (tries.size === 0) return;
  const rows = [...tries].map(([id, { outcome, words }]) => ({ id, outcome, words }));
  const told = sql<{ id: number; outcome: string; words: string }>`
    json_to_recordset(${JSON.stringify(rows)}::text::json)`;
  await writer
    .updateTable("deliveryAttempt")
    .from(told.as<"told">(sql`told (id bigint, outcome text, words text)`))
    .set(({ ref }) => ({
      toldAt: now,
      outcome: ref("told.outcome"),
      serverWords: ref("told.words"),
    }))
    .whereRef("deliveryAttempt.id", "=", "told.id")
    .execute();
}

/** Brings messages to the states they have come to. */
export async function keepStates(
  writer: WorkWriter,
  changed: readonly {
    readonly id: string;
    readonly state: DeliveryState;
    readonly told: DeliveryOutcome;
  }[],
  now: Instant,
): Promise<void> {
  for (const isEnd of [true, false]) {
    const rows = changed.filter(({ state }) => isSettled(state) === isEnd);
    if (rows.length === 0) continue;
    const told = sql<{ id: string; state: DeliveryState; words: string }>`
      json_to_recordset(${JSON.stringify(rows.map(({ id, state, told }) => ({ id, state, words: told.words })))}::text::json)`;
    await writer
      .updateTable("delivery")
      .from(told.as<"told">(sql`told (id uuid, state text, words text)`))
      .set(({ ref }) => ({
        state: ref("told.state"),
        serverWords: ref("told.words"),
        settledAt: isEnd ? now : null,
        // What was written may hold a link that lets its reader in: it is kept no longer than it is needed.
        ...(isEnd ? { body: null } : {}),
      }))
      .whereRef("delivery.id", "=", "told.id")
      .execute();
  }
}
