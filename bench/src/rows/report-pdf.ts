import { DocumentFormat } from "@accord/domain/report";
import type { Summary } from "@accord/domain/summary";
import { startBrowser } from "@accord/e2e/testing/browser";
import { paperFonts } from "@accord/reports/paper-font";
import { pdfOf } from "@accord/reports/pdf";
import { renderDocuments } from "@accord/reports/render-report";
import { february } from "@accord/reports/testing/eastern-region";
import { reportHtml } from "../floor/report-html.ts";
import { compare, timeMs } from "../measure.ts";
import { type Row, told } from "../row.ts";

const ROUNDS = 15;
const MEMORY_ROUNDS = 200;
/** All that a reader without a force can get. */
const FORMATS = DocumentFormat.options;

/** A report's paper with new data each time, beside a browser that prints the same content. */
export async function reportPdfRows(): Promise<Row[]> {
  const summary = february();
  const fonts = await paperFonts();
  const browser = await startBrowser();
  const page = await browser.newPage();
  let bytes = 0;
  const paper = await compare(
    ROUNDS,
    (round) =>
      timeMs(async () => {
        ({ length: bytes } = (await pdfOf(anew(summary, round))).bytes);
      }),
    (round) =>
      timeMs(async () => {
        await page.setContent(reportHtml(anew(summary, round), fonts));
        await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
      }),
  );
  await browser.close();
  const whole = await compare(
    ROUNDS,
    (round) =>
      timeMs(() => renderDocuments({ summary: anew(summary, 1000 + round), leaf: null }, FORMATS)),
    (round) => timeMs(() => pdfOf(anew(summary, 2000 + round))),
  );
  return [
    {
      what: "report PDF with new data, monthly paper",
      floor: "Chromium printing the same content as HTML",
      goal: { kind: "at-most", value: 0.5 },
      value: paper.ratio,
      unit: "×",
      detail: told(paper, "ms"),
    },
    {
      what: "report PDF, monthly paper: size as attached",
      floor: "nothing",
      goal: { kind: "at-most", value: 500 },
      value: bytes / 1000,
      unit: "kB",
      detail: "PDF/UA-1, tagged",
    },
    {
      what: "monthly report, all formats from the summary",
      floor: "compiling the same PDF",
      goal: { kind: "at-most", value: 4 },
      value: whole.ratio,
      unit: "×",
      detail: told(whole, "ms"),
    },
    await memoryRow(summary),
  ];
}

async function memoryRow(summary: Summary): Promise<Row> {
  let atTwentieth = 0;
  for (let round = 1; round <= MEMORY_ROUNDS; round += 1) {
    await pdfOf(anew(summary, 10_000 + round));
    if (round === 20) atTwentieth = process.memoryUsage.rss();
  }
  const atLast = process.memoryUsage.rss();
  return {
    what: "report PDF: resident memory at the 200th paper",
    floor: "at the 20th",
    goal: { kind: "at-most", value: 1.2 },
    value: atLast / atTwentieth,
    unit: "×",
    detail: `${(atLast / 1e6).toFixed(0)} against ${(atTwentieth / 1e6).toFixed(0)} MB`,
  };
}

/** The same report with words that were never set before, so that no cache can answer. */
function anew(summary: Summary, round: number): Summary {
  return {
    ...summary,
    opening: `${summary.opening} Round ${round}.`,
    matrix: summary.matrix.map((group) => ({
      ...group,
      areas: group.areas.map((area) => ({ ...area, comment: `${area.comment ?? ""} ${round}` })),
    })),
  };
}
