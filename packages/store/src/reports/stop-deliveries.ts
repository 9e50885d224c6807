import type { Instant } from "@accord/domain/calendar";
import type { WorkWriter } from "../database.ts";
import type { Claim, Queue } from "../queue/queue.ts";
import { suspendedWords } from "./suspended-addresses.ts";

/** What somebody has just asked for, for themselves, goes whatever happened to an address before. */
const ASKED_FOR = ["invitation", "reset"];

export interface StoppedDelivery {
  readonly id: string;
  readonly kind: string;
  readonly programme: string | null;
  readonly reportId: number | null;
}

/**
 * Settles those of the messages claimed whose address is suspended: refused, and not handed out.
 *
 * @returns the messages that are to be sent, and those that are not
 */
export async function stopDeliveries(
  writer: WorkWriter,
  queue: Queue,
  { claims, now }: { claims: readonly Claim[]; now: Instant },
): Promise<{ going: Claim[]; stopped: StoppedDelivery[] }> {
  const rows = await writer
    .selectFrom("delivery")
    .innerJoin("suspendedAddress", (join) =>
      join.on(({ eb, fn, ref }) =>
        eb(fn<string>("lower", ["delivery.address"]), "=", ref("suspendedAddress.address")),
      ),
    )
    .select(["delivery.id", "kind", "programme", "reportId", "since"])
    .where(
      "delivery.id",
      "in",
      claims.map(({ id }) => id),
    )
    .where("delivery.kind", "not in", ASKED_FOR)
    .execute();
  const stopped: StoppedDelivery[] = [];
  for (const { since, ...delivery } of rows) {
    const { id } = delivery;
    const words = suspendedWords(since);
    await queue.complete(writer, "delivery", id);
    await writer
      .updateTable("delivery")
      .set({ state: "refused", serverWords: words, settledAt: now, body: null })
      .where("id", "=", id)
      .execute();
    await writer
      .updateTable("deliveryAttempt")
      .set({ toldAt: now, outcome: "refused", serverWords: words })
      .where("deliveryId", "=", id)
      .where("toldAt", "is", null)
      .execute();
    stopped.push(delivery);
  }
  const ids = new Set(stopped.map(({ id }) => id));
  return { going: claims.filter(({ id }) => !ids.has(id)), stopped };
}
