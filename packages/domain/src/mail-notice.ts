import { z } from "zod";

/** Control characters, halves of pairs, and marks that turn the direction of what follows; not new lines and tabs. */
const UNPRINTED = /(?![\n\t])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/** What a mail server or a program said, as it can be kept and shown: it comes from anybody. */
export const ServerWords = z
  .string()
  .max(1000)
  .transform((text) => text.replace(UNPRINTED, " "));

/** What a mail system says of a message after it took it: it came back, its holder complained, it is late. */
export const MailNotice = z
  .strictObject({
    kind: z.enum(["bounced", "complained", "delayed"]),
    /** The signed tag of a message that the notice came back with; null where it came with none. */
    tag: z
      .string()
      .regex(/^[a-z2-7]{36}$/)
      .nullable(),
    /** The delivery it names without a signature, as whoever knows a Message-ID can; null for none. */
    delivery: z.uuid().nullable(),
    /** The Message-ID in the headers it returned, with its angle brackets; null for none. */
    messageId: z
      .string()
      .max(1000)
      .regex(/^[^\p{Cc}\p{Cs}]*$/u)
      .nullable(),
    /** The enhanced status, such as 5.1.1; null for none. */
    status: z
      .string()
      .regex(/^[245]\.\d{1,3}\.\d{1,3}$/)
      .nullable(),
    /** The mail system's own. */
    words: ServerWords,
  })
  .readonly();
export type MailNotice = z.infer<typeof MailNotice>;

/** A notice as the register hears it: its tag has been read. */
export interface HeardNotice extends Omit<MailNotice, "tag"> {
  /** The delivery that its tag proves to be meant; null where that is only said. */
  readonly proven: string | null;
}

/** Why nothing is sent to an address. */
export const SuspensionCause = z.enum(["refused", "bounced", "complained"]);
export type SuspensionCause = z.infer<typeof SuspensionCause>;

export const SUSPENSION_WORDS = {
  refused: "The mail server refused the address",
  bounced: "A message to it came back",
  complained: "Its holder marked a message as unwanted",
} as const satisfies Record<SuspensionCause, string>;

/** Of the addressee (RFC 3463): not there, moved, switched off. Not the sender's own address, which is ours to mend. */
const OF_THE_ADDRESS = /^5\.(1\.(?![78]$)\d{1,3}|2\.1)$/;
/** Not a part of the number of a network address. */
const ENHANCED = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?!\.?\d)/;

/** The enhanced status that words of a mail server hold; null for none. */
export function enhancedStatusIn(words: string): string | null {
  return ENHANCED.exec(words)?.[0] ?? null;
}

/**
 * Whether a permanent no is about the address, so that the next message would meet it too.
 *
 * The enhanced status says so where the server gives one. Without one, a 550, 551 or 553 that is
 * heard at the recipient does; the same said of the sender or the content does not.
 */
export function isAboutTheAddress(words: string, heardAtRecipient: boolean): boolean {
  const status = enhancedStatusIn(words);
  if (status !== null) return OF_THE_ADDRESS.test(status);
  return heardAtRecipient && /^(550|551|553)\b/.test(words);
}

/**
 * Whether a message that came back says that its address is of no use: as for a refusal, and where the
 * mail system says no more than that it failed.
 */
export function suspendsItsAddress({ kind, status }: Pick<MailNotice, "kind" | "status">): boolean {
  if (kind === "complained") return true;
  if (kind === "delayed") return false;
  return status === null || status === "5.0.0" || OF_THE_ADDRESS.test(status);
}
