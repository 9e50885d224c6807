import { OPERATOR } from "@accord/domain/actor";
import { ReportPeriod } from "@accord/domain/period";
import type { DocumentKey } from "@accord/domain/report";
import { DocumentFormat } from "@accord/domain/report";
import type { Summary } from "@accord/domain/summary";
import { startBrowser } from "@accord/e2e/testing/browser";
import { paperFonts } from "@accord/reports/paper-font";
import { pdfOf } from "@accord/reports/pdf";
import { renderDocuments } from "@accord/reports/render-report";
import { renderWanted } from "@accord/reports/render-wanted";
import { everySection, norfolkLeaf } from "@accord/reports/testing/every-section";
import { openDatabase } from "@accord/store/database";
import { migrate } from "@accord/store/migrate";
import { summarise } from "@accord/store/reports/summarise";
import { reportHtml } from "../floor/report-html.ts";
import { compare, sampleOf, timeMs } from "../measure.ts";
import { generateNational, NATIONAL } from "../national.ts";
import { type Row, told } from "../row.ts";

const ROUNDS = 15;
const MEMORY_ROUNDS = 200;
const FORCES = 43;
const NATIONAL_ROUNDS = 3;
/** The last whole quarter that the generated register spans. */
const QUARTER = ReportPeriod.parse({ kind: "quarterly", period: "2025-Q4" });
/** All that a reader without a force can get. */
const FORMATS = DocumentFormat.options;

/** Papers with new data each time, beside a browser that prints the same content. */
export async function reportPdfRows(): Promise<Row[]> {
  const summary = everySection("monthly");
  const whole = await compare(
    ROUNDS,
    (round) =>
      timeMs(() => renderDocuments({ summary: anew(summary, 1000 + round), leaf: null }, FORMATS)),
    (round) => timeMs(() => pdfOf(anew(summary, 2000 + round))),
  );
  return [
    ...(await paperRows("monthly", 0.5)),
    ...(await paperRows("quarterly", 1)),
    {
      what: "monthly report, all formats from the summary",
      floor: "compiling the same PDF",
      goal: { kind: "at-most", value: 4 },
      value: whole.ratio,
      unit: "×",
      detail: told(whole, "ms"),
    },
    await memoryRow(summary),
    await nationalRow(),
  ];
}

async function paperRows(kind: "monthly" | "quarterly", goal: number): Promise<Row[]> {
  const summary = everySection(kind);
  const leaf = kind === "quarterly" ? norfolkLeaf() : null;
  const fonts = await paperFonts();
  const browser = await startBrowser();
  const page = await browser.newPage();
  let bytes = 0;
  const paper = await compare(
    ROUNDS,
    (round) => timeMs(() => pdfOf(anew(summary, round))),
    (round) =>
      timeMs(async () => {
        await page.setContent(reportHtml(anew(summary, round), fonts));
        await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
      }),
  );
  await browser.close();
  ({ length: bytes } = (await pdfOf(summary, leaf)).bytes);
  return [
    {
      what: `report PDF with new data, ${kind} paper`,
      floor: "Chromium printing the same content as HTML",
      goal: { kind: "at-most", value: goal },
      value: paper.ratio,
      unit: "×",
      detail: told(paper, "ms"),
    },
    {
      what: `report PDF, ${kind} paper: size as attached`,
      floor: "nothing",
      goal: { kind: "at-most", value: 500 },
      value: bytes / 1000,
      unit: "kB",
      detail: `PDF/UA-1, tagged${leaf === null ? "" : ", with the page of a force"}`,
    },
  ];
}

/** All forces' quarterly papers of one national programme, beside one composing and as many bare papers set each by itself. */
async function nationalRow(): Promise<Row> {
  await using database = await openDatabase({ kind: "embedded", folder: null });
  await migrate(database);
  await generateNational(database, { ...NATIONAL, history: true });
  const order = { programme: "programme-1", period: QUARTER };
  const setting = { demonstration: null, linkTo: () => null };
  const forces = Array.from({ length: FORCES }, (_, i) => `force-${i + 1}`);
  const wanted = forces.map(
    (force): DocumentKey => ({ edition: "official", force, format: "pdf" }),
  );
  const [composingMs, alone, all]: [number[], number[], number[]] = [[], [], []];
  const { summary } = await summarise(database, OPERATOR, order, setting);
  const bare = async (round: number) => {
    alone.push(await timeMs(() => pdfOf(anew(summary, round))));
  };
  let bytes = 0;
  // A paper alone before and after each lot of all, so that what else the machine does falls on both.
  for (let round = 0; round < NATIONAL_ROUNDS; round += 1) {
    composingMs.push(await timeMs(() => summarise(database, OPERATOR, order, setting)));
    await bare(2 * round);
    all.push(
      await timeMs(async () => {
        const content = await summarise(database, OPERATOR, { ...order, forces }, setting);
        for await (const { base64 } of renderWanted(content, wanted)) {
          bytes = Math.max(bytes, Buffer.byteLength(base64, "base64"));
        }
      }),
    );
    await bare(2 * round + 1);
  }
  const [composing, paper] = [sampleOf(composingMs).median, sampleOf(alone).median];
  const ours = sampleOf(all).median;
  const floor = composing + FORCES * paper;
  return {
    what: `${FORCES} forces' tailored quarterly papers of one national programme`,
    floor: `one composing and ${FORCES} times the paper alone`,
    goal: { kind: "at-most", value: 1.3 },
    value: ours / floor,
    unit: "×",
    detail: `${(ours / 1000).toFixed(1)} against ${(floor / 1000).toFixed(1)} s; composing ${composing.toFixed(0)} ms, a paper ${paper.toFixed(0)} ms, at most ${(bytes / 1000).toFixed(0)} kB`,
  };
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
