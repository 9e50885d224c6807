import { randomUUID } from "node:crypto";
import type { Instant } from "@accord/domain/calendar";
import { Message } from "@accord/domain/message";
import type { InTransaction, Queue } from "../queue/queue.ts";
import type { Writer } from "../writer.ts";

/** An email that is no report, to one address. */
export interface QueuedMessage {
  readonly kind:
    | "confirmation-request"
    | "invitation"
    | "reset"
    | "digest"
    | "alarm"
    | "check-request"
    | "approval-request"
    | "chaser"
    | "sent-back";
  readonly programme: string | null;
  readonly address: string;
  readonly office: string | null;
  readonly subject: string;
  readonly message: Message;
}

/**
 * Puts messages on their way in the transaction of an act: they go when it commits, and not before.
 *
 * @param queue - asked for before the change began
 * @returns the ids of the deliveries, in the order given
 */
export async function queueMessages(
  writer: Writer,
  queue: Queue,
  messages: readonly QueuedMessage[],
): Promise<string[]> {
  const { work, queueConnection, act } = writer;
  return queueWithin({ work, queueConnection, now: act.recordedAt }, queue, messages);
}

/** A transaction, and the moment its messages are written down at. */
export interface Posting extends InTransaction {
  readonly work: Pick<Writer["work"], "insertInto">;
  readonly now: Instant;
}

/** The same in a transaction beside the record. */
export async function queueWithin(
  { work, queueConnection, now }: Posting,
  queue: Queue,
  messages: readonly QueuedMessage[],
): Promise<string[]> {
  if (messages.length === 0) return [];
  const deliveries = messages.map(({ message, ...delivery }) => {
    const id = randomUUID();
    return {
      ...delivery,
      id,
      reportId: null,
      force: null,
      messageId: `<${id}@accord>`,
      body: JSON.stringify(Message.parse(message)),
      createdAt: now,
    };
  });
  await work.insertInto("delivery").values(deliveries).execute();
  const ids = deliveries.map(({ id }) => id);
  await queue.send({ queueConnection }, "delivery", ids);
  return ids;
}
