import type { DeliveryToSend } from "@accord/domain/report";
import { claimsAhead, LATELY_MS } from "../mail/claims-ahead.ts";
import { unlimited } from "../mail/rate.ts";
import { USUAL_PACE } from "../pace.ts";
import { papersFrom } from "../papers.ts";
import { repeatStep } from "../step-loop.ts";
import type { WorkerOptions } from "../worker.ts";
import { sendDelivery } from "./send-delivery.ts";
import { tellerTo } from "./tell-outcomes.ts";

/** The sending of messages. */
export interface Sending {
  wake(): void;
  /** Whether nothing is on its way, and a look at the register since then, and since that moment, found nothing to claim. */
  hasRestedSince(ms: number): boolean;
  /** Claims nothing more, hands back what it has not begun, ends what it has begun and tells how it went. */
  stop(): Promise<void>;
}

/** The register takes no more in one claim. */
const MOST_CLAIMED = 100;
/** How long before its turn a message may be claimed, where they go at a rate. */
const CLAIMED_AHEAD_MS = 5_000;
/** What has waited so long for a connection is handed back: whether it still is to be sent is asked anew. */
const LONGEST_HELD_MS = 1_000;
/** How long a worker that stops goes on telling a register that does not answer. */
const LAST_WORDS_MS = 10_000;

interface Held {
  readonly delivery: DeliveryToSend;
  readonly leaseEndsMs: number;
}

/**
 * Starts to claim messages, to send them and to tell what became of them.
 *
 * A connection is free again when its message has been told of: so no more have been sent and not told of
 * than there are connections, whatever happens to this process.
 */
export function startSending(worker: string, options: WorkerOptions): Sending {
  const { client, post, from, bounces = null, connections, leaseSeconds, log } = options;
  const { pace = USUAL_PACE, rate = unlimited } = options;
  const papers = papersFrom(client);
  const ahead = claimsAhead();
  const onTheirWay = new Set<Promise<void>>();
  let held: Held[] = [];
  let handingBack: Promise<unknown> = Promise.resolve();
  let tooLong: NodeJS.Timeout | undefined;
  let atTheServer = 0;
  let stopsAtMs = Number.POSITIVE_INFINITY;
  let lastToldMs = 0;
  const isStopping = () => stopsAtMs < Number.POSITIVE_INFINITY;
  const teller = tellerTo(client, { pace, log, isMoreComing: () => atTheServer > 0 });

  const loop = repeatStep(
    async () => {
      if (isStopping()) return false;
      if (held.length === 0) {
        const most = room();
        if (most > 0) return claim(most);
        if (onTheirWay.size < connections) return false;
      }
      await Promise.race(onTheirWay);
      // What is being told of now makes more places: they are claimed for together.
      await teller.turn();
      return true;
    },
    pace,
    log,
  );

  /** No more than can begin soon: a claim that waits for its turn must not run out. */
  function room(): number {
    const soon = Math.min(ahead.room(), rate.room(LATELY_MS));
    const free = connections - onTheirWay.size;
    return Math.min(free + soon, rate.room(CLAIMED_AHEAD_MS), MOST_CLAIMED);
  }

  async function claim(most: number): Promise<boolean> {
    const claimed = await client.work.claimDeliveries.mutate({ worker, most, leaseSeconds });
    const leaseEndsMs = performance.now() + leaseSeconds * 1_000;
    held = claimed.map((delivery) => ({ delivery, leaseEndsMs }));
    begin();
    if (held.length > 0) tooLong = setTimeout(handBack, LONGEST_HELD_MS);
    return claimed.length > 0;
  }

  /** Begins what is held, as far as there are connections for it. */
  function begin(): void {
    while (onTheirWay.size < connections && !isStopping()) {
      const next = held.shift();
      if (!next) break;
      const way = send(next).finally(() => {
        onTheirWay.delete(way);
        lastToldMs = performance.now();
        begin();
        loop.wake();
      });
      onTheirWay.add(way);
    }
    if (held.length === 0) clearTimeout(tooLong);
  }

  async function send({ delivery, leaseEndsMs }: Held): Promise<void> {
    await rate.turn();
    const now = options.now();
    atTheServer += 1;
    const outcome = await sendDelivery(post, papers, delivery, { from, bounces, now });
    atTheServer -= 1;
    ahead.ended(outcome.outcome);
    log[outcome.outcome === "sent" ? "info" : "warn"](
      { delivery: delivery.id, attempt: delivery.attempt, ...outcome },
      `Message ${outcome.outcome}`,
    );
    const stillMatters = () => performance.now() < Math.min(leaseEndsMs, stopsAtMs + LAST_WORDS_MS);
    await teller.tell(delivery, outcome, stillMatters);
  }

  /** Hands back what is held. Where the register does not hear it, the claims run out. */
  function handBack(): void {
    const claims = held.map(({ delivery: { id, attempt } }) => ({ delivery: id, attempt }));
    held = [];
    clearTimeout(tooLong);
    if (claims.length === 0) return;
    const signal = AbortSignal.timeout(LAST_WORDS_MS);
    const call = client.work.handBack
      .mutate({ claims }, { signal })
      .catch((error: unknown) => log.error({ err: error }, "Claims were not handed back"));
    handingBack = Promise.all([handingBack, call]);
  }

  return {
    wake: loop.wake,
    hasRestedSince: (ms) => onTheirWay.size === 0 && loop.lastIdleMs >= Math.max(ms, lastToldMs),
    async stop() {
      stopsAtMs = performance.now();
      handBack();
      await loop.stop();
      // What a claim that was under way has brought.
      handBack();
      await Promise.all([handingBack, ...onTheirWay]);
    },
  };
}
