import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeFindings } from "./testing/axe-findings.ts";
import { startBrowser } from "./testing/browser.ts";
import { MAIN } from "./testing/main-file.ts";

const SIZES = [
  [320, 640],
  [600, 800],
] as const;
const SCHEMES = ["light", "dark"] as const;

describe("the email of a month with movement to the readers of a force, opened in a browser", () => {
  let browser: Browser;
  let folder: string;
  let html: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "accord-email-"));
    const dataDir = join(folder, "data");
    await cp(inject("loadedDataDirs").year, dataDir, { recursive: true });
    const period = ["--programme", "eastern-region", "--period", "2011-09"];
    const env = { ...process.env, ACCORD_DATA_DIR: dataDir, ACCORD_DEMO: "1", LOG_LEVEL: "warn" };
    const run = promisify(execFile);
    [browser] = await Promise.all([
      startBrowser(),
      run(
        process.execPath,
        [MAIN, "report", "monthly", ...period, "--force", "norfolk", "--out", folder],
        { env },
      ),
    ]);
    html = await readFile(join(folder, "report.html"), "utf8");
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(
    SIZES.flatMap(([width, height]) => SCHEMES.map((scheme) => [width, scheme, height] as const)),
  )(
    "says on the first screen what moved, what is late or stuck and what comes next, %i pixels wide in the %s: images off, nothing fetched, nothing to scroll aside",
    async (width, colorScheme, height) => {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme });
      const asked: string[] = [];
      await page.route("**", (route) => {
        asked.push(route.request().url());
        return route.abort();
      });

      await page.setContent(html, { waitUntil: "load" });

      const { wide, figures, paper } = await laidOut(page);
      expect(asked).toEqual([]);
      expect(wide).toBeLessThanOrEqual(width);
      expect(figures.slice(0, 3).map(({ words }) => words)).toEqual([
        expect.stringMatching(/moved: /),
        expect.stringMatching(/(late|stuck): /),
        expect.stringMatching(/^Next.* 2011/),
      ]);
      for (const { bottom } of figures.slice(0, 3)) expect(bottom).toBeLessThanOrEqual(height);
      expect(paper).toMatch(colorScheme === "dark" ? "rgb(20, 24, 29)" : "rgb(255, 255, 255)");
      // A mail program puts the message inside landmarks of its own.
      const found = (await axeFindings(page)).filter((one) => !/^(region|landmark)/.test(one));
      expect(found).toEqual([]);
      await page.close();
    },
  );
});

/** How wide the page runs, where its figures end, and what it is printed on. */
async function laidOut(page: Page) {
  return page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    figures: [...document.querySelectorAll(".figure, .next")].map((figure) => ({
      words: figure.parentElement?.textContent ?? "",
      bottom: figure.getBoundingClientRect().bottom,
    })),
    paper: getComputedStyle(document.querySelector(".sheet") ?? document.body).backgroundColor,
  }));
}
