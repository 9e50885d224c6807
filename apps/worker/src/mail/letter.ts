import MailComposer from "nodemailer/lib/mail-composer";
import { bodyOf } from "./letter-body.ts";
import { type Sign, unsigned } from "./sealing.ts";

/** One email to one recipient. */
export interface Letter {
  /** With its angle brackets. The same at every try, so that a mailbox can see a repeat for what it is. */
  readonly messageId: string;
  readonly from: string;
  /** Where it comes back to when it cannot be delivered; null for its sender. */
  readonly bouncesTo: string | null;
  /** What what comes back names it by, where it comes back to its sender; null where nobody looks for it. */
  readonly tag: string | null;
  readonly to: { readonly office: string; readonly address: string };
  readonly subject: string;
  readonly date: Date;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: Buffer;
  }[];
  /** The report it carries, for whoever has to trace it; null where it carries none. */
  readonly report: string | null;
  /** Where a mail program ends what its reader asked for; null where they asked for nothing. */
  readonly unsubscribe: string | null;
}

/** The header that a notice returns with the others. */
export const TAG_HEADER = "X-Accord-Tag";

/** The letter as it goes over the line, and the envelope it goes in: one recipient, nobody in copy. */
export interface SealedLetter {
  readonly envelope: { readonly from: string; readonly to: string };
  readonly bytes: Buffer;
}

/** Writes a letter as MIME: text and HTML as alternatives, the rest attached; and signs it. */
export async function sealLetter(letter: Letter, sign: Sign = unsigned): Promise<SealedLetter> {
  const body = bodyOf(letter);
  const node = new MailComposer({
    messageId: letter.messageId,
    from: letter.from,
    to: { name: letter.to.office, address: letter.to.address },
    subject: letter.subject,
    date: letter.date,
    text: letter.text,
    html: letter.html,
    attachments: letter.attachments.map(({ name, mediaType, bytes }) => ({
      filename: name,
      contentType: mediaType,
      content: bytes,
    })),
    headers: {
      // Keeps out-of-office replies from answering a machine.
      "Auto-Submitted": "auto-generated",
      ...(letter.tag === null ? {} : { [TAG_HEADER]: letter.tag }),
      ...(letter.report === null ? {} : { "X-Accord-Report": letter.report }),
      ...unsubscribeHeaders(letter.unsubscribe),
    },
    xMailer: false,
    // A letter reads no file and fetches nothing, whatever its text says.
    disableFileAccess: true,
    disableUrlAccess: true,
    baseBoundary: body.boundary,
  }).compile();
  const { from, to } = node.getEnvelope();
  const [recipient, ...more] = to;
  if (!from || recipient === undefined || more.length > 0) {
    throw new Error(`A letter has one sender and one recipient: ${letter.messageId}`);
  }
  return {
    envelope: { from: letter.bouncesTo ?? from, to: recipient },
    bytes: await sign(await body.under(node)),
  };
}

/** One click in the mail program, by RFC 8058: only by an address that nobody on the way can read. */
function unsubscribeHeaders(address: string | null): Readonly<Record<string, string>> {
  if (!address?.startsWith("https:")) return {};
  return {
    "List-Unsubscribe": `<${address}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
