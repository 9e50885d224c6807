import type { LiveEvent } from "@accord/domain/journal";

/** Hears what the stream of the journal tells. */
export interface StreamListener {
  /** It listens from now on: what changed before has to be read. Said again after every break. */
  onListening(): void;
  onWord(word: LiveEvent): void;
  /** It does not listen, and tries again by itself. Said once for every attempt that fails. */
  onSilence(): void;
}

export interface JournalStream {
  close(): void;
  /** Does not wait any longer: tries at once, or makes sure that what looks open is open. */
  wake(): void;
}

export interface StreamOptions {
  readonly url: string;
  /** The cursor to go on from; null for whatever comes next. */
  readonly after: number | null;
  readonly EventSource?: typeof EventSource;
}

const FIRST_PAUSE_MS = 200;
/** With its quarter more, and the time to connect, a reader is back within a second of the line. */
const LONGEST_PAUSE_MS = 600;

/**
 * Follows the journal as the API's `live.follow` tells it, and after every break goes on from
 * the last word heard.
 *
 * The stream is plain server-sent events, read without tRPC's own consumer: that one brings the
 * server's half of the protocol into the first visit, and reconnects at the browser's pace.
 */
export function openJournalStream(options: StreamOptions, listener: StreamListener): JournalStream {
  const Source = options.EventSource ?? EventSource;
  let cursor = options.after;
  let source: EventSource | null = null;
  let failures = 0;
  let patienceMs: number | null = null;
  let lastHeard = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  function open() {
    clearTimeout(retry);
    const opened = new Source(addressAfter(options.url, cursor), { withCredentials: true });
    source = opened;
    opened.addEventListener("connected", (event) => {
      patienceMs = patienceIn(event);
      failures = 0;
      heard();
      listener.onListening();
    });
    opened.addEventListener("ping", heard);
    opened.addEventListener("message", (event) => {
      heard();
      const word: LiveEvent = JSON.parse(event.data);
      cursor = word.cursor;
      listener.onWord(word);
    });
    for (const end of ["return", "serialized-error", "error"]) opened.addEventListener(end, broken);
  }

  /** Whatever ended it, this side opens it anew: the browser's own pace is three seconds, or never. */
  function broken() {
    leave();
    if (closed) return;
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
    failures += 1;
    clearTimeout(retry);
    retry = setTimeout(open, pauseMs * (0.75 + Math.random() / 2));
    listener.onSilence();
  }

  function heard() {
    lastHeard = Date.now();
    clearTimeout(watchdog);
    if (patienceMs !== null) watchdog = setTimeout(broken, patienceMs);
  }

  function leave() {
    clearTimeout(watchdog);
    source?.close();
    source = null;
  }

  open();
  return {
    close() {
      closed = true;
      clearTimeout(retry);
      leave();
    },
    wake() {
      // A machine that slept keeps a stream that looks open; its silence tells.
      const isOverdue = patienceMs !== null && Date.now() - lastHeard > patienceMs;
      if (source && !isOverdue) return;
      leave();
      failures = 0;
      open();
    },
  };
}

function addressAfter(url: string, cursor: number | null): string {
  const input = cursor === null ? {} : { lastEventId: String(cursor) };
  return `${url}?input=${encodeURIComponent(JSON.stringify(input))}`;
}

/** How long the server says a silence may last before the line has to be taken for dead. */
function patienceIn(event: MessageEvent): number | null {
  const told: { reconnectAfterInactivityMs?: number } = JSON.parse(event.data || "{}");
  return told.reconnectAfterInactivityMs ?? null;
}
