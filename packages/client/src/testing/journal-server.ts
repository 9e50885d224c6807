import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { LiveEvent } from "@accord/domain/journal";
import { initTRPC, tracked } from "@trpc/server";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";

/**
 * An API that tells a journal and does nothing else, over real HTTP and tRPC's own wire.
 * The real one cannot be imported here: only its router's type crosses to the front ends.
 */
export class JournalServer {
  readonly words: LiveEvent[] = [];
  /** The cursor each stream was opened after; null for none. */
  readonly opened: (string | null)[] = [];
  refuses = false;
  #wake = new Set<() => void>();
  #server: Server | null = null;
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}/live.follow`;
  }

  /** How many streams are open. */
  get listeners(): number {
    return this.#wake.size;
  }

  say(programme: string | null): void {
    this.words.push({ cursor: this.words.length + 1, programme, noun: "matrix" });
    for (const wake of this.#wake) wake();
  }

  async start(): Promise<void> {
    const handler = createHTTPHandler({ router: this.#router() });
    const server = createServer((request, response) => {
      if (this.refuses) response.writeHead(401).end();
      else handler(request, response);
    });
    this.#server = server;
    await new Promise<void>((ready) => server.listen(this.#port, "127.0.0.1", ready));
    this.#port = (server.address() as AddressInfo).port;
  }

  /** Cuts every line. `start` opens at the same address again. */
  async stop(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = null;
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }

  #router() {
    const { router, procedure } = initTRPC.create({
      sse: {
        ping: { enabled: true, intervalMs: 50 },
        client: { reconnectAfterInactivityMs: 500 },
      },
    });
    const self = this;
    return router({
      "live.follow": procedure
        .input((input) => input as { lastEventId?: string })
        .subscription(async function* ({ input, signal }) {
          self.opened.push(input.lastEventId ?? null);
          let next = input.lastEventId ? Number(input.lastEventId) : self.words.length;
          let wake = () => {};
          const woken = () => wake();
          self.#wake.add(woken);
          try {
            while (!signal?.aborted) {
              for (const word of self.words.slice(next)) yield tracked(String(word.cursor), word);
              next = self.words.length;
              await new Promise<void>((go) => {
                wake = go;
                signal?.addEventListener("abort", () => go());
              });
            }
          } finally {
            self.#wake.delete(woken);
          }
        }),
    });
  }
}
