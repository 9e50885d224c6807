import { buffer } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

/** A message as the mail server took it. */
export interface Received {
  /** Its envelope: to whom it was handed over, whatever its head says. */
  readonly to: readonly string[];
  readonly letter: Email;
}

/** A real mail server that takes everything. */
export interface MailPeer extends AsyncDisposable {
  readonly url: string;
  readonly received: readonly Received[];
}

export async function startMailPeer(): Promise<MailPeer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    async onData(stream, { envelope }, done) {
      const letter = await PostalMime.parse(await buffer(stream));
      received.push({ to: envelope.rcptTo.map(({ address }) => address), letter });
      done(null, "OK, it is ours");
    },
  });
  const listener = server.listen(0, "127.0.0.1");
  await new Promise<void>((resolve, reject) => {
    listener.once("listening", resolve).once("error", reject);
  });
  const address = listener.address();
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(resolve)),
  };
}
