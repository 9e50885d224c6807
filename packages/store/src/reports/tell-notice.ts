import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import { type HeardNotice, suspendsItsAddress } from "@accord/domain/mail-notice";
import { assertMay } from "@accord/domain/permissions";
import { noteRefusal } from "../alarms/note-refusal.ts";
import type { Database, WorkWriter } from "../database.ts";
import type { Reader } from "../writer.ts";
import { suspendAddress } from "./suspended-addresses.ts";
import { isSettled, tellWhenAllEnded } from "./tell-when-ended.ts";

/** So many notices of one message are kept, of those that are proven and of others: anybody can write any number. */
const MOST_KEPT = 10;

/** What a notice came to: of a message that is known, heard before or new; or of none of ours. */
export interface ToldNotice {
  readonly delivery: string | null;
  readonly isNew: boolean;
}

/**
 * Keeps what a mail system says of a message after it took it.
 *
 * One that came back is refused, whatever it was before; one that its holder complained of was sent.
 * The address is the delivery's own, never one that the notice names. A notice that does not prove which message
 * it is of, since it names one by what others can know, is kept beside the tries and changes nothing else.
 * A notice that it is late changes nothing, and one that is heard twice is kept once.
 */
export async function tellNotice(
  database: Database,
  actor: Actor,
  notice: HeardNotice,
): Promise<ToldNotice> {
  assertMay(actor, "deliver", null);

  const found = await findDelivery(database.reader, notice);
  if (!found) return { delivery: null, isNew: false };
  const { id } = found;
  if (notice.kind === "delayed") return { delivery: id, isNew: false };
  const { kind, words } = notice;
  const isProven = id === notice.proven;
  const outcome = isProven ? kind : (`unproven-${kind}` as const);
  const queue = await database.queue();
  const now = database.clock.now().toISOString() as Instant; // Date writes it as the domain does
  const isNew = await database.aside(async (writer) => {
    if (await wasHeard(writer, id, { outcome, words })) return false;
    await writer
      .insertInto("deliveryAttempt")
      .values({
        ...{ deliveryId: id, worker: "notice", source: "notice" as const },
        ...{ claimedAt: now, toldAt: now, outcome, serverWords: words },
      })
      .execute();
    if (!isProven || kind === "complained") return true;
    if (!isSettled(found.state)) await queue.complete(writer, "delivery", id);
    await writer
      .updateTable("delivery")
      .set({ state: "refused", serverWords: words, settledAt: now, sendAfter: null, body: null })
      .where("id", "=", id)
      .execute();
    await noteRefusal(writer, found, now);
    return true;
  });
  if (!isNew || !isProven) return { delivery: id, isNew };
  if (suspendsItsAddress(notice))
    await suspendAddress(database, { delivery: id, cause: kind, words });
  if (found.reportId !== null) await tellWhenAllEnded(database, found.reportId);
  return { delivery: id, isNew };
}

/** By the tag it came back with, and where there is none by what it names. */
async function findDelivery(reader: Reader, { proven, delivery, messageId }: HeardNotice) {
  const of = (column: "id" | "messageId", value: string) =>
    reader
      .selectFrom("delivery")
      .select(["id", "state", "kind", "programme", "reportId"])
      .where(column, "=", value)
      .executeTakeFirst();
  for (const id of [proven, delivery]) {
    const tagged = id === null ? undefined : await of("id", id);
    if (tagged) return tagged;
  }
  return messageId === null ? undefined : of("messageId", messageId);
}

async function wasHeard(
  writer: WorkWriter,
  delivery: string,
  { outcome, words }: { readonly outcome: string; readonly words: string },
): Promise<boolean> {
  const heard = await writer
    .selectFrom("deliveryAttempt")
    .select(["outcome", "serverWords"])
    .where("deliveryId", "=", delivery)
    .where("source", "=", "notice")
    .execute();
  const isUnproven = (of: string | null) => of?.startsWith("unproven-") ?? false;
  const alike = heard.filter((one) => isUnproven(one.outcome) === isUnproven(outcome));
  if (alike.length >= MOST_KEPT) return true;
  return alike.some((one) => one.outcome === outcome && one.serverWords === words);
}
