import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningAccord, startAccord } from "./testing/accord.ts";
import { type Shown, startBrowser } from "./testing/browser.ts";
import { People, recordElsewhere, SCREENS } from "./testing/screens.ts";
import { isListening } from "./testing/watched-cell.ts";

/** A window 1440 wide, zoomed to 200 %: half as wide, with two dots to a pixel. */
const ZOOMED = { width: 720, height: 450, deviceScaleFactor: 2 } as const satisfies Shown;

/** Long enough for what a page does late to be noticed. */
const AT_REST_MS = 300;

describe("every page", () => {
  let accord: RunningAccord;
  let browser: Browser;
  let people: People;
  let zoomedPeople: People;

  beforeAll(async () => {
    [accord, browser] = await Promise.all([startAccord(), startBrowser()]);
    people = new People(browser, accord.url);
    zoomedPeople = new People(browser, accord.url, ZOOMED);
  });
  afterAll(async () => {
    await browser?.close();
    await accord?.[Symbol.asyncDispose]();
  });

  it.each(SCREENS)(
    "has no error, keeps its own policy and asks no other machine: $name",
    async (screen) => {
      const page = await people.openPage(screen.as);
      const complaints = await listenTo(page, accord.url);

      await screen.open(page);
      await page.waitForTimeout(AT_REST_MS);

      await page.close();
      expect(complaints.filter((words) => !screen.says?.test(words))).toEqual([]);
    },
  );

  it.each(SCREENS)("needs no scrolling sideways at 200 %: $name", async ({ as, open }) => {
    const page = await zoomedPeople.openPage(as);

    await open(page);

    const widths = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      window: innerWidth,
      dots: devicePixelRatio,
    }));
    await page.close();
    expect(widths).toEqual({ page: 720, window: 720, dots: 2 });
  });

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
});

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
