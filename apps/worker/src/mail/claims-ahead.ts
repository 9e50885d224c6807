import type { DeliveryOutcome } from "@accord/domain/report";

/** How many messages may be claimed before there is a connection for them. */
export interface ClaimsAhead {
  /** Notes how a message ended. */
  ended(outcome: DeliveryOutcome["outcome"]): void;
  room(): number;
}

export const LATELY_MS = 250;
const MOST_AHEAD = 16;

/**
 * As many as the mail server answered in the last quarter of a second, 16 at most: about so many begin
 * within the next. A server that is slow, that hangs or that turns us away has none waiting for it.
 */
export function claimsAhead(now: () => number = () => performance.now()): ClaimsAhead {
  let answeredMs: readonly number[] = [];
  return {
    ended(outcome) {
      const isAnswer = outcome === "sent" || outcome === "refused";
      answeredMs = isAnswer ? [...answeredMs, now()].slice(-MOST_AHEAD) : [];
    },
    room() {
      const since = now() - LATELY_MS;
      return answeredMs.filter((atMs) => atMs > since).length;
    },
  };
}
