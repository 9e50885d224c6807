import { randomUUID } from "node:crypto";
import { OPERATOR } from "@accord/domain/actor";
import { renderMessage } from "@accord/reports/render-message";
import { type AlarmToSend, forgetTelling, watchMail } from "@accord/store/alarms/watch-mail";
import type { Database } from "@accord/store/database";
import type { Post } from "@accord/worker/mail/post";
import type { Logger } from "pino";

export interface MailWatch {
  readonly database: Database;
  /** Opened when an email has to go without a worker, and closed after it. */
  readonly openPost: () => Post;
  readonly from: string;
  /** Where the alarms are seen. */
  readonly url: string;
  readonly silentMinutes: number;
  readonly log: Logger;
  readonly everyMs?: number;
}

const EVERY_MS = 60_000;

/**
 * Watches from the server whether a worker is heard of and messages go. That the worker is silent is the
 * one email the server sends itself: nobody else would.
 *
 * @returns what stops it, after the look that is under way
 */
export function watchMailFrom(watch: MailWatch): () => Promise<void> {
  const { database, url, silentMinutes, log, everyMs = EVERY_MS } = watch;
  const since = database.clock.now();
  let isFaulty = false;
  let looking = Promise.resolve();

  async function look(): Promise<void> {
    try {
      const email = await watchMail(database, OPERATOR, { since, silentMinutes, url });
      if (email) await sendAlarm(watch, email);
      isFaulty = false;
    } catch (error) {
      if (!isFaulty) log.error({ err: error }, "Whether messages go could not be seen");
      isFaulty = true;
    }
  }

  const timer = setInterval(() => {
    looking = looking.then(look);
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await looking;
  };
}

async function sendAlarm(
  { database, openPost, from, log }: MailWatch,
  { subject, message, to }: AlarmToSend,
): Promise<void> {
  log.error({ to: to.length }, "No worker has been heard of: the team is told");
  const content = { ...(await renderMessage(message)), attachments: [], report: null };
  await using post = openPost();
  let unsent = 0;
  for (const { office, address } of to) {
    const { outcome, words } = await post.send({
      messageId: `<${randomUUID()}@accord>`,
      ...{
        from,
        bouncesTo: null,
        tag: null,
        unsubscribe: null,
        subject,
        date: database.clock.now(),
        ...content,
      },
      to: { office: office ?? address, address },
    });
    if (outcome === "sent") continue;
    unsent += 1;
    log.warn({ outcome, words }, "The team could not be told that the worker is silent");
  }
  // Where nobody heard of it, the next look tries again.
  if (to.length > 0 && unsent === to.length) await forgetTelling(database);
}
