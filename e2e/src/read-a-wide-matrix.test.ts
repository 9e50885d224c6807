import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD, type RunningAccord, startAccord } from "./testing/accord.ts";
import { openContext, signIn, startBrowser } from "./testing/browser.ts";
import { Keyboard } from "./testing/keyboard.ts";
import { paperOf } from "./testing/paper.ts";
import { matrixIsShown } from "./testing/seen-matrix.ts";
import { takeInProgramme } from "./testing/wide-programme.ts";

/** It scrolls within a region of its own, and is laid out whole. */
const WIDE = { areas: 100, partnerships: 12 };
/** So many squares that rows out of sight are left undone, and that a jump brings more than a frame holds. */
const LONG = { areas: 140, partnerships: 30 };
/** Beside the squares of a row: in how wide an arrangement it is live, and its comment. */
const MORE_CELLS = 2;
/** Further than any table here goes. */
const TO_THE_END = 100_000;
const SOON = { timeout: 5_000 };

describe("a matrix of more partnerships than fit beside each other", () => {
  let accord: RunningAccord;
  let browser: Browser;
  let signedIn: BrowserContext;

  beforeAll(async () => {
    [accord, browser] = await Promise.all([startAccord(), startBrowser()]);
    await takeInProgramme(accord.url, "wide", WIDE);
    await takeInProgramme(accord.url, "long", LONG);
    signedIn = await openContext(browser, accord.url);
    const page = await signedIn.newPage();
    await page.goto("/");
    await signIn(page, "editor@programme.example", PASSWORD);
    await page.getByLabel("Password").waitFor({ state: "detached" });
  });
  afterAll(async () => {
    await browser?.close();
    await accord?.[Symbol.asyncDispose]();
  });

  /** The matrix of a programme on a page of its own, the pointer over its middle. */
  async function read(programme: string): Promise<Page> {
    const page = await signedIn.newPage();
    await page.goto(`/${programme}/matrix?asAt=2011-01-31`);
    await matrixIsShown(page);
    await page.getByText(/Nothing was recorded as at/).waitFor();
    await page
      .locator("section:has(> table)")
      .evaluate((region) => region.scrollIntoView({ block: "end" }));
    await page.mouse.move(720, 500);
    return page;
  }

  it("is given to a screen reader whole, with every row and cell far out of sight", async () => {
    const page = await read("wide");
    const devtools = await signedIn.newCDPSession(page);
    const { nodes } = await devtools.send("Accessibility.getFullAXTree");
    const count = (role: string) => nodes.filter((node) => node.role?.value === role).length;
    const named = (name: string) => nodes.some((node) => node.name?.value === name);

    // Of the group that all areas are in, too: its name, and a count for each partnership.
    expect(count("rowheader")).toBe(WIDE.areas + 1);
    expect(count("cell")).toBe((WIDE.areas + 1) * (WIDE.partnerships + MORE_CELLS));
    expect(named(`Page of Area ${WIDE.areas}`)).toBe(true);
    await page.close();
  });

  it("is given to a screen reader whole, however long, to who asks for it", async () => {
    const page = await read("long");
    const devtools = await signedIn.newCDPSession(page);
    const heads = async () => {
      const { nodes } = await devtools.send("Accessibility.getFullAXTree");
      return nodes.filter((node) => node.role?.value === "rowheader").length;
    };
    expect(await heads()).toBeLessThan(LONG.areas);

    await page.getByRole("button", { name: "Lay out every row, for a screen reader" }).focus();
    await page.keyboard.press("Enter");

    await expect.poll(heads, SOON).toBe(LONG.areas + 1);
    await page.close();
  });

  it("has all rows in sight drawn after a jump to its end, and back, and holds none of them", async () => {
    const page = await read("long");
    await watchHeld(page);

    for (const [way, edge] of [
      [TO_THE_END, `Area ${LONG.areas}`],
      [-TO_THE_END, "Area 1"],
    ] as const) {
      await page.mouse.wheel(0, way);
      const areas = async () => (await rowsInSight(page)).map(({ area }) => area);
      await expect.poll(areas, SOON).toContain(edge);
      await expect.poll(() => areDrawn(page), SOON).toBe(true);
      await expect.poll(() => page.locator("[data-held]").count(), SOON).toBe(0);
    }

    expect(await timesHeld(page)).toBeGreaterThan(LONG.areas / 10);
    await page.close();
  });

  it("takes the focus to cells far away by the arrow keys, seen at each, the names of areas standing at the left", async () => {
    const page = await read("long");
    const keyboard = new Keyboard(page);
    const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
    await page.locator(`[id="${cell(1, 1)}"]`).focus();

    while ((await focused()) !== cell(LONG.areas, 1)) await keyboard.press("ArrowDown");
    for (let n = 1; n < LONG.partnerships; n += 1) await keyboard.press("ArrowRight");

    expect(await focused()).toBe(cell(LONG.areas, LONG.partnerships));
    const region = page.locator("section:has(> table)");
    expect(await region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(2_000);
    await expect.poll(() => areDrawn(page), SOON).toBe(true);

    // Nor is it below the heads at the top and the names at the left on the way back.
    for (let n = 1; n < LONG.partnerships; n += 1) await keyboard.press("ArrowLeft");
    while ((await focused()) !== cell(1, 1)) await keyboard.press("ArrowUp");
    await page.close();
  });

  it("shows the cell that an address opens, far down and to the right, within its region", async () => {
    const page = await signedIn.newPage();
    const [area, partnership] = [128, 16];
    await page.goto(
      `/long/matrix?asAt=2011-01-31&cell=long-area-${area}/long-partnership-${partnership}`,
    );
    const link = page.locator(`[id="${cell(area, partnership)}"]`);

    const isSeen = () =>
      link.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      });
    await expect.poll(isSeen, SOON).toBe(true);
    await page.close();
  });

  it("prints whole, and takes the focus, while rows of a jump are still held", async () => {
    const page = await read("long");
    /** How many sheets it takes on A3, and as a list on A4. */
    const papers = async () => {
      const sheets: number[] = [];
      for (const form of ["", "list"]) {
        await page.evaluate(
          (value) => document.documentElement.setAttribute("data-paper", value),
          form,
        );
        sheets.push((await paperOf(page)).count);
      }
      return sheets;
    };
    const atRest = await papers();
    expect(atRest[0]).toBeGreaterThan(1);

    // As in a tab that nobody looks at: no frame is drawn, so nothing is let go.
    await page.evaluate(() => Object.assign(window, { requestAnimationFrame: () => 0 }));
    await page.mouse.wheel(0, TO_THE_END);
    const held = page.locator("[data-held]");
    await expect.poll(() => held.count(), SOON).toBeGreaterThan(5);
    const link = held.locator("td[data-status] > a").last();
    await link.evaluate((element) => element.focus());

    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await papers()).toEqual(atRest);
    await page.emulateMedia({ media: "print" });
    const lost = await page
      .locator("tr[data-area]")
      .evaluateAll(
        (rows) =>
          rows.filter(
            (row) =>
              getComputedStyle(row).clipPath !== "none" ||
              row.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) !== true,
          ).length,
      );
    expect(lost).toBe(0);
    await page.close();
  });
});

