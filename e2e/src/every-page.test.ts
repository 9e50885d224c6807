import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningAccord, startAccord } from "./testing/accord.ts";
import { startBrowser } from "./testing/browser.ts";
import { People, recordElsewhere, SCREENS } from "./testing/screens.ts";
import { isListening } from "./testing/watched-cell.ts";

const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "light", forcedColors: "active" },
} as const;

const WIDTHS = [320, 768, 1440];

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Nine runs over a matrix of 225 cells, on a machine that may have much else to do. */
const NINE_RUNS_MS = 180_000;

/** Half of 1440: what zooming to 200 % leaves of a window. */
const ZOOMED = 720;

/** Nine changes one after the other, on a machine that may have much else to do. */
const DONE_WITHIN_MS = 30_000;

/** Long enough for what a page does late to be noticed. */
const AT_REST_MS = 300;

// Each state is come to once and held to everything, since coming to it takes longer than looking at it.
describe("every page in every state", () => {
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
    "has no error, keeps its own policy, asks no other machine, fits at 200 %, and axe finds nothing: $name",
    async ({ as, open, says, seenInNine = false }) => {
      const page = await people.openPage(as);
      const complaints = await listenTo(page, accord.url);

      await open(page);
      await page.waitForTimeout(AT_REST_MS);
      const heard = complaints.filter((words) => !says?.test(words));
      const found = await findingsInEveryLook(page, seenInNine);

      await page.close();
      expect({ heard, found }).toEqual({ heard: [], found: [] });
    },
    NINE_RUNS_MS,
  );

  it.each([
    { asks: "less motion", reducedMotion: "reduce", stands: "Live", moved: [] },
    {
      asks: "nothing",
      reducedMotion: "no-preference",
      stands: "Being progressed",
      moved: ["animation of a", "transition of svg"],
    },
  ] as const)("moves only what it may for who asks for $asks", async (given) => {
    const editor = await people.openPage("editor@programme.example");
    const page = await people.openPage("viewer@norfolk.example");
    await page.emulateMedia({ reducedMotion: given.reducedMotion });
    await isListening(page, () => page.goto("/eastern-region/matrix?asAt=2011-01-31"));
    const moved = await watchMotion(page);

    await page.getByRole("button", { name: "Protective services" }).click();
    await recordElsewhere(editor, { stands: given.stands, day: "20" });
    await page.locator("[id='cell.finance.essex-kent']").getByText(given.stands).waitFor();
    await page.waitForTimeout(AT_REST_MS);

    expect(await moved()).toEqual(given.moved);
    await Promise.all([page.close(), editor.close()]);
  });

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
        await page.getByRole("dialog").waitFor({ state: "detached", timeout: DONE_WITHIN_MS });
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
  await page.setViewportSize({ width: ZOOMED, height: 450 });
  if (await scrollsSideways(page)) found.push("at 200 %: scrolls sideways");
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

/** Notes what begins to move; gives each kind once. */
async function watchMotion(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    for (const kind of ["animation", "transition"]) {
      document.addEventListener(
        kind === "animation" ? "animationstart" : "transitionrun",
        (event) => seen.add(`${kind} of ${(event.target as Element).localName}`),
      );
    }
  });
  return () =>
    page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen].toSorted());
}
