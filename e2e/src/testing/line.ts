import { createServer, connect as dial, type Socket } from "node:net";

/** A line between a browser and Accord that can be cut and mended, as a network is. */
export interface Line extends AsyncDisposable {
  /** Accord's address at this end of the line. */
  readonly url: string;
  /** Where it leads; said once Accord is there. */
  leadTo(url: string): void;
  /** Breaks everything that is open, and lets nothing through. */
  cut(): void;
  mend(): void;
}

/** Lays a line on this machine. A browser's own offline mode leaves a stream standing that is open. */
export async function layLine(): Promise<Line> {
  const ends = new Set<Socket>();
  let port = 0;
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = dial(port, "127.0.0.1");
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end.pipe(other);
      // What breaks at one end breaks at the other.
      end.on("error", () => other.destroy());
      end.on("close", () => {
        ends.delete(end);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port was given.");

  function breakAll() {
    for (const end of ends) end.destroy();
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    leadTo(url) {
      port = Number(new URL(url).port);
    },
    cut() {
      isCut = true;
      breakAll();
    },
    mend() {
      isCut = false;
    },
    async [Symbol.asyncDispose]() {
      breakAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
