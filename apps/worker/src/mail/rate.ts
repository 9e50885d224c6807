import { setTimeout as pause } from "node:timers/promises";

/** How many messages may begin in a minute, over all connections of this worker. */
export interface Rate {
  /** How many may begin within so long from now. */
  room(withinMs: number): number;
  /** Waits for the turn of one message. */
  turn(): Promise<void>;
}

/** Spreads messages evenly: a mail server that counts by the minute or by the second meets no burst. */
export function evenRate(perMinute: number, now: () => number = () => performance.now()): Rate {
  const apartMs = 60_000 / perMinute;
  let nextMs = 0;
  return {
    room(withinMs) {
      const free = now() + withinMs - Math.max(nextMs, now());
      return free < 0 ? 0 : Math.floor(free / apartMs) + 1;
    },
    async turn() {
      const atMs = Math.max(nextMs, now());
      nextMs = atMs + apartMs;
      const waitMs = atMs - now();
      if (waitMs > 0) await pause(waitMs);
    },
  };
}

/** As many as there are connections. */
export const unlimited: Rate = { room: () => Number.POSITIVE_INFINITY, turn: async () => {} };
