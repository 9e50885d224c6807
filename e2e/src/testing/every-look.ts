import type { Page } from "playwright-core";
import { axeFindings } from "./axe-findings.ts";
import type { Screen } from "./screen.ts";
import type { People } from "./screens.ts";

const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "light", forcedColors: "active" },
} as const;

const WIDTHS = [320, 768, 1440];

/** Nine runs over a matrix of 225 cells, on a machine that may have much else to do. */
export const NINE_RUNS_MS = 180_000;

/** Half of 1440: what zooming to 200 % leaves of a window. */
const ZOOMED = 720;

/** Long enough for what a page does late to be noticed. */
export const AT_REST_MS = 300;

/** What is wrong with a page in a state: nothing, where all is as it should be. */
export interface Wrong {
  /** What the browser complained of: errors, breaches of the policy, requests to elsewhere. */
  readonly heard: readonly string[];
  /** What axe found in each look, and where the page scrolls sideways. */
  readonly found: readonly string[];
}

/** Comes to a state and holds it to everything, since coming to it takes longer than looking at it. */
export async function whatIsWrong(
  people: People,
  { as, open, says, seenInNine }: Screen,
  own: string,
): Promise<Wrong> {
  const page = await people.openPage(as);
  const complaints = await listenTo(page, own);

  await open(page);
  await page.waitForTimeout(AT_REST_MS);
  const heard = complaints.filter((words) => !says?.test(words));
  const found = await findingsInEveryLook(page, seenInNine === true);

  await page.close();
  return { heard, found };
}

/** The widths of a look for a state that is not seen in nine. */
const FEWER_WIDTHS: Readonly<Record<keyof typeof LOOKS, readonly number[]>> = {
  light: [320, 1440],
  dark: [1440],
  "forced colours": [320],
};

/** What axe finds in every look of a page, and where it scrolls sideways. */
export async function findingsInEveryLook(page: Page, isInNine = false): Promise<string[]> {
  const found: string[] = [];
  for (const look of Object.keys(LOOKS) as (keyof typeof LOOKS)[]) {
    await page.emulateMedia(LOOKS[look]);
    for (const width of isInNine ? WIDTHS : FEWER_WIDTHS[look]) {
      await page.setViewportSize({ width, height: 900 });
      const seenInLight = look !== "light";
      for (const finding of await axeFindings(page, seenInLight))
        found.push(`${look}, ${width}: ${finding}`);
      if (await scrollsSideways(page)) found.push(`${look}, ${width}: scrolls sideways`);
    }
  }
  await page.setViewportSize({ width: ZOOMED, height: 450 });
  if (await scrollsSideways(page)) found.push("at 200 %: scrolls sideways");
  return found;
}

function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });
}

/** What the browser complains of from now on: errors, breaches of the policy, requests to elsewhere. */
async function listenTo(page: Page, own: string): Promise<readonly string[]> {
  const complaints: string[] = [];
  page.on("console", (said) => {
    if (said.type() === "error" || said.type() === "warning") complaints.push(said.text());
  });
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== "data:" && origin !== own) complaints.push(`asked ${request.url()}`);
  });
  await page.exposeFunction("tellOfBreach", (words: string) => complaints.push(words));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      // Put there by exposeFunction above.
      const { tellOfBreach } = window as unknown as { tellOfBreach: (words: string) => void };
      tellOfBreach(`breach of ${violatedDirective}: ${blockedURI}`);
    });
  });
  return complaints;
}
