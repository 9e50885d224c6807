import type { Database } from "../database.ts";
import { type AnnouncedLine, readLinesAfter } from "./read-journal.ts";
import { JOURNAL_CHANNEL } from "./record.ts";

export interface FollowOptions {
  /** The cursor: the id of the last line already known. */
  readonly after: number;
  readonly signal: AbortSignal;
}

/** The journal as it grows, for any number of followers in one process. */
export interface JournalFeed extends AsyncDisposable {
  /** Every line after a cursor, in order, none twice and none missed; ends when the signal says so. */
  follow(options: FollowOptions): AsyncGenerator<AnnouncedLine, void>;
}

/** How many lines are kept in memory; a follower further behind reads from the database. */
const KEPT = 1_000;
const PAGE = 500;
const RETRY_MS = 1_000;

/**
 * Follows the journal: one listener and one read a commit, however many follow.
 *
 * After a cut connection it reads again from where it was, so nothing is missed.
 */
export async function openJournalFeed(database: Database): Promise<JournalFeed> {
  const recent: AnnouncedLine[] = [];
  const waiting = new Set<() => void>();
  let cursor = 0;
  let isReading = false;
  let isAskedAgain = false;
  let isClosed = false;

  // Listen before the first read, so that a line committed in between is not missed.
  const stop = await database.listen(JOURNAL_CHANNEL, () => void catchUp());
  cursor = (await database.head()).id;
  void catchUp();

  async function catchUp(): Promise<void> {
    isAskedAgain = true;
    if (isReading || isClosed) return;
    isReading = true;
    try {
      while (isAskedAgain && !isClosed) {
        isAskedAgain = false;
        const lines = await readLinesAfter(database.reader, cursor, PAGE);
        if (lines.length === 0) continue;
        recent.push(...lines);
        recent.splice(0, recent.length - KEPT);
        cursor = lines.at(-1)?.id ?? cursor;
        isAskedAgain = true;
        wakeAll();
      }
    } catch {
      // The database is away. The listener calls when it is back; where it never noticed, this does.
      setTimeout(() => void catchUp(), RETRY_MS).unref();
    } finally {
      isReading = false;
    }
  }

  function wakeAll(): void {
    for (const wake of waiting) wake();
    waiting.clear();
  }

  function nextWake(signal: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const done = () => {
      waiting.delete(done);
      signal.removeEventListener("abort", done);
      resolve();
    };
    waiting.add(done);
    signal.addEventListener("abort", done);
    return promise;
  }

  return {
    async *follow({ after, signal }) {
      let seen = after;
      while (!signal.aborted && !isClosed) {
        const oldest = recent[0]?.id ?? cursor + 1;
        const lines =
          seen + 1 < oldest && seen < cursor
            ? await readLinesAfter(database.reader, seen, PAGE)
            : recent.filter((line) => line.id > seen);
        for (const line of lines) {
          if (signal.aborted) return;
          seen = line.id;
          yield line;
        }
        if (lines.length === 0) await nextWake(signal);
      }
    },

    async [Symbol.asyncDispose]() {
      isClosed = true;
      wakeAll();
      await stop();
    },
  };
}
