import type { LiveEvent } from "@accord/domain/journal";
import { type JournalStream, openJournalStream, type StreamListener } from "./journal-stream.ts";

export interface FollowOptions {
  /** Who reads. Tabs of one reader share a stream; another reader's never does. */
  readonly reader: string;
  readonly url?: string;
  readonly EventSource?: typeof EventSource;
  /** Null where the browser has none: the tab then follows by a stream of its own. */
  readonly locks?: LockManager | null;
}

/** What the tab that listens tells the others. */
type Told =
  | { readonly kind: "listening" }
  | { readonly kind: "silent" }
  | { readonly kind: "word"; readonly word: LiveEvent }
  | { readonly kind: "who-listens" };

/**
 * Follows the journal for one tab, with one stream for all tabs of the browser: the tab that
 * holds the lock listens and tells the others; when it goes, the next takes over from the cursor.
 *
 * `onListening` asks to read again, and is said whenever something may have been missed.
 *
 * @returns how to end it
 */
export function followJournal(options: FollowOptions, listener: StreamListener): () => void {
  const { reader, url = "/trpc/live.follow", locks = browserLocks() } = options;
  const name = `accord-live-${reader}`;
  const sharing = locks !== null && typeof BroadcastChannel !== "undefined";
  const channel = sharing ? new BroadcastChannel(name) : null;
  const ended = new AbortController();
  let stream: JournalStream | null = null;
  let cursor: number | null = null;
  let isListening = false;

  function take(told: Told) {
    if (told.kind === "word") {
      cursor = told.word.cursor;
      listener.onWord(told.word);
    } else if (told.kind === "silent") {
      isListening = false;
      listener.onSilence();
    } else if (told.kind === "listening" && !isListening) {
      isListening = true;
      listener.onListening();
    } else if (told.kind === "who-listens" && stream && isListening) {
      channel?.postMessage({ kind: "listening" } satisfies Told);
    }
  }

  function takeAndTell(told: Told) {
    take(told);
    channel?.postMessage(told);
  }

  function listen() {
    // The one before may have gone unheard for a while: all read again once this one listens.
    if (isListening) takeAndTell({ kind: "silent" });
    stream = openJournalStream(
      { url, after: cursor, ...(options.EventSource && { EventSource: options.EventSource }) },
      {
        onListening: () => takeAndTell({ kind: "listening" }),
        onWord: (word) => takeAndTell({ kind: "word", word }),
        onSilence: () => takeAndTell({ kind: "silent" }),
      },
    );
  }

  if (channel && locks) {
    channel.onmessage = (event: MessageEvent<Told>) => take(event.data);
    channel.postMessage({ kind: "who-listens" } satisfies Told);
    const turn = locks.request(name, { signal: ended.signal }, () => {
      listen();
      return new Promise<void>((done) => ended.signal.addEventListener("abort", () => done()));
    });
    // A tab that ends while it waits for its turn gives it up, which is no failure.
    turn.catch((reason) => {
      if (!ended.signal.aborted) throw reason;
    });
  } else {
    listen();
  }

  const stopWaking = onReturn(() => {
    stream?.wake();
    if (isListening) listener.onListening();
  });

  return () => {
    stopWaking();
    stream?.close();
    ended.abort();
    channel?.close();
  };
}

function browserLocks(): LockManager | null {
  return typeof navigator !== "undefined" && navigator.locks ? navigator.locks : null;
}

/** Calls when the reader comes back to the tab, or the network to the machine. */
function onReturn(call: () => void): () => void {
  if (typeof document === "undefined") return () => {};
  const whenVisible = () => {
    if (document.visibilityState === "visible") call();
  };
  document.addEventListener("visibilitychange", whenVisible);
  window.addEventListener("online", call);
  return () => {
    document.removeEventListener("visibilitychange", whenVisible);
    window.removeEventListener("online", call);
  };
}
