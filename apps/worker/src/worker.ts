import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import type { RegisterClient } from "./client.ts";
import { composeReport } from "./jobs/compose-report.ts";
import { startSending } from "./jobs/send-deliveries.ts";
import { openInbox } from "./mail/inbox.ts";
import type { Post } from "./mail/post.ts";
import type { Rate } from "./mail/rate.ts";
import { type Pace, USUAL_PACE } from "./pace.ts";
import { repeatStep } from "./step-loop.ts";

export interface WorkerOptions {
  readonly client: RegisterClient;
  readonly post: Post;
  readonly from: string;
  /** Where what cannot be delivered comes back to; null for the sender. */
  readonly bounces?: string | null;
  /** How many messages may begin in a minute; by default as many as there are connections for. */
  readonly rate?: Rate;
  /** The folder where notices of mail systems arrive; by default there is none. */
  readonly inbox?: string;
  /** How many messages may be on their way at once. */
  readonly connections: number;
  /** How long a claim holds. Longer than any one message takes, so that nobody else sends it meanwhile. */
  readonly leaseSeconds: number;
  readonly now: () => Date;
  readonly log: Logger;
  readonly pace?: Pace;
}

export interface Worker {
  /** Looks for work at once: somebody in the same process knows of some. */
  wake(): void;
  /** Waits until nothing is left that can be done now. */
  atRest(): Promise<void>;
  /** Claims nothing more, hands back what it has not begun, ends what it has begun and tells how it went. */
  stop(): Promise<void>;
}

const LOOK_MS = 25;
const INBOX_REST_MS = 10_000;

/**
 * Starts the reporting worker: it claims what is to be composed or sent, does it and tells how it went.
 *
 * It keeps nothing. What it claimed and did not tell of is claimable again when the claim runs out,
 * and a message goes again under the same Message-ID.
 */
export function startWorker(options: WorkerOptions): Worker {
  const { client, post, log, pace = USUAL_PACE } = options;
  const worker = `${hostname()}-${process.pid}`;
  let isStopping = false;
  let lastBusyMs = 0;

  const composing = repeatStep(
    async () => {
      const claimed = await client.work.claimCompositions.mutate({ worker, most: 1 });
      for (const composition of claimed) {
        log.info({ composition: composition.id }, await composeReport(client, composition));
        busy();
      }
      return claimed.length > 0;
    },
    pace,
    log,
  );

  const sending = startSending(worker, options);

  // What is a matter of the hour need not be asked every second. Each is on its own: none waits for another's fault.
  const slowly = { ...pace, restMs: Math.max(pace.restMs, pace.dueRestMs) };

  // What falls due for the schedules of reports makes work for the others.
  const advancing = repeatStep(
    async () => {
      const { taken, released } = await client.work.advance.mutate();
      if (taken + released > 0) {
        log.info({ taken, released }, "Runs of reports went on");
        busy();
      }
      return false;
    },
    slowly,
    log,
  );

  const refusing = repeatStep(
    async () => {
      const { told } = await client.work.tellRefusals.mutate();
      if (told > 0) busy();
      return false;
    },
    slowly,
    log,
  );

  const telling = repeatStep(
    async () => {
      const { looked, told } = await client.work.sendDigests.mutate();
      if (told > 0) {
        log.info({ looked, told }, "Digests are on their way");
        busy();
      }
      return looked > 0;
    },
    slowly,
    log,
  );

  const byTheHour = [advancing, refusing, telling];

  const inbox = openInbox({
    folder: options.inbox ?? "",
    log,
    async tell(notice) {
      const { delivery, isNew } = await client.work.tellNotice.mutate(notice);
      if (isNew) busy();
      return delivery;
    },
  });
  const hearing = options.inbox
    ? repeatStep(() => inbox.read(), { ...pace, restMs: Math.max(pace.restMs, INBOX_REST_MS) }, log)
    : null;

  /** Something was done: it may have made more to do, and left room for it. */
  function busy(): void {
    lastBusyMs = performance.now();
    wake();
  }

  function wake(): void {
    composing.wake();
    sending.wake();
  }

  return {
    wake,
    async atRest() {
      const asked = performance.now();
      wake();
      for (const loop of byTheHour) loop.wake();
      const isBusy = () => {
        const since = Math.max(asked, lastBusyMs);
        if (byTheHour.some(({ lastIdleMs }) => lastIdleMs < asked)) return true;
        return composing.lastIdleMs < since || !sending.hasRestedSince(since);
      };
      while (isBusy() && !isStopping) {
        await pause(LOOK_MS);
      }
    },
    async stop() {
      isStopping = true;
      const loops = [composing, sending, ...byTheHour, hearing];
      await Promise.all(loops.map((loop) => loop?.stop()));
      await post[Symbol.asyncDispose]();
    },
  };
}
