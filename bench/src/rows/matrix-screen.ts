import { PASSWORD, type RunningAccord, startAccord } from "@accord/e2e/testing/accord";
import { openContext, signIn, startBrowser } from "@accord/e2e/testing/browser";
import type { Browser, Page } from "playwright-core";
import { compare, type Sample, sampleOf } from "../measure.ts";
import { type Row, told } from "../row.ts";
import { servePages } from "../screen/built-pages.ts";
import { changesBetweenDays, generatedView, type ScreenSize } from "../screen/generated-view.ts";
import { type Answered, jumpThrough, turnWheel, watchPage } from "../screen/watch-page.ts";

const SEED: ScreenSize = { areas: 45, partnerships: 5 };
const NATION: ScreenSize = { areas: 1000, partnerships: 43 };
const FRAME_MS = 50;
const KEY_MS = 200;
/** What was drawn is painted, and nothing else is under way. */
const AT_REST_MS = 2_000;
const WHEEL = "the wheel turns, 120 px a notch";
const JUMP = "it jumps, up to four windows at once";
const OF_THE_SAME = "AG Grid Community with every row in the document, words alone, same Chromium";

/** The matrix on screen beside AG Grid, in turn in one Chromium, each on a fresh page. */
export async function matrixScreenRows(): Promise<Row[]> {
  const browser = await startBrowser();
  try {
    await using pages = await servePages();
    const rows = [
      ...(await drawing(browser, pages.url, SEED, 7, 0.33)),
      ...(await drawing(browser, pages.url, NATION, 3, 0.5)),
    ];
    await using accord = await startAccord({ ACCORD_DEMO: "1" });
    rows.push(...(await answering(browser, accord, "dashboard", "viewer@norfolk.example", "")));
    rows.push(...(await answering(browser, accord, "admin", "editor@programme.example", "/admin")));
    return rows;
  } finally {
    await browser.close();
  }
}

async function drawing(
  browser: Browser,
  url: string,
  size: ScreenSize,
  rounds: number,
  goal: number,
): Promise<Row[]> {
  const [turns, frames, jumps]: [number[], number[], number[]] = [[], [], []];
  const drawn = await compare(
    rounds,
    () =>
      onPage(browser, `${url}/ours`, async (page) => {
        const first = await page.evaluate((asked) => window.drawn.draw(asked), size);
        const { ms, touched } = await page.evaluate(() => window.drawn.turn());
        const changed = changesBetweenDays(size);
        if (touched > changed) {
          throw new Error(`Another day touched ${touched} squares where ${changed} changed.`);
        }
        turns.push(ms);
        await page.waitForTimeout(AT_REST_MS);
        frames.push((await watchPage(page, () => turnWheel(page))).longestFrame);
        jumps.push((await watchPage(page, () => jumpThrough(page))).longestFrame);
        return first;
      }),
    () =>
      onPage(browser, `${url}/ag-grid`, (page) =>
        page.evaluate((asked) => window.drawn.draw(asked), size),
      ),
  );
  const [turn, frame, jump] = [sampleOf(turns), sampleOf(frames), sampleOf(jumps)];
  const what = `${size.areas.toLocaleString("en-GB")} × ${size.partnerships}`;
  return [
    {
      what: `matrix on screen, ${what}: first render`,
      floor: OF_THE_SAME,
      goal: { kind: "at-most", value: goal },
      value: drawn.ratio,
      unit: "×",
      detail: told(drawn, "ms"),
    },
    {
      what: `matrix on screen, ${what}: another day, which touches only the squares that changed`,
      floor: "its own first render",
      goal: { kind: "at-most", value: 1 },
      value: turn.median / drawn.ours.median,
      unit: "×",
      detail: `${turn.median.toFixed(0)} ms (${turn.least.toFixed(0)} to ${turn.most.toFixed(0)})`,
    },
    frameRow(`matrix on screen, ${what}: longest frame while ${WHEEL}`, frame),
    frameRow(`matrix on screen, ${what}: longest frame while ${JUMP}`, jump),
  ];
}

/** The real front end, whose API answers with a nation's matrix: a key, and frames while scrolling. */
async function answering(
  browser: Browser,
  accord: RunningAccord,
  end: string,
  who: string,
  base: string,
): Promise<Row[]> {
  const context = await openContext(browser, accord.url);
  const page = await context.newPage();
  await page.goto(`${base}/`);
  await signIn(page, who, PASSWORD);
  await page.getByLabel("Password").waitFor({ state: "detached" });
  await page.route(/\/trpc\/matrix\.read\?/, (route) => {
    const isThen = route.request().url().includes("2011-01-31");
    const view = generatedView(NATION, isThen ? 1 : 0);
    const programme = { ...view.programme, slug: "eastern-region" };
    return route.fulfill({ json: { result: { data: { ...view, programme } } } });
  });
  await page.goto(`${base}/eastern-region/matrix?asAt=2011-01-31`);
  await page.locator("tr[data-area='area-999']").waitFor({ state: "attached", timeout: 60_000 });
  await page.waitForTimeout(AT_REST_MS);
  const cell = page.locator("tr[data-area='area-2'] td[data-status] > a").first();
  await cell.focus();
  if (end === "admin") await page.keyboard.press("Enter");
  const keyed = await watchPage(page, () => pressKeys(page));
  const scrolled = sampleOf([(await watchPage(page, () => turnWheel(page))).longestFrame]);
  const jumped = sampleOf([(await watchPage(page, () => jumpThrough(page))).longestFrame]);
  await context.close();
  return [
    keyRow(`a key in the ${end}’s matrix of 1,000 × 43, to the next paint`, keyed),
    frameRow(`longest frame in the ${end}’s matrix of 1,000 × 43 while ${WHEEL}`, scrolled),
    frameRow(`longest frame in the ${end}’s matrix of 1,000 × 43 while ${JUMP}`, jumped),
  ];
}

async function pressKeys(page: Page): Promise<void> {
  for (const key of ["ArrowDown", "ArrowRight", "ArrowDown", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(150);
  }
}

function frameRow(what: string, frames: Sample): Row {
  return {
    what,
    floor: "nothing; frames under 50 ms are not reported by the browser and count as 0",
    goal: { kind: "at-most", value: FRAME_MS },
    value: frames.most,
    unit: "ms",
    detail: `the longest of all rounds; in the median round ${frames.median.toFixed(0)}`,
  };
}

function keyRow(what: string, { slowestKey, longestFrame }: Answered): Row {
  return {
    what,
    floor: "nothing; what took less than the browser reports counts as 0",
    goal: { kind: "at-most", value: KEY_MS },
    value: slowestKey,
    unit: "ms",
    detail: `longest frame ${longestFrame.toFixed(0)} ms`,
  };
}

async function onPage<T>(browser: Browser, url: string, work: (page: Page) => Promise<T>) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.goto(url);
    await page.evaluate(() => document.fonts.ready);
    return await work(page);
  } finally {
    await page.close();
  }
}
