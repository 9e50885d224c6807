import type { DocumentFormat, ReportDocument } from "@accord/domain/report";
import type { Summary } from "@accord/domain/summary";
import { assertOpenable } from "./assert-openable.ts";
import { emailHtmlOf } from "./email-html.ts";
import { emailTextOf } from "./email-text.ts";
import { pdfOf } from "./pdf.ts";

/** A report as it is filed and sent. */
export interface RenderedReport {
  readonly subject: string;
  /** One of each format. `html` and `txt` are the two parts of the message. */
  readonly documents: readonly ReportDocument[];
}

/**
 * Sets a summary as paper, message and data. The same summary gives the same bytes.
 *
 * @throws Error when the paper cannot be set, or does not open as it should
 */
export async function renderReport(summary: Summary): Promise<RenderedReport> {
  const paper = await pdfOf(summary);
  assertOpenable(paper, summary);
  const html = await emailHtmlOf(summary, paper.pages);
  return {
    subject: summary.subject,
    documents: [
      document("pdf", paper.bytes),
      document("html", Buffer.from(html)),
      document("txt", Buffer.from(emailTextOf(summary, paper.pages))),
      document("json", Buffer.from(`${JSON.stringify(summary, null, 2)}\n`)),
    ],
  };
}

function document(format: DocumentFormat, bytes: Buffer): ReportDocument {
  return { edition: "official", force: null, format, base64: bytes.toString("base64") };
}
