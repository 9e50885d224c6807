/** How a queue of messages stands. */
export interface QueueStanding {
  /** How many could be sent now and are not; pauses between tries do not count. */
  readonly due: number;
  /** How long the oldest of them could have been sent. */
  readonly oldestSeconds: number;
  /** How many were put in of late, and how many came to their end. */
  readonly lately: { readonly added: number; readonly ended: number };
}

const TOO_LONG_SECONDS = 15 * 60;

/** Whether messages wait too long and the queue is not on its way down: a long one that is worked off is no alarm. */
export function queueGrows({ due, oldestSeconds, lately }: QueueStanding): boolean {
  return due > 0 && oldestSeconds > TOO_LONG_SECONDS && lately.ended <= lately.added;
}

/**
 * Whether no worker has been heard of for too long.
 *
 * @param seenAt - when one was last heard of; null for never
 * @param watchedSince - since when somebody listens: what was before says nothing
 */
export function workerIsSilent(
  { seenAt, watchedSince, now }: { seenAt: Date | null; watchedSince: Date; now: Date },
  afterMinutes: number,
): boolean {
  const heard = Math.max(seenAt?.getTime() ?? 0, watchedSince.getTime());
  return now.getTime() - heard > afterMinutes * 60_000;
}
