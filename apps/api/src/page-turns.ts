import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";

/**
 * Gives each account its turns at reading pages, in this process: some at once, the others of that
 * account one after the other. Whoever asks for a page as it was known at a thousand moments waits for
 * themselves, and holds in memory what a few pages take.
 */
export interface PageTurns {
  /**
   * Reads when it is the account's turn; not at all where nobody waits for the answer by then.
   *
   * @throws AccordError `too-much` when too many of the account wait already
   */
  take<T>(actor: Actor, read: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

interface Account {
  underWay: number;
  readonly waiting: (() => void)[];
}

/** A page asks for some four reads together. */
const AT_ONCE = 6;
/** Some dozens of windows of one account that all hear of one change. */
const MOST_WAITING = 200;

export function takeTurns({ atOnce = AT_ONCE, mostWaiting = MOST_WAITING } = {}): PageTurns {
  const accounts = new Map<string, Account>();

  function turnOf(id: string): {
    readonly account: Account;
    readonly begins: Promise<void> | null;
  } {
    const account = accounts.get(id) ?? { underWay: 0, waiting: [] };
    accounts.set(id, account);
    if (account.underWay < atOnce) {
      account.underWay += 1;
      return { account, begins: null };
    }
    if (account.waiting.length >= mostWaiting) {
      throw new AccordError("too-much", "This account asks for too many pages at once.");
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    account.waiting.push(resolve);
    return { account, begins: promise };
  }

  function end(id: string, account: Account): void {
    const next = account.waiting.shift();
    // Its turn goes to whoever has waited longest.
    if (next) next();
    else account.underWay -= 1;
    if (account.underWay === 0) accounts.delete(id);
  }

  return {
    async take(actor, read, signal) {
      // The worker and the operator ask for others.
      if (actor.kind !== "person") return read();
      const { account, begins } = turnOf(actor.id);
      await begins;
      try {
        if (signal?.aborted) throw new AccordError("unavailable", "Nobody waits for this page.");
        return await read();
      } finally {
        end(actor.id, account);
      }
    },
  };
}
