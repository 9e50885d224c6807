import type { Logger } from "pino";
import { type Pace, restful } from "./pace.ts";

/** One step after another for as long as there is something to do, and a rest when there is not. */
export interface StepLoop {
  /** Begins the next step now. */
  wake(): void;
  /** When the last step that found nothing to do began, by the monotonic clock; 0 before the first. */
  readonly lastIdleMs: number;
  /** Begins no further step, and waits for the one under way. */
  stop(): Promise<void>;
}

/**
 * @param step - says whether there was something to do. Where it throws, the register did not do as
 *   asked: it is tried again after pauses that grow, and said once
 */
export function repeatStep(step: () => Promise<boolean>, pace: Pace, log: Logger): StepLoop {
  const rest = restful();
  let isStopping = false;
  let lastIdleMs = 0;

  async function run(): Promise<void> {
    for (let faults = 0; !isStopping; ) {
      let pauseMs = pace.restMs;
      // What comes to be done while it looks, it may not have seen.
      const beganMs = performance.now();
      try {
        const didSomething = await step();
        if (faults > 0) log.info("The register answers again");
        faults = 0;
        if (didSomething) continue;
        lastIdleMs = beganMs;
      } catch (error) {
        if (faults === 0) log.error({ err: error }, "The register did not do as asked");
        faults += 1;
        pauseMs = Math.min(pace.restMs * 2 ** faults, pace.longestRestMs);
      }
      if (!isStopping) await rest.for(pauseMs);
    }
  }

  const running = run();
  return {
    wake: rest.wake,
    get lastIdleMs() {
      return lastIdleMs;
    },
    async stop() {
      isStopping = true;
      rest.wake();
      await running;
    },
  };
}
