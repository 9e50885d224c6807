import { randomUUID } from "node:crypto";
import { type Instant, londonDay } from "@accord/domain/calendar";
import { recipientsOf } from "@accord/domain/recipients";
import type { Queue } from "../queue/queue.ts";
import { selectReaders } from "../readers/read-readers.ts";
import { selectTerms } from "../readers/select-recipients.ts";
import type { Row, Writer } from "../writer.ts";

/** A version of a report that has just been written, and how it goes. */
export interface AddressedReport {
  readonly report: number;
  readonly programme: string;
  readonly subject: string;
  /** When its run falls due; null for at once. */
  readonly sendAfter: Instant | null;
  /** The body of the run it goes with; without one, that of its kind. */
  readonly body?: string | null;
  /** As its pages are marked. */
  readonly marking: string;
}

/**
 * Writes one message for each reader of a report, in the transaction that issues it, each with a name of its
 * own that it keeps however often it is tried. Those of a run that falls due later are held, and queued then.
 *
 * A correction of one that is held goes in its place: when that was due, and nobody gets both.
 *
 * @returns how many were written
 */
export async function addressDeliveries(
  writer: Writer,
  queue: Queue,
  { report, programme, subject, sendAfter, body, marking }: AddressedReport,
): Promise<number> {
  const { recordedAt } = writer.act;
  const version = await writer
    .selectFrom("report")
    .select(["kind", "period"])
    .where("id", "=", report)
    .executeTakeFirstOrThrow();
  const before = await takeBackHeld(writer, { programme, ...version, report });
  const later = sendAfter ?? before;
  const held = later !== null && later > recordedAt ? later : null;
  const day = londonDay(new Date(held ?? recordedAt));
  const asked = { programme, ...version, day, marking, body, report };
  const terms = await selectTerms(writer, asked);
  const recipients = recipientsOf(await selectReaders(writer, programme), terms);
  const deliveries = recipients.map((recipient) => {
    const id = randomUUID();
    return {
      id,
      kind: "report",
      programme,
      reportId: report,
      ...recipient,
      messageId: `<${id}@accord>`,
      subject,
      createdAt: recordedAt,
      sendAfter: held,
      forBody: terms.body,
    };
  });
  if (deliveries.length === 0) return 0;
  await writer.work.insertInto("delivery").values(deliveries).execute();
  if (held === null) {
    await queue.send(
      writer,
      "delivery",
      deliveries.map(({ id }) => id),
    );
  }
  return deliveries.length;
}

const REPLACED = "A corrected version took its place before it was sent.";

/** Stops what is held of the versions before one. Gives when it was to go; null where nothing was held. */
async function takeBackHeld(
  writer: Writer,
  {
    programme,
    kind,
    period,
    report,
  }: Pick<Row<"report">, "programme" | "kind" | "period"> & {
    readonly report: number;
  },
): Promise<Instant | null> {
  const held = await writer
    .selectFrom("delivery")
    .innerJoin("report", "report.id", "delivery.reportId")
    .select(["delivery.id", "sendAfter"])
    .where("report.programme", "=", programme)
    .where("report.kind", "=", kind)
    .where("report.period", "=", period)
    .where("report.id", "<", report)
    .where("sendAfter", "is not", null)
    .execute();
  const [first] = held;
  if (!first) return null;
  await writer.work
    .updateTable("delivery")
    .set({
      ...{ state: "given-up", serverWords: REPLACED, settledAt: writer.act.recordedAt },
      // The line of the version that takes its place tells of it.
      ...{ sendAfter: null, toldBy: writer.act.id },
    })
    .where(
      "id",
      "in",
      held.map(({ id }) => id),
    )
    // What has been put on its way meanwhile goes.
    .where("sendAfter", "is not", null)
    .execute();
  return first.sendAfter;
}
