import type { LiveEvent } from "@accord/domain/journal";

/** What a live stream says: an event of its protocol, or a word of the journal. */
export interface Said {
  readonly event: string;
  readonly data: string;
  readonly id: string | null;
}

/** One end of a live stream, read as a browser reads it. */
export interface Stream extends AsyncDisposable {
  readonly status: number;
  /** All that was heard so far. */
  readonly said: readonly Said[];
  /** The words of the journal heard so far. */
  words(): LiveEvent[];
  /** Waits for something to be heard; fails when it does not come. */
  hears(what: (said: Said) => boolean, withinMs?: number): Promise<Said>;
  /** Comes true when the server has ended it. */
  readonly ended: Promise<void>;
}

/** Opens a live stream over HTTP. */
export async function listen(
  url: string,
  headers: Readonly<Record<string, string>>,
  lastEventId?: number,
): Promise<Stream> {
  const leaving = new AbortController();
  const input = JSON.stringify(lastEventId === undefined ? {} : { lastEventId });
  const answer = await fetch(`${url}/trpc/live.follow?input=${encodeURIComponent(input)}`, {
    headers: { ...headers, accept: "text/event-stream" },
    signal: leaving.signal,
  });
  const said: Said[] = [];
  const waiting = new Set<() => void>();
  const ended = readAll(answer, (heard) => {
    said.push(heard);
    for (const wake of waiting) wake();
  });

  const hears: Stream["hears"] = async (what, withinMs = 5_000) => {
    const until = performance.now() + withinMs;
    for (;;) {
      const found = said.find(what);
      if (found) return found;
      const leftMs = until - performance.now();
      if (leftMs <= 0) throw new Error(`Not heard within ${withinMs} ms: ${JSON.stringify(said)}`);
      await woken(waiting, leftMs);
    }
  };
  if (answer.ok) await hears(({ event }) => event === "connected");
  return {
    status: answer.status,
    said,
    words: () =>
      said.flatMap(({ event, data }) =>
        event === "message" ? [JSON.parse(data) as LiveEvent] : [],
      ),
    hears,
    ended,
    async [Symbol.asyncDispose]() {
      leaving.abort();
      await ended;
    },
  };
}

/** Whether a word tells of a line. */
export function isWord(cursor: number): (said: Said) => boolean {
  return ({ event, id }) => event === "message" && id === String(cursor);
}

function woken(waiting: Set<() => void>, withinMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(done, withinMs);
  function done() {
    clearTimeout(timer);
    waiting.delete(done);
    resolve();
  }
  waiting.add(done);
  return promise;
}

async function readAll(answer: Response, heard: (said: Said) => void): Promise<void> {
  let rest = "";
  try {
    for await (const piece of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      rest += piece;
      const events = rest.split("\n\n");
      rest = events.pop() ?? "";
      for (const text of events) if (text.trim() !== "") heard(eventIn(text));
    }
  } catch {
    // Cut by either side: that is an end, too.
  }
}

function eventIn(text: string): Said {
  const field = (name: string) =>
    text
      .split("\n")
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim();
  return {
    event: field("event") ?? "message",
    data: field("data") ?? "",
    id: field("id") ?? null,
  };
}
