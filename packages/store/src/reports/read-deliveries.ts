import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import { may } from "@accord/domain/permissions";
import type { DeliveryState } from "@accord/domain/report";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";

/** One message of a report, with every try. */
export interface DeliveryListing {
  readonly id: string;
  readonly office: string | null;
  /** Null for those who may not see other people's addresses. */
  readonly address: string | null;
  readonly state: DeliveryState;
  readonly attempts: readonly {
    /** When it was told; null while it is under way. */
    readonly at: Instant | null;
    readonly claimedAt: Instant;
    readonly outcome: string | null;
    readonly words: string | null;
  }[];
}

/** How the messages of one report stand, in the order of its readers. */
export async function readDeliveries(
  database: Database,
  actor: Actor,
  { programme, report }: { programme: string; report: string },
): Promise<DeliveryListing[]> {
  const scope = await assertMayIn(database, actor, "read-drafts", programme);

  const reportId = /^\d{1,15}$/.test(report) ? Number(report) : 0;
  const deliveries = await database.reader
    .selectFrom("delivery")
    .leftJoin("reader", (join) =>
      join
        .onRef("reader.programme", "=", "delivery.programme")
        .onRef("reader.address", "=", "delivery.address")
        .on("reader.replacedBy", "is", null),
    )
    .select(["delivery.id", "delivery.office", "delivery.address", "state"])
    .where("reportId", "=", reportId)
    .where("delivery.programme", "=", programme)
    .orderBy("reader.id")
    .orderBy("delivery.address")
    .execute();
  const attempts =
    deliveries.length === 0
      ? []
      : await database.reader
          .selectFrom("deliveryAttempt")
          .select(["deliveryId", "claimedAt", "toldAt", "outcome", "serverWords"])
          .where(
            "deliveryId",
            "in",
            deliveries.map(({ id }) => id),
          )
          .orderBy("id")
          .execute();
  const seesAddresses = may(actor, "read-addresses", scope);
  return deliveries.map(({ address, ...delivery }) => ({
    ...delivery,
    address: seesAddresses ? address : null,
    attempts: attempts
      .filter(({ deliveryId }) => deliveryId === delivery.id)
      .map(({ claimedAt, toldAt, outcome, serverWords }) => ({
        at: toldAt,
        claimedAt,
        outcome,
        words: serverWords,
      })),
  }));
}
