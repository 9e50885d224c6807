import type {
  ClaimedDelivery,
  DeliveryOutcome,
  DeliveryToSend,
  DocumentFormat,
} from "@accord/domain/report";
import { renderMessage } from "@accord/reports/render-message";
import type { Letter } from "../mail/letter.ts";
import type { Post } from "../mail/post.ts";
import { bouncesTo } from "../mail/sealing.ts";
import type { Papers } from "../papers.ts";

/** The forms that become the message; the others are attached where people read them. */
const ATTACHED: readonly DocumentFormat[] = ["pdf"];

/** Whose name a message is sent in, and when. */
export interface SentBy {
  readonly from: string;
  /** The address that what cannot be delivered comes back to, each with its own tag; null for the sender. */
  readonly bounces: string | null;
  readonly now: Date;
}

/** Sends one claimed message, once. Whatever happens is an outcome. */
export async function sendDelivery(
  post: Post,
  papers: Papers,
  delivery: DeliveryToSend,
  { from, bounces, now }: SentBy,
): Promise<DeliveryOutcome> {
  const { messageId, to, subject, tag } = delivery;
  try {
    const content = await contentOf(delivery, papers);
    const tagged = bounces === null ? null : bouncesTo(bounces, tag);
    const head = { messageId, from, bouncesTo: tagged, tag, to, subject, date: now };
    return await post.send({ ...head, ...content });
  } catch (error) {
    // Nothing has gone over the line: the papers were out of reach, or do not make a letter.
    return { outcome: "delayed", words: error instanceof Error ? error.message : String(error) };
  }
}

type Content = Pick<Letter, "text" | "html" | "attachments" | "report" | "unsubscribe">;

/** What the letter holds: the documents of a report, or the words of a message of its own. */
async function contentOf(
  { report, composition, documents, message }: ClaimedDelivery,
  papers: Papers,
): Promise<Content> {
  if (message) {
    const unsubscribe = message.unsubscribe ?? null;
    return { ...(await renderMessage(message)), attachments: [], report: null, unsubscribe };
  }
  const of = report === null ? composition && { composition } : { report };
  if (!of) throw new Error("A message has neither a report nor words of its own.");
  const parts = await Promise.all(
    documents.map(async ({ format, name, sha256 }) => ({
      format,
      name,
      ...(await papers.fetch(of, sha256)),
    })),
  );
  const partOf = (...formats: readonly DocumentFormat[]) => {
    const part = parts.find(({ format }) => formats.includes(format));
    if (!part) throw new Error("The report was issued without the form this message is made of.");
    return part.bytes.toString("utf8");
  };
  return {
    text: partOf("txt", "txt-link"),
    html: partOf("html", "html-link"),
    attachments: parts.filter(({ format }) => ATTACHED.includes(format)),
    report,
    // Readers are offices: who changes their list stands at the foot of the report.
    unsubscribe: null,
  };
}
