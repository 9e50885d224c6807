import type { ForceLeaf } from "@accord/domain/force-leaf";
import type { DocumentFormat, Edition, ReportDocument } from "@accord/domain/report";
import { publishedSummary } from "@accord/domain/report-schema";
import type { Summary } from "@accord/domain/summary";
import { assertOpenable } from "./assert-openable.ts";
import { docxOf } from "./docx-report.ts";
import { emailHtmlOf } from "./email-html.ts";
import { emailTextOf } from "./email-text.ts";
import { type Paper, pdfOf } from "./pdf.ts";
import { xlsxOf } from "./xlsx-report.ts";

/** What the documents of one edition say: the summary, and the page of the force whose readers they are for. */
export interface Said {
  readonly summary: Summary;
  /** Null for documents that go to no force's readers. */
  readonly leaf: ForceLeaf | null;
  /** Whether it is only looked at: what leads to the issued report leads nowhere yet, and says so. */
  readonly isPreview?: boolean;
}

/** How each form is set. `paper` sets it at the first call, and gives the same one after that. */
const SET = {
  pdf: async (_said, paper) => (await paper()).bytes,
  html: async (said, paper) => emailHtmlOf({ ...said, paper: await paper() }),
  txt: async (said, paper) => emailTextOf({ ...said, paper: await paper() }),
  "html-link": (said) => emailHtmlOf({ ...said, paper: null }),
  "txt-link": async (said) => emailTextOf({ ...said, paper: null }),
  json: async ({ summary }) => `${JSON.stringify(publishedSummary(summary), null, 2)}\n`,
  xlsx: ({ summary }) => xlsxOf(summary),
  docx: ({ summary }) => docxOf(summary),
} as const satisfies Record<
  DocumentFormat,
  (said: Said, paper: () => Promise<Paper>) => Promise<Uint8Array | string>
>;

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
  const force = said.leaf?.force.slug ?? null;
  let set: Promise<Paper> | null = null;
  const paper = () => {
    set ??= paperOf(said);
    return set;
  };
  const documents: ReportDocument[] = [];
  for (const format of formats) {
    const written = await SET[format](said, paper);
    documents.push({ edition, force, format, base64: Buffer.from(written).toString("base64") });
  }
  return documents;
}

async function paperOf({ summary, leaf }: Said): Promise<Paper> {
  const paper = await pdfOf(summary, leaf);
  assertOpenable(paper, summary);
  return paper;
}
