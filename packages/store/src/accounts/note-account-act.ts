import type { Actor } from "@accord/domain/actor";
import { assertMay } from "@accord/domain/permissions";
import type { Database } from "../database.ts";
import { type QueuedMessage, queueMessages } from "../deliveries/queue-messages.ts";
import { record } from "../journal/record.ts";

/** What happens to an account besides its roles. The password itself is the sign-in's to keep. */
export type AccountAct =
  | "password-set"
  | "signed-out-everywhere"
  | "invitation-sent"
  | "reset-sent";

/** Writes down what was done to an account, and sends the message that goes with it, in one act. */
export async function noteAccountAct(
  database: Database,
  actor: Actor,
  {
    actorId,
    act,
    message = null,
  }: {
    readonly actorId: string;
    readonly act: AccountAct;
    readonly message?: QueuedMessage | null;
  },
): Promise<void> {
  assertMay(actor, "manage-accounts", null);

  const queue = message ? await database.queue() : null;
  await database.change(async (writer) => {
    if (message && queue) await queueMessages(writer, queue, [message]);
    await record(writer, actor, {
      programme: null,
      noun: "account",
      act,
      fact: { actor: actorId },
    });
  });
}

/** Writes down that someone chose their own password, by a link they were sent. */
export async function noteOwnPassword(database: Database, actorId: string): Promise<void> {
  await database.change((writer) =>
    record(
      writer,
      { id: actorId },
      { programme: null, noun: "account", act: "password-chosen", fact: { actor: actorId } },
    ),
  );
}
