import type { ClaimedDelivery, DeliveryOutcome, DocumentFormat } from "@accord/domain/report";
import { renderMessage } from "@accord/reports/render-message";
import type { Letter } from "../mail/letter.ts";
import type { Post } from "../mail/post.ts";
import type { Papers } from "../papers.ts";

/** The forms that become the message; the others are attached where people read them. */
const ATTACHED: readonly DocumentFormat[] = ["pdf"];

/** Sends one claimed message, once. Whatever happens is an outcome. */
export async function sendDelivery(
  post: Post,
  papers: Papers,
  delivery: ClaimedDelivery,
  { from, now }: { from: string; now: Date },
): Promise<DeliveryOutcome> {
  const { messageId, to, subject } = delivery;
  try {
    const content = await contentOf(delivery, papers);
    return await post.send({ messageId, from, to, subject, date: now, ...content });
  } catch (error) {
    // Nothing has gone over the line: the papers were out of reach, or do not make a letter.
    return { outcome: "delayed", words: error instanceof Error ? error.message : String(error) };
  }
}

type Content = Pick<Letter, "text" | "html" | "attachments" | "report">;

/** What the letter holds: the documents of a report, or the words of a message of its own. */
async function contentOf(
  { report, documents, message }: ClaimedDelivery,
  papers: Papers,
): Promise<Content> {
  if (message) return { ...(await renderMessage(message)), attachments: [], report: null };
  if (report === null) throw new Error("A message has neither a report nor words of its own.");
  const parts = await Promise.all(
    documents.map(async ({ format, name, sha256 }) => ({
      format,
      name,
      ...(await papers.fetch(report, sha256)),
    })),
  );
  const textOf = (format: DocumentFormat) =>
    parts.find((part) => part.format === format)?.bytes.toString("utf8") ?? "";
  return {
    text: textOf("txt"),
    html: textOf("html"),
    attachments: parts.filter(({ format }) => ATTACHED.includes(format)),
    report,
  };
}
