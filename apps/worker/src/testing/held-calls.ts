import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";

/** Something in front of an API that passes every call on, but those it is told to hold. */
export interface HeldCalls extends AsyncDisposable {
  readonly url: string;
  /** How many calls are being held. */
  readonly held: number;
}

/** @param holds - a part of the path of the calls that never come through */
export async function holdCalls(api: string, holds: string): Promise<HeldCalls> {
  let held = 0;
  const server = createServer((asked: IncomingMessage, answer: ServerResponse) => {
    if (asked.url?.includes(holds)) {
      held += 1;
      return;
    }
    const { method, headers } = asked;
    const onward = request(`${api}${asked.url}`, { method, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    get held() {
      return held;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
