import { randomUUID } from "node:crypto";
import { type Instant, londonDay } from "@accord/domain/calendar";
import type { Marking } from "@accord/domain/programme";
import { recipientsOf } from "@accord/domain/recipients";
import type { Queue } from "../queue/queue.ts";
import { selectReaders } from "../readers/read-readers.ts";
import { selectTerms } from "../readers/select-recipients.ts";
import type { Writer } from "../writer.ts";

/** A version of a report that has just been written, and how it goes. */
export interface AddressedReport {
  readonly report: number;
  readonly programme: string;
  readonly subject: string;
  /** When its run falls due; null for at once. */
  readonly sendAfter: Instant | null;
  /** The body of the run it goes with; without one, that of its kind. */
  readonly body?: string | null;
  /** As its pages are marked; without it, what the programme is marked now. */
  readonly marking?: Marking;
}

/**
 * Writes one message for each reader of a report, in the transaction that issues it, each with a name of its
 * own that it keeps however often it is tried. Those of a run that falls due later are held, and queued then.
 *
 * @returns how many were written
 */
export async function addressDeliveries(
  writer: Writer,
  queue: Queue,
  { report, programme, subject, sendAfter, body, marking }: AddressedReport,
): Promise<number> {
  const { recordedAt } = writer.act;
  const held = sendAfter !== null && sendAfter > recordedAt ? sendAfter : null;
  const version = await writer
    .selectFrom("report")
    .select(["kind", "period"])
    .where("id", "=", report)
    .executeTakeFirstOrThrow();
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
