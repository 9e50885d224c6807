import { isAboutTheAddress } from "@accord/domain/mail-notice";
import type { DeliveryOutcome } from "@accord/domain/report";

const LONGEST_WORDS = 1000;

/** What is known of a try that failed. The error is Nodemailer's, or the socket's. */
export interface FailedTry {
  readonly message: string;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly code?: string | undefined;
}

/** Where a no is about this message: its sender, its recipient, its content. Elsewhere it is about us or the line. */
const ABOUT_THE_MESSAGE = new Set(["MAIL FROM", "RCPT TO", "DATA"]);

/** The server wants us to sign in, or does not take our word for who we are. */
const ABOUT_OUR_SIGN_IN = new Set([530, 534, 535, 538]);

export function sent(response: string): DeliveryOutcome {
  return { outcome: "sent", words: shortened(response) };
}

/**
 * What became of a try that was not answered with a yes.
 *
 * A permanent no to the message is refused; a no to us (a password that has changed, a greeting that
 * turns us away) keeps everybody waiting and refuses nobody. With no answer at all, the final dot
 * decides: once it may have gone, the server may have the message.
 *
 * @param dotMayHaveGone - the whole message had been handed to the line
 */
export function failed(failure: FailedTry, dotMayHaveGone: boolean): DeliveryOutcome {
  const { responseCode, command = "", code } = failure;
  const words = shortened(failure.response ?? failure.message);
  if (responseCode !== undefined) {
    const isRefusal =
      responseCode >= 500 && ABOUT_THE_MESSAGE.has(command) && !ABOUT_OUR_SIGN_IN.has(responseCode);
    if (!isRefusal) return { outcome: "delayed", words };
    const isAddress = isAboutTheAddress(words, command === "RCPT TO");
    return { outcome: "refused", words, about: isAddress ? "address" : "message" };
  }
  // An address no envelope can carry, or a message longer than the server takes: never said over the line.
  if ((code === "EENVELOPE" || code === "EMESSAGE") && !dotMayHaveGone) {
    return { outcome: "refused", words, about: code === "EENVELOPE" ? "address" : "message" };
  }
  return { outcome: dotMayHaveGone ? "uncertain" : "delayed", words };
}

function shortened(words: string): string {
  return words.replaceAll(/\s+/g, " ").trim().slice(0, LONGEST_WORDS);
}
