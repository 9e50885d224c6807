import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import { Message } from "@accord/domain/message";
import { assertMay } from "@accord/domain/permissions";
import type { ClaimedDelivery, DocumentFormat } from "@accord/domain/report";
import type { Database, WorkWriter } from "../database.ts";
import type { Claim } from "../queue/queue.ts";

export interface DeliveryClaim {
  readonly worker: string;
  readonly most: number;
  readonly leaseSeconds: number;
}

/**
 * Hands messages to a worker, each to one, for as long as the claim holds.
 *
 * What was claimed and never told of is claimed anew under the same Message-ID. It is shown as
 * uncertain until then: nobody knows whether it went.
 */
export async function claimDeliveries(
  database: Database,
  actor: Actor,
  { worker, most, leaseSeconds }: DeliveryClaim,
): Promise<ClaimedDelivery[]> {
  assertMay(actor, "deliver", null);

  const queue = await database.queue();
  const now = database.clock.now().toISOString() as Instant; // Date writes it as the domain does
  return database.aside(async (writer) => {
    await markLost(writer, await queue.takeBackExpired(writer, "delivery"), now);
    const claims = await queue.claim(writer, "delivery", { most, leaseSeconds });
    if (claims.length === 0) return [];
    const ids = claims.map(({ id }) => id);
    await writer.updateTable("delivery").set({ state: "claimed" }).where("id", "in", ids).execute();
    await writer
      .insertInto("deliveryAttempt")
      .values(ids.map((deliveryId) => ({ deliveryId, worker, claimedAt: now })))
      .execute();
    return describe(writer, claims);
  });
}

async function markLost(writer: WorkWriter, ids: readonly string[], now: Instant): Promise<void> {
  if (ids.length === 0) return;
  await writer
    .updateTable("delivery")
    .set({ state: "uncertain" })
    .where("id", "in", ids)
    .where("state", "=", "claimed")
    .execute();
  await writer
    .updateTable("deliveryAttempt")
    .set({
      toldAt: now,
      outcome: "uncertain",
      serverWords: "The worker stopped before it told what became of this try.",
    })
    .where("deliveryId", "in", ids)
    .where("toldAt", "is", null)
    .execute();
}

async function describe(writer: WorkWriter, claims: readonly Claim[]): Promise<ClaimedDelivery[]> {
  const rows = await writer
    .selectFrom("delivery")
    .leftJoin("report", "report.id", "delivery.reportId")
    .select(["delivery.id", "messageId", "address", "office", "subject", "reportId", "body"])
    .select(["delivery.programme", "report.kind", "period", "version"])
    .where(
      "delivery.id",
      "in",
      claims.map(({ id }) => id),
    )
    .execute();
  const documents = await writer
    .selectFrom("reportDocument")
    .select(["reportId", "format", "sha256"])
    .where("reportId", "in", [0, ...rows.flatMap(({ reportId }) => reportId ?? [])])
    .where("edition", "=", "official")
    .where("force", "is", null)
    .orderBy("id")
    .execute();
  return claims.flatMap(({ id, attempt }) => {
    const row = rows.find((one) => one.id === id);
    if (!row) return [];
    const name = `${row.programme}-${row.kind}-${row.period}-v${row.version}`;
    return [
      {
        id,
        messageId: row.messageId,
        programme: row.programme,
        to: { office: row.office ?? "", address: row.address },
        subject: row.subject,
        report: row.reportId === null ? null : String(row.reportId),
        documents: documents
          .filter(({ reportId }) => reportId === row.reportId)
          .map(({ format, sha256 }) => ({
            format: format as DocumentFormat, // reports are filed in these formats
            name: `${name}.${format}`,
            sha256,
          })),
        // Words of an earlier version may not be read any more: that one is told of, and holds up no other.
        message: row.body === null ? null : (Message.safeParse(JSON.parse(row.body)).data ?? null),
        attempt,
      },
    ];
  });
}
