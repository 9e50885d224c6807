import { setTimeout as pause, setImmediate } from "node:timers/promises";
import type { ClaimedDelivery, DeliveryOutcome } from "@accord/domain/report";
import type { Logger } from "pino";
import type { RegisterClient } from "../client.ts";
import { type Pace, restful } from "../pace.ts";
import { refusalOf } from "../refusal.ts";

/** Tells the register what became of tries. */
export interface Teller {
  /**
   * Tells of one try until it is heard: an outcome that nobody hears is a message sent twice.
   *
   * @param stillMatters - false once the claim has run out and another try may be under way
   */
  tell(
    delivery: Pick<ClaimedDelivery, "id" | "attempt">,
    outcome: DeliveryOutcome,
    stillMatters: () => boolean,
  ): Promise<void>;
  /** Waits for the call that is under way, if there is one, however it ends. */
  turn(): Promise<void>;
}

interface Untold {
  readonly told: DeliveryOutcome & { readonly delivery: string; readonly attempt: number };
  readonly stillMatters: () => boolean;
  readonly done: () => void;
}

/** As many as the register takes in one call. */
const MOST = 100;

/** So long an outcome waits for those that come just after it: far less than a call of its own would cost. */
const GATHER_MS = 10;

/** One call after another: what ends just after an outcome, or while a call is under way, is told by the same next call. */
export function tellerTo(
  client: RegisterClient,
  {
    pace,
    log,
    isMoreComing,
  }: {
    readonly pace: Pace;
    readonly log: Logger;
    /** Whether messages are with the mail server: their outcomes are worth a moment's wait. */
    readonly isMoreComing: () => boolean;
  },
): Teller {
  const rest = restful();
  let waiting: Untold[] = [];
  let underWay: Promise<void> | null = null;
  let isRunning = false;
  let gathered = Promise.withResolvers<void>();

  async function run(): Promise<void> {
    isRunning = true;
    for (let faults = 0; waiting.length > 0; ) {
      await gather();
      // After a fault each alone, so that one that cannot be heard holds up no other.
      const some = waiting.slice(0, faults > 0 ? 1 : MOST);
      waiting = waiting.slice(some.length);
      try {
        const call = client.work.tell.mutate({ outcomes: some.map(({ told }) => told) });
        underWay = call.then(
          () => {},
          () => {},
        );
        const { states } = await call;
        faults = 0;
        for (const [index, one] of some.entries()) {
          if (states[index] === null) giveUp(one, "There is no such try.");
          else one.done();
        }
      } catch (error) {
        const isRefused = refusalOf(error) !== null && refusalOf(error)?.kind !== "unavailable";
        const isHopeless = isRefused && some.length === 1;
        for (const one of some) {
          if (isHopeless || !one.stillMatters()) giveUp(one, error);
          else waiting.push(one);
        }
        faults += 1;
        if (isRefused) continue;
        await rest.for(Math.min(pace.restMs * 2 ** (faults - 1), pace.longestRestMs));
      } finally {
        underWay = null;
      }
    }
    isRunning = false;
  }

  /** Waits for those that come just after, as long as there are any to come. */
  async function gather(): Promise<void> {
    gathered = Promise.withResolvers();
    // What was told of has made room: what takes its place begins first.
    await setImmediate();
    if (isMoreComing()) await Promise.race([gathered.promise, pause(GATHER_MS)]);
  }

  function giveUp({ told, done }: Untold, error: unknown): void {
    log.error({ ...told, err: error }, "An outcome was not heard");
    done();
  }

  return {
    async tell({ id, attempt }, outcome, stillMatters) {
      const { promise, resolve: done } = Promise.withResolvers<void>();
      waiting.push({ told: { delivery: id, attempt, ...outcome }, stillMatters, done });
      if (!isRunning) void run();
      if (!isMoreComing()) gathered.resolve();
      await promise;
    },
    async turn() {
      await underWay;
    },
  };
}