/** The address within the page of the cell of the long programme. */
function cell(area: number, partnership: number): string {
  return `cell.long-area-${area}.long-partnership-${partnership}`;
}

/** Counts from now on how many rows are held. */
async function watchHeld(page: Page): Promise<void> {
  await page.locator("table").evaluate((table) => {
    const seen = { held: 0 };
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (target instanceof Element && target.hasAttribute("data-held")) seen.held += 1;
      }
    }).observe(table, { subtree: true, attributeFilter: ["data-held"] });
    Object.assign(window, { seen });
  });
}

function timesHeld(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { seen: { held: number } }).seen.held);
}

/** A row in sight: the area it is of, and whether its name is drawn at the left edge of the region. */
interface SeenRow {
  readonly area: string;
  readonly isDrawn: boolean;
}

/** The rows that are wholly within the region, to a pixel, below the heads that stick to it. */
function rowsInSight(page: Page): Promise<readonly SeenRow[]> {
  return page.locator("section:has(> table)").evaluate((region) => {
    const { left, bottom } = region.getBoundingClientRect();
    const heads = [...region.querySelectorAll("thead, tbody > tr:first-child")];
    const top = Math.max(...heads.map((head) => head.getBoundingClientRect().bottom));
    return [...region.querySelectorAll("tr[data-area]")].flatMap((row) => {
      const place = row.getBoundingClientRect();
      if (place.top < top - 1 || place.bottom > bottom + 1) return [];
      const name = row.querySelector("th");
      const hit = document.elementFromPoint(left + 20, (place.top + place.bottom) / 2);
      return [{ area: name?.getAttribute("abbr") ?? "", isDrawn: name?.contains(hit) ?? false }];
    });
  });
}

async function areDrawn(page: Page): Promise<boolean> {
  const rows = await rowsInSight(page);
  return rows.length > 10 && rows.every(({ isDrawn }) => isDrawn);
}
