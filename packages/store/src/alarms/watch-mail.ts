import type { Actor } from "@accord/domain/actor";
import { OPERATOR } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import {
  type CycleMessage,
  queueGrowsMessage,
  workerSilentMessage,
} from "@accord/domain/cycle-messages";
import { AccordError } from "@accord/domain/errors";
import { queueGrows, workerIsSilent } from "@accord/domain/mail-alarms";
import type { Database, WorkWriter } from "../database.ts";
import { queueWithin } from "../deliveries/queue-messages.ts";
import type { Queue, QueueDepth } from "../queue/queue.ts";
import { WORKER_SILENT } from "./note-sign.ts";
import { endAlarm, raiseAlarm } from "./raise-alarm.ts";
import { selectTeam } from "./select-team.ts";

const QUEUE_GROWS = { kind: "queue-grows", about: "queue" } as const;

export interface Watching {
  /** Since when this process listens for workers. */
  readonly since: Date;
  /** How long a worker may be silent. */
  readonly silentMinutes: number;
  /** Where the alarms are seen. */
  readonly url: string;
}

/** An email that has to go without a worker, and to whom. */
export interface AlarmToSend extends CycleMessage {
  readonly to: readonly { readonly office: string | null; readonly address: string }[];
}

/**
 * Looks whether workers are heard of and whether messages go, raises what the team has to know of it and
 * ends what is over. Only for a process that has the register.
 *
 * @returns the email that no worker will send, once for each silence: the caller sends it
 */
export async function watchMail(
  database: Database,
  actor: Actor,
  watching: Watching,
): Promise<AlarmToSend | null> {
  if (actor.id !== OPERATOR.id) throw new AccordError("not-allowed", "Only the server watches.");

  const queue = await database.queue();
  const now = database.clock.now();
  return database.aside(async (writer) => {
    const depth = await queue.depth(writer, "delivery");
    const look = { writer, queue, depth, now: now.toISOString() as Instant, url: watching.url };
    await watchQueue(look);
    return watchWorkers(look, { ...watching, at: now });
  });
}

interface Look {
  readonly writer: WorkWriter;
  readonly queue: Queue;
  readonly depth: QueueDepth;
  readonly now: Instant;
  readonly url: string;
}

async function watchQueue({ writer, queue, depth, now, url }: Look): Promise<void> {
  if (!queueGrows(depth)) return endAlarm(writer, QUEUE_GROWS, now);
  const oldest = new Date(Date.parse(now) - depth.oldestSeconds * 1000).toISOString() as Instant;
  const { subject, message } = queueGrowsMessage({ waiting: depth.due, oldest, url });
  const [words = ""] = message.paragraphs;
  const alarm = { ...QUEUE_GROWS, programme: null, words };
  if (!(await raiseAlarm(writer, alarm, { now, isTold: true }))) return;
  const { queueConnection } = writer;
  await queueWithin(
    { work: writer, queueConnection, now },
    queue,
    (await selectTeam(writer, null)).map(({ address, office }) => ({
      ...{ kind: "alarm" as const, programme: null, address, office, subject, message },
    })),
  );
}

async function watchWorkers(
  { writer, depth, now, url }: Look,
  { since, silentMinutes, at }: Watching & { readonly at: Date },
): Promise<AlarmToSend | null> {
  const { latest } = await writer
    .selectFrom("workerSign")
    .select(({ fn }) => fn.max("seenAt").as("latest"))
    .executeTakeFirstOrThrow();
  const seenAt = latest === null ? null : new Date(latest);
  if (!workerIsSilent({ seenAt, watchedSince: since, now: at }, silentMinutes)) {
    await endAlarm(writer, WORKER_SILENT, now);
    return null;
  }
  const { subject, message } = workerSilentMessage({ since: latest, waiting: depth.open, url });
  const [words = ""] = message.paragraphs;
  await raiseAlarm(writer, { ...WORKER_SILENT, programme: null, words }, { now, isTold: false });
  // Whoever marks it as told sends it: of several processes one does.
  const claimed = await writer
    .updateTable("alarm")
    .set({ toldAt: now })
    .where("kind", "=", WORKER_SILENT.kind)
    .where("endedAt", "is", null)
    .where("toldAt", "is", null)
    .returning("id")
    .execute();
  if (claimed.length === 0) return null;
  return { subject, message, to: await selectTeam(writer, null) };
}

/** Says that the email of a silent worker did not go, so that it is tried at the next look. */
export async function forgetTelling(database: Database): Promise<void> {
  await database.aside(async (writer) => {
    await writer
      .updateTable("alarm")
      .set({ toldAt: null })
      .where("kind", "=", WORKER_SILENT.kind)
      .where("endedAt", "is", null)
      .execute();
  });
}
