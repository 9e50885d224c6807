import { Readable } from "node:stream";
import type { DeliveryOutcome } from "@accord/domain/report";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { SealedLetter } from "./letter.ts";
import { failed, sent } from "./outcome.ts";

export interface SmtpServer {
  /** `smtp://` or `smtps://`, with the name and password where the server asks for them. */
  readonly url: string;
  /** How long connecting may take. */
  readonly connectMs: number;
  /** How long the server may say nothing. */
  readonly silenceMs: number;
  /** How long one message may take in all, so that it ends before its claim does. */
  readonly messageMs: number;
}

/** One conversation with a mail server, for one message after another. */
export interface SmtpLine {
  /** False once the other side, a time-out or a no has ended it. */
  readonly isOpen: boolean;
  /** The last letter met a line that had ended: nothing was said about it, and no dot of it has gone. */
  readonly wasDead: boolean;
  send(letter: SealedLetter): Promise<DeliveryOutcome>;
  close(): void;
}

const PIECE_BYTES = 16 * 1024;

/** @throws Error when the server cannot be reached, turns us away or does not let us sign in */
export async function openLine({
  url,
  connectMs,
  silenceMs,
  messageMs,
}: SmtpServer): Promise<SmtpLine> {
  const { auth, ...address } = parseConnectionUrl(url);
  const connection = new SMTPConnection({
    ...address,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
  });
  let [isOpen, wasDead] = [false, false];
  connection.once("end", () => {
    isOpen = false;
  });
  await new Promise<void>((resolve, reject) => {
    connection.on("error", reject);
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
  if (auth) {
    await new Promise<void>((resolve, reject) => {
      connection.on("error", reject);
      connection.login(auth, (error) => (error ? reject(error) : resolve()));
    }).catch((error: unknown) => {
      connection.close();
      throw error;
    });
  }
  isOpen = true;

  return {
    get isOpen() {
      return isOpen;
    },
    get wasDead() {
      return wasDead;
    },

    send({ envelope, bytes }) {
      const { promise, resolve } = Promise.withResolvers<DeliveryOutcome>();
      let dotMayHaveGone = false;
      const timer = setTimeout(() => {
        end(failed({ message: "The server took too long over the message." }, dotMayHaveGone));
        connection.close();
      }, messageMs);
      function end(outcome: DeliveryOutcome): void {
        clearTimeout(timer);
        if (outcome.outcome !== "sent") isOpen = false;
        resolve(outcome);
      }
      const body = Readable.from(inPieces(bytes)).once("end", () => {
        dotMayHaveGone = true;
      });
      connection.send({ ...envelope, size: bytes.length }, body, (error, answer) => {
        wasDead = error !== null && error.responseCode === undefined && !dotMayHaveGone;
        end(error ? failed(error, dotMayHaveGone) : sent(answer.response));
      });
      return promise;
    },

    close() {
      if (isOpen) connection.quit();
      else connection.close();
      isOpen = false;
    },
  };
}

/** Read piece by piece, so that its end is reached when nearly all of it has left this machine. */
function* inPieces(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    yield bytes.subarray(start, start + PIECE_BYTES);
  }
}
