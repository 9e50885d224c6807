import type { ForceLeaf } from "@accord/domain/force-leaf";
import type { DocumentFormat, Edition, ReportDocument } from "@accord/domain/report";
import type { Summary } from "@accord/domain/summary";
import { assertOpenable } from "./assert-openable.ts";
import { emailHtmlOf } from "./email-html.ts";
import { emailTextOf } from "./email-text.ts";
import { type Paper, pdfOf } from "./pdf.ts";

/** What the documents of one edition say: the summary, and the page of the force whose readers they are for. */
export interface Said {
  readonly summary: Summary;
  /** Null for documents that go to no force's readers. */
  readonly leaf: ForceLeaf | null;
}

/** Forms that say how many pages the paper has, or are it. */
const NEED_THE_PAPER: readonly DocumentFormat[] = ["pdf", "html", "txt"];

/**
 * Sets what is said in each form wanted, in their order. The same words give the same bytes.
 *
 * The paper is set once at most, and opened before anything is handed out.
 *
 * @throws Error when the paper cannot be set, or does not open as it should
 */
export async function renderDocuments(
  said: Said,
  formats: readonly DocumentFormat[],
  edition: Edition = "official",
): Promise<ReportDocument[]> {
  const paper = formats.some((format) => NEED_THE_PAPER.includes(format))
    ? await paperOf(said)
    : null;
  const documents: ReportDocument[] = [];
  for (const format of formats) {
    const bytes = await bytesOf(format, said, paper);
    const force = said.leaf?.force.slug ?? null;
    documents.push({ edition, force, format, base64: bytes.toString("base64") });
  }
  return documents;
}

async function paperOf({ summary }: Said): Promise<Paper> {
  const paper = await pdfOf(summary);
  assertOpenable(paper, summary);
  return paper;
}

async function bytesOf(
  format: DocumentFormat,
  { summary }: Said,
  paper: Paper | null,
): Promise<Buffer> {
  if (format === "json") return Buffer.from(`${JSON.stringify(summary, null, 2)}\n`);
  if (paper === null) throw new Error(`A report has no form ${format}.`);
  if (format === "pdf") return paper.bytes;
  if (format === "html") return Buffer.from(await emailHtmlOf(summary, paper.pages));
  if (format === "txt") return Buffer.from(emailTextOf(summary, paper.pages));
  throw new Error(`A report has no form ${format}.`);
}

/** A report as it is filed and sent. */
export interface RenderedReport {
  readonly subject: string;
  /** One of each format. `html` and `txt` are the two parts of the message. */
  readonly documents: readonly ReportDocument[];
}

/** Sets a summary as paper, message and data. */
export async function renderReport(summary: Summary): Promise<RenderedReport> {
  const documents = await renderDocuments({ summary, leaf: null }, ["pdf", "html", "txt", "json"]);
  return { subject: summary.subject, documents };
}
