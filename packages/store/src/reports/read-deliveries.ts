import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import { may } from "@accord/domain/permissions";
import type { Carriage, DeliveryState } from "@accord/domain/report";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Reader } from "../writer.ts";

/** One message, with every try and what was said of it afterwards. */
export interface DeliveryListing {
  readonly id: string;
  /** "report", or what else it is: a chaser, an alarm, a request to confirm. */
  readonly kind: string;
  readonly subject: string;
  readonly office: string | null;
  /** Null for those who may not see other people's addresses. */
  readonly address: string | null;
  readonly state: DeliveryState;
  /** Why it stands so, as the server or we said; null where nothing was said yet. */
  readonly words: string | null;
  /** How a report goes to this reader; null where it is the programme's usual way. */
  readonly carries: Carriage | null;
  readonly createdAt: Instant;
  /** When it may go; null for at once. */
  readonly sendAfter: Instant | null;
  /** Since when nothing is sent to its address; null where messages go. */
  readonly suspendedSince: Instant | null;
  /** Whether it came to nothing and can be put on its way again. */
  readonly mayGoAgain: boolean;
  readonly attempts: readonly {
    /** When it was told; null while it is under way. */
    readonly at: Instant | null;
    readonly claimedAt: Instant;
    readonly outcome: string | null;
    readonly words: string | null;
    /** A try of ours, or what a mail system said afterwards. */
    readonly source: "try" | "notice";
  }[];
}

/** So many of the other emails are listed. */
const MOST_LISTED = 500;

/**
 * How the messages of a report stand, in the order of its readers; without a report, the other emails of
 * the programme, the latest first.
 */
export async function readDeliveries(
  database: Database,
  actor: Actor,
  { programme, report }: { programme: string; report: string | null },
): Promise<DeliveryListing[]> {
  const scope = await assertMayIn(database, actor, "read-drafts", programme);

  const deliveries = await selectDeliveries(database.reader, programme, report);
  const attempts = await selectAttempts(
    database.reader,
    deliveries.map(({ id }) => id),
  );
  const seesAddresses = may(actor, "read-addresses", scope);
  return deliveries.map(({ address, version, replacedBy, body, ...delivery }) => ({
    ...delivery,
    address: seesAddresses ? address : null,
    mayGoAgain:
      (delivery.state === "refused" || delivery.state === "given-up") &&
      (version === null ? body !== null : replacedBy === null),
    attempts: attempts.get(delivery.id) ?? [],
  }));
}

async function selectDeliveries(reader: Reader, programme: string, report: string | null) {
  const reportId = report !== null && /^\d{1,15}$/.test(report) ? Number(report) : 0;
  const all = reader
    .selectFrom("delivery")
    .leftJoin("suspendedAddress as stopped", (join) =>
      join.on(({ eb, fn, ref }) =>
        eb(fn<string>("lower", ["delivery.address"]), "=", ref("stopped.address")),
      ),
    )
    // As it stands: a version that was corrected has another in its place.
    .leftJoin("report", "report.id", "delivery.reportId")
    .select([
      "delivery.id",
      "delivery.kind",
      "subject",
      "office",
      "delivery.address",
      "delivery.state",
      "carries",
    ])
    .select(["createdAt", "sendAfter", "stopped.since as suspendedSince", "body"])
    .select(["report.version", "report.replacedBy"])
    .select("delivery.serverWords as words")
    .where("delivery.programme", "=", programme);
  if (report === null) {
    return all
      .where("reportId", "is", null)
      .orderBy("createdAt", "desc")
      .orderBy("delivery.address")
      .limit(MOST_LISTED)
      .execute();
  }
  const rows = await all.where("reportId", "=", reportId).orderBy("delivery.address").execute();
  const listed = await reader
    .selectFrom("reader")
    .select(["id", "address"])
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .orderBy("id", "desc")
    .execute();
  const places = new Map(listed.map(({ id, address }) => [address.toLowerCase(), id]));
  const placeOf = (address: string) => places.get(address.toLowerCase()) ?? Number.MAX_SAFE_INTEGER;
  return rows.toSorted((a, b) => placeOf(a.address) - placeOf(b.address));
}

type Attempts = DeliveryListing["attempts"];

async function selectAttempts(reader: Reader, ids: string[]): Promise<Map<string, Attempts>> {
  const byDelivery = new Map<string, Attempts[number][]>();
  if (ids.length === 0) return byDelivery;
  const rows = await reader
    .selectFrom("deliveryAttempt")
    .select(["deliveryId", "claimedAt", "toldAt", "outcome", "serverWords", "source"])
    .where("deliveryId", "in", ids)
    .orderBy("id")
    .execute();
  for (const { deliveryId, toldAt, serverWords, ...attempt } of rows) {
    const told = { ...attempt, at: toldAt, words: serverWords };
    byDelivery.set(deliveryId, [...(byDelivery.get(deliveryId) ?? []), told]);
  }
  return byDelivery;
}
