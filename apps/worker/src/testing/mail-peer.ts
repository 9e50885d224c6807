import { buffer } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

/** How the peer meets one message. */
export type Answer =
  | "accept"
  /** Says no with this code, when it hears the recipient or after the message. */
  | { readonly at: "recipient" | "message"; readonly code: number; readonly words: string }
  /** Says nothing any more when it hears the recipient. */
  | "hold-at-recipient"
  /** Says nothing any more in the middle of the message, and reads no further. */
  | "hold-in-data"
  /** Takes the message and says nothing any more. */
  | "hang"
  /** Ends the line with the message half read. */
  | "cut-in-data"
  /** Takes the message whole and ends the line without a word. */
  | "cut-after-dot"
  /** Takes the message whole, and only says so after a while. */
  | { readonly acceptAfterMs: number };

export interface ReceivedMessage {
  readonly from: string;
  readonly to: readonly string[];
  readonly messageId: string;
  readonly raw: string;
  /** Whether the other side was told "250 OK". */
  readonly isAcknowledged: boolean;
}

/** A real mail server that follows a script. */
export interface MailPeer extends AsyncDisposable {
  readonly url: string;
  /** Every message that was read to its final dot. */
  readonly received: ReceivedMessage[];
  /** The most messages that were on their way at once. */
  readonly mostAtOnce: number;
  /** Messages whose DATA has begun, ended or not. */
  readonly begun: number;
  /** Recipients that were never answered for. */
  readonly heldAtRecipient: number;
  /** How many times somebody connected. */
  readonly lines: number;
  /** Ends every line and stops listening, as a server does that dies. */
  die(): Promise<void>;
  /** Listens again, at the same address. */
  revive(): Promise<void>;
}

/**
 * @param script - what to do with the message to a recipient; `attempt` counts from 1 for each
 * @param options.password - asked of everyone who sends; whoever gives another is turned away with 535
 */
export async function startMailPeer(
  script: (to: string, attempt: number) => Answer = () => "accept",
  { password }: { password?: string } = {},
): Promise<MailPeer> {
  const received: ReceivedMessage[] = [];
  const attempts = new Map<string, number>();
  const answers = new WeakMap<SMTPServerSession, Answer>();
  let [atOnce, mostAtOnce, begun, heldAtRecipient, lines, port] = [0, 0, 0, 0, 0, 0];
  let server = listening();

  function listening(): SMTPServer {
    return new SMTPServer({
      authOptional: password === undefined,
      allowInsecureAuth: true,
      disabledCommands: ["STARTTLS"],
      onAuth(given, _, done) {
        if (given.password === password) done(null, { user: given.username });
        else done(refusal({ code: 535, words: "5.7.8 Wrong password" }));
      },
      logger: false,
      onConnect(_, done) {
        lines += 1;
        done();
      },
      onRcptTo(address, session, done) {
        const attempt = (attempts.get(address.address) ?? 0) + 1;
        attempts.set(address.address, attempt);
        const answer = script(address.address, attempt);
        answers.set(session, answer);
        if (answer === "hold-at-recipient") {
          heldAtRecipient += 1;
          return;
        }
        done(
          typeof answer === "object" && "at" in answer && answer.at === "recipient"
            ? refusal(answer)
            : null,
        );
      },
      async onData(stream, session, done) {
        begun += 1;
        mostAtOnce = Math.max(mostAtOnce, ++atOnce);
        try {
          const answer = answers.get(session) ?? "accept";
          if (answer === "cut-in-data") {
            await pause(50);
            return cut(session);
          }
          if (answer === "hold-in-data") return;
          const whole = await buffer(stream).catch(() => null);
          // Whoever was sending it has died in the middle.
          if (whole === null) return;
          const raw = whole.toString("latin1");
          const isAcknowledged =
            answer === "accept" || (typeof answer === "object" && "acceptAfterMs" in answer);
          if (typeof answer === "object" && "acceptAfterMs" in answer) {
            await pause(answer.acceptAfterMs);
          }
          if (typeof answer !== "object" || "acceptAfterMs" in answer) {
            received.push(readMessage(session, raw, isAcknowledged));
          }
          if (answer === "cut-after-dot") return cut(session);
          if (answer === "hang") return;
          if (typeof answer === "object" && "at" in answer) return done(refusal(answer));
          done(null, "OK, it is ours");
        } finally {
          atOnce -= 1;
        }
      },
    });
  }

  function cut(session: SMTPServerSession): void {
    for (const connection of server.connections) {
      if (connection.session?.id === session.id) connection._socket.destroy();
    }
  }

  async function listen(): Promise<void> {
    server.on("error", () => {});
    const listener = server.listen(port, "127.0.0.1");
    await new Promise<void>((resolve, reject) => {
      listener.once("listening", resolve).once("error", reject);
    });
    const address = listener.address();
    if (typeof address === "object" && address) port = address.port;
  }

  async function die(): Promise<void> {
    for (const connection of server.connections) connection._socket.destroy();
    await new Promise<void>((resolve) => server.close(resolve));
  }

  await listen();
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    get mostAtOnce() {
      return mostAtOnce;
    },
    get begun() {
      return begun;
    },
    get heldAtRecipient() {
      return heldAtRecipient;
    },
    get lines() {
      return lines;
    },
    die,
    async revive() {
      server = listening();
      await listen();
    },
    [Symbol.asyncDispose]: die,
  };
}

function refusal({ code, words }: { code: number; words: string }): Error {
  return Object.assign(new Error(words), { responseCode: code });
}

function readMessage(
  { envelope }: SMTPServerSession,
  raw: string,
  isAcknowledged: boolean,
): ReceivedMessage {
  return {
    from: envelope.mailFrom ? envelope.mailFrom.address : "",
    to: envelope.rcptTo.map(({ address }) => address),
    messageId: /^message-id:\s*(<[^>]*>)/im.exec(raw)?.[1] ?? "",
    raw,
    isAcknowledged,
  };
}
