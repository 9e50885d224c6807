import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import { assertMay } from "@accord/domain/permissions";
import type { ClaimedDelivery } from "@accord/domain/report";
import { noteRefusal } from "../alarms/note-refusal.ts";
import { noteSign } from "../alarms/note-sign.ts";
import type { Database, WorkWriter } from "../database.ts";
import type { Queue } from "../queue/queue.ts";
import { stopAmongClaimed } from "../readers/stop-leavers.ts";
import { describeDeliveries } from "./describe-deliveries.ts";
import { endTries } from "./settle-lost.ts";
import { stopDeliveries } from "./stop-deliveries.ts";
import { tellWhenAllEnded } from "./tell-when-ended.ts";

export interface DeliveryClaim {
  readonly worker: string;
  readonly most: number;
  readonly leaseSeconds: number;
}

/**
 * Hands messages to a worker, each to one, for as long as the claim holds.
 *
 * What was claimed and never told of is claimed anew under the same Message-ID. It is shown as
 * uncertain until then: nobody knows whether it went. One to an address that nothing is sent to is
 * settled, and so is one to a reader who has left the list: the next is claimed in its place.
 */
export async function claimDeliveries(
  database: Database,
  actor: Actor,
  claim: DeliveryClaim,
): Promise<ClaimedDelivery[]> {
  assertMay(actor, "deliver", null);

  const queue = await database.queue();
  const now = database.clock.now().toISOString() as Instant; // Date writes it as the domain does
  await noteSign(database, claim.worker);
  for (;;) {
    const { going, stopped } = await database.aside((writer) =>
      claimSome(writer, queue, { ...claim, now }),
    );
    const reports = new Set(stopped.flatMap(({ reportId }) => reportId ?? []));
    for (const report of reports) await tellWhenAllEnded(database, report);
    if (going.length > 0 || stopped.length === 0) return going;
  }
}

async function claimSome(
  writer: WorkWriter,
  queue: Queue,
  { worker, most, leaseSeconds, now }: DeliveryClaim & { readonly now: Instant },
) {
  await markLost(writer, await queue.takeBackExpired(writer, "delivery"), now);
  const claimed = await queue.claim(writer, "delivery", { most, leaseSeconds });
  const leavers = await stopAmongClaimed(writer, queue, { ids: claimed.map(({ id }) => id), now });
  const claims = claimed.filter(({ id }) => !leavers.some((left) => left.id === id));
  if (claims.length === 0) return { going: [], stopped: leavers };
  // The queue may have taken a claim back by itself, while no worker looked.
  const again = claims.filter(({ attempt }) => attempt > 1).map(({ id }) => id);
  await markLost(writer, again, now);
  await writer
    .insertInto("deliveryAttempt")
    .values(claims.map(({ id }) => ({ deliveryId: id, worker, claimedAt: now })))
    .execute();
  const { going, stopped: refused } = await stopDeliveries(writer, queue, { claims, now });
  for (const one of refused) await noteRefusal(writer, one, now);
  const stopped = [...leavers, ...refused];
  if (going.length === 0) return { going: [], stopped };
  const ids = going.map(({ id }) => id);
  await writer.updateTable("delivery").set({ state: "claimed" }).where("id", "in", ids).execute();
  return { going: await describeDeliveries(writer, going), stopped };
}

async function markLost(writer: WorkWriter, ids: readonly string[], now: Instant): Promise<void> {
  if (ids.length === 0) return;
  await writer
    .updateTable("delivery")
    .set({ state: "uncertain" })
    .where("id", "in", ids)
    .where("state", "=", "claimed")
    .execute();
  await endTries(writer, ids, now);
}
