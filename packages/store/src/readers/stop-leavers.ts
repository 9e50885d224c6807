import { type CalendarDate, type Instant, londonDay } from "@accord/domain/calendar";
import { recipientsOf, sameAddress } from "@accord/domain/recipients";
import type { WorkWriter } from "../database.ts";
import type { InTransaction, Queue } from "../queue/queue.ts";
import { selectReportingRules } from "../reporting/read-rules.ts";
import type { Reader, Writer } from "../writer.ts";
import { selectReaders } from "./read-readers.ts";

/** A message with a report that has not come to its end. */
interface OpenDelivery {
  readonly id: string;
  readonly address: string;
  readonly programme: string;
  readonly reportId: number;
  readonly forBody: string | null;
  readonly version: number;
}

/** Where readers and messages are read, and messages settled: in an act, or beside the record. */
interface LeaverWork extends InTransaction {
  readonly reader: Reader;
  readonly work: Pick<WorkWriter, "updateTable">;
  readonly now: Instant;
}

/** Said of a message that was stopped because its reader is one no more. */
const TAKEN_OFF = "Taken off the list of readers before it was sent.";

/**
 * Stops what waits or is held for addresses that have just been taken off a list, in the act that took them off.
 *
 * @returns the reports whose messages were stopped, for `tellWhenAllEnded` after the act
 */
export async function stopForAddresses(
  writer: Writer,
  queue: Queue,
  { programme, addresses }: { programme: string; addresses: readonly string[] },
): Promise<number[]> {
  if (addresses.length === 0) return [];
  const open = await selectOpen(writer)
    .where("delivery.programme", "=", programme)
    .where(({ eb, fn }) =>
      eb(fn<string>("lower", ["delivery.address"]), "in", addresses.map(sameAddress)),
    )
    .where("delivery.state", "in", ["waiting", "uncertain"])
    .execute();
  const { work, queueConnection, act } = writer;
  const within = { reader: writer, work, queueConnection, now: act.recordedAt };
  const stopped = await settleLeavers(within, queue, open.flatMap(ofReport));
  return [...new Set(stopped.map(({ reportId }) => reportId))];
}

/** Stops those of some claimed messages whose address is a reader of the report no more. */
export async function stopAmongClaimed(
  writer: WorkWriter,
  queue: Queue,
  { ids, now }: { ids: readonly string[]; now: Instant },
): Promise<OpenDelivery[]> {
  if (ids.length === 0) return [];
  const open = await selectOpen(writer).where("delivery.id", "in", ids).execute();
  const { queueConnection } = writer;
  const within = { reader: writer, work: writer, queueConnection, now };
  return settleLeavers(within, queue, open.flatMap(ofReport));
}

function selectOpen(reader: Reader) {
  return reader
    .selectFrom("delivery")
    .innerJoin("report", "report.id", "delivery.reportId")
    .select(["delivery.id", "delivery.address", "delivery.programme", "delivery.reportId"])
    .select(["delivery.forBody", "report.version"])
    .where("delivery.kind", "=", "report");
}

/** Reports are of a programme. */
function ofReport(
  row: {
    readonly [Key in keyof OpenDelivery]: OpenDelivery[Key] | null;
  },
): OpenDelivery[] {
  const { id, address, programme, reportId, forBody, version } = row;
  if (id === null || address === null || programme === null) return [];
  if (reportId === null || version === null) return [];
  return [{ id, address, programme, reportId, forBody, version }];
}

async function settleLeavers(
  { reader, work, queueConnection, now }: LeaverWork,
  queue: Queue,
  open: readonly OpenDelivery[],
): Promise<OpenDelivery[]> {
  const day = londonDay(new Date(now));
  const leavers: OpenDelivery[] = [];
  for (const programme of new Set(open.map((delivery) => delivery.programme))) {
    const theirs = open.filter((one) => one.programme === programme);
    // Of a long list only those it is about: this is asked at every claim.
    const addresses = theirs.map(({ address }) => address);
    const isReader = await readerTest(reader, { programme, addresses, day });
    leavers.push(...theirs.filter((one) => !isReader(one)));
  }
  const stopped = leavers.map(({ id }) => id);
  if (stopped.length === 0) return [];
  await work
    .updateTable("delivery")
    // No longer held, either: its day would put it on its way again.
    .set({ state: "given-up", serverWords: TAKEN_OFF, settledAt: now, sendAfter: null })
    .where("id", "in", stopped)
    .execute();
  await queue.complete({ queueConnection }, "delivery", stopped);
  return leavers;
}

/** Whether a message's address is a reader of its report on a day; of a correction, a reader of anything. */
async function readerTest(
  reader: Reader,
  { programme, addresses, day }: { programme: string; addresses: string[]; day: CalendarDate },
) {
  const readers = await selectReaders(reader, programme, addresses);
  const rules = await selectReportingRules(reader, programme);
  return ({ address, forBody, version }: OpenDelivery): boolean => {
    const sentBefore = version > 1 ? [address] : [];
    // Any marking: it decides how the paper goes and not to whom.
    const terms = { body: forBody, day, marking: "OFFICIAL", rules, sentBefore } as const;
    const own = readers.filter((row) => sameAddress(row.address) === sameAddress(address));
    return recipientsOf(own, terms).length > 0;
  };
}
