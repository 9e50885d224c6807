/** How long a loop rests when there is nothing to do, and when what it asks is out of reach. */
export interface Pace {
  readonly restMs: number;
  readonly longestRestMs: number;
  /** The rest between two looks for what falls due by the clock. */
  readonly dueRestMs: number;
}

export const USUAL_PACE: Pace = { restMs: 1_000, longestRestMs: 30_000, dueRestMs: 60_000 };

/** A rest that can be cut short. */
export interface Rest {
  /** Sleeps for about so long, a fifth more or less, so that many workers do not all ask at once. */
  for(timeMs: number): Promise<void>;
  /** Ends the sleep that is under way, or the next one before it begins. */
  wake(): void;
}

export function restful(random: () => number = Math.random): Rest {
  let isWoken = false;
  let end = () => {};
  return {
    async for(timeMs) {
      if (!isWoken) {
        const { promise, resolve } = Promise.withResolvers<void>();
        const timer = setTimeout(resolve, timeMs * (0.8 + 0.4 * random()));
        end = resolve;
        await promise;
        clearTimeout(timer);
      }
      isWoken = false;
    },
    wake() {
      isWoken = true;
      end();
    },
  };
}
