import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningAccord, startAccord } from "./testing/accord.ts";
import { startBrowser } from "./testing/browser.ts";
import { People, SCREENS } from "./testing/screens.ts";

const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "light", forcedColors: "active" },
} as const;

const WIDTHS = [320, 768, 1440];

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Nine runs over a matrix of 225 cells, on a machine that may have much else to do. */
const NINE_RUNS_MS = 180_000;

describe("axe, in light, dark and forced colours, 320, 768 and 1440 wide", () => {
  let accord: RunningAccord;
  let browser: Browser;
  let people: People;

  beforeAll(async () => {
    [accord, browser] = await Promise.all([startAccord(), startBrowser()]);
    people = new People(browser, accord.url);
  });
  afterAll(async () => {
    await browser?.close();
    await accord?.[Symbol.asyncDispose]();
  });

  it.each(SCREENS)(
    "finds nothing on $name",
    async ({ as, open, seenInNine = false }) => {
      const page = await people.openPage(as);
      await open(page);

      const found = await findingsInEveryLook(page, seenInNine);

      await page.close();
      expect(found).toEqual([]);
    },
    NINE_RUNS_MS,
  );

  // Last, since it empties the list and ends the session that the other states are seen with.
  it(
    "finds nothing on an empty list of readers, and where the session has ended",
    async () => {
      const page = await people.openPage("editor@programme.example");
      await page.goto("/admin/eastern-region/readers");
      for (let left = 9; left > 0; left -= 1) {
        await page
          .getByRole("button", { name: /^Remove / })
          .first()
          .click();
        await page
          .getByRole("dialog")
          .getByRole("button", { name: /^Remove/ })
          .click();
        await page.getByRole("dialog").waitFor({ state: "detached" });
      }
      await page.getByRole("heading", { name: "Nobody is on the list yet" }).waitFor();
      expect(await findingsInEveryLook(page)).toEqual([]);

      await page.request.post("/api/auth/sign-out", { headers: { origin: accord.url } });
      await page.getByRole("dialog", { name: "Your session has ended" }).waitFor();
      expect(await findingsInEveryLook(page)).toEqual([]);
      await page.close();
    },
    NINE_RUNS_MS,
  );
});

/** The one width of a look for a state that is not seen in nine. */
const ONE_WIDTH: Readonly<Record<string, number>> = { dark: 1440, "forced colours": 320 };

async function findingsInEveryLook(page: Page, isInNine = false): Promise<string[]> {
  const found: string[] = [];
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia(media);
    for (const width of WIDTHS) {
      if (!isInNine && (ONE_WIDTH[look] ?? width) !== width) continue;
      await page.setViewportSize({ width, height: 900 });
      for (const finding of await findings(page)) found.push(`${look}, ${width}: ${finding}`);
      if (await scrollsSideways(page)) found.push(`${look}, ${width}: scrolls sideways`);
    }
  }
  return found;
}

/** What axe finds, one line for each rule and element. */
async function findings(page: Page): Promise<string[]> {
  // In one document there is nothing for the newer mode, with a page of its own, to gather.
  const axe = new AxeBuilder({ page })
    .options({ runOnly: TAGS, resultTypes: ["violations"] })
    .setLegacyMode();
  const { violations, passes } = await axe.analyze();
  if (passes.length === 0) throw new Error("axe ran no rule.");
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
  );
}

function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });
}
