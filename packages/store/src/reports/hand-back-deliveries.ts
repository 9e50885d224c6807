import type { Actor } from "@accord/domain/actor";
import { assertMay } from "@accord/domain/permissions";
import type { Database, WorkWriter } from "../database.ts";
import type { Claim } from "../queue/queue.ts";

/**
 * Takes back messages that were claimed and not begun: they wait as before, at once and for anybody, and
 * the claim counts as no try. A claim that has run out meanwhile is nobody's to hand back.
 */
export async function handBackDeliveries(
  database: Database,
  actor: Actor,
  claims: readonly Claim[],
): Promise<void> {
  assertMay(actor, "deliver", null);

  const queue = await database.queue();
  await database.aside(async (writer) => {
    const ids = await queue.handBack(writer, "delivery", claims);
    if (ids.length === 0) return;
    await writer
      .deleteFrom("deliveryAttempt")
      .where("deliveryId", "in", ids)
      .where("toldAt", "is", null)
      .execute();
    const uncertain = await selectUncertain(writer, ids);
    for (const state of ["waiting", "uncertain"] as const) {
      const those = ids.filter((id) => uncertain.has(id) === (state === "uncertain"));
      if (those.length === 0) continue;
      await writer
        .updateTable("delivery")
        .set({ state })
        .where("id", "in", those)
        .where("state", "=", "claimed")
        .execute();
    }
  });
}

/** Those of which nobody knows whether their last try went. */
async function selectUncertain(
  writer: WorkWriter,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const tries = await writer
    .selectFrom("deliveryAttempt")
    .select(["deliveryId", "outcome"])
    .where("deliveryId", "in", ids)
    .where("source", "=", "try")
    .orderBy("id")
    .execute();
  const last = new Map(tries.map(({ deliveryId, outcome }) => [deliveryId, outcome]));
  return new Set(ids.filter((id) => last.get(id) === "uncertain"));
}
