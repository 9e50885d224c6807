import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningAccord, startAccord } from "./testing/accord.ts";
import { startBrowser } from "./testing/browser.ts";
import { AT_REST_MS } from "./testing/every-look.ts";
import { People, recordElsewhere } from "./testing/screens.ts";
import { isListening } from "./testing/watched-cell.ts";

describe("a page on which something changes", () => {
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

    await page.getByRole("button", { name: "Rows of Protective services" }).click();
    await recordElsewhere(editor, { stands: given.stands, day: "20" });
    await page.locator("[id='cell.finance.essex-kent']").getByText(given.stands).waitFor();
    await page.waitForTimeout(AT_REST_MS);

    expect(await moved()).toEqual(given.moved);
    await Promise.all([page.close(), editor.close()]);
  });
});

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
