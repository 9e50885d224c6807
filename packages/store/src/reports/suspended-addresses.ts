import { type Actor, WORKER } from "@accord/domain/actor";
import { type Instant, londonDay } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import { formatDate } from "@accord/domain/format-date";
import type { SuspensionCause } from "@accord/domain/mail-notice";
import { assertMay } from "@accord/domain/permissions";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Reader } from "../writer.ts";

/** An address nothing is sent to, as its programme's team sees it, or an administrator of accounts. */
export interface SuspendedAddress {
  readonly address: string;
  readonly office: string | null;
  readonly cause: SuspensionCause;
  /** The mail server's own. */
  readonly words: string;
  readonly since: Instant;
}

/** What a message to it is settled with. */
export function suspendedWords(since: Instant): string {
  return `Nothing is sent to this address since ${formatDate(londonDay(since))}.`;
}

/**
 * Stops what is sent to the address of a delivery, and says so in one line. One that is stopped
 * already stays as it was.
 *
 * The journal names the office and not the address, as for the lists of readers.
 */
export async function suspendAddress(
  database: Database,
  { delivery, cause, words }: { delivery: string; cause: SuspensionCause; words: string },
): Promise<void> {
  await database.change(async (writer) => {
    const { address, office, programme } = await writer
      .selectFrom("delivery")
      .select(["address", "office", "programme"])
      .where("id", "=", delivery)
      .executeTakeFirstOrThrow();
    const stopped = await writer.work
      .insertInto("suspendedAddress")
      .values({
        address: address.toLowerCase(),
        ...{ cause, words },
        deliveryId: delivery,
        since: writer.act.recordedAt,
      })
      .onConflict((conflict) => conflict.column("address").doNothing())
      .returning("address")
      .execute();
    if (stopped.length === 0) return;
    await record(writer, WORKER, {
      programme,
      noun: "reader",
      act: "address-suspended",
      fact: { office, cause, delivery },
    });
  });
}

/**
 * Lets messages go to an address again, for everybody. Without a programme, one that accounts are written to.
 *
 * @throws AccordError `not-found` for an address that is not stopped, or that this programme writes nothing to
 */
export async function resumeAddress(
  database: Database,
  actor: Actor,
  { programme, address }: { programme: string | null; address: string },
): Promise<void> {
  if (programme === null) assertMay(actor, "manage-accounts", null);
  else await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    const found = (await selectSuspended(writer, programme)).find(
      (one) => one.address === address.toLowerCase(),
    );
    if (!found) {
      throw new AccordError("not-found", "Messages go to this address already.", { address });
    }
    await writer.work.deleteFrom("suspendedAddress").where("address", "=", found.address).execute();
    await record(writer, actor, {
      programme,
      noun: "reader",
      act: "address-resumed",
      fact: { office: found.office, cause: found.cause, since: found.since },
    });
  });
}

/**
 * The addresses a programme writes to that nothing is sent to, the latest first. Without a programme, those
 * that accounts are written to: of an invitation no programme knows.
 */
export async function readSuspended(
  database: Database,
  actor: Actor,
  { programme }: { programme: string | null },
): Promise<SuspendedAddress[]> {
  if (programme === null) assertMay(actor, "manage-accounts", null);
  else await assertMayIn(database, actor, "read-addresses", programme);
  return selectSuspended(database.reader, programme);
}

async function selectSuspended(
  reader: Reader,
  programme: string | null,
): Promise<SuspendedAddress[]> {
  const stopped = await reader
    .selectFrom("suspendedAddress")
    .select(["address", "cause", "words", "since"])
    .orderBy("since", "desc")
    .orderBy("address")
    .execute();
  if (stopped.length === 0) return [];
  const addresses = stopped.map(({ address }) => address);
  const named = [
    ...(await reader
      .selectFrom("delivery")
      .select(({ fn }) => [fn<string>("lower", ["address"]).as("address"), "office"])
      .where("programme", "is not distinct from", programme)
      .where(({ eb, fn }) => eb(fn<string>("lower", ["address"]), "in", addresses))
      .orderBy("createdAt")
      .execute()),
    ...(await reader
      .selectFrom("reader")
      .select(({ fn }) => [fn<string>("lower", ["address"]).as("address"), "office"])
      .where("programme", "=", programme)
      .where("replacedBy", "is", null)
      .where(({ eb, fn }) => eb(fn<string>("lower", ["address"]), "in", addresses))
      .execute()),
  ];
  const offices = new Map(named.map(({ address, office }) => [address, office]));
  return stopped.flatMap((one) =>
    offices.has(one.address) ? [{ ...one, office: offices.get(one.address) ?? null }] : [],
  );
}
