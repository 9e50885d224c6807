import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD, type RunningAccord, startAccord } from "./testing/accord.ts";
import { openContext, signIn, startBrowser } from "./testing/browser.ts";
import { Keyboard } from "./testing/keyboard.ts";
import { paperOf } from "./testing/paper.ts";
import { headingsOf } from "./testing/read-aloud.ts";

const CHIEF = "viewer@norfolk.example";
/** A week before the meeting of October, compared with that of September. */
const BEFORE_OCTOBER = "asAt=2011-10-14&since=2011-09-16";
const OVERVIEW = `/eastern-region?${BEFORE_OCTOBER}`;
const WIDTHS = [1440, 768, 320];

const QUESTIONS = ["What moved", "What is stuck", "What nobody confirmed", "What needs a person"];

/** Longer than the page waits before it says so. */
const SLOW_MS = 4_000;

/** A4 upright and A3 across, in millimetres. */
const A4 = [210, 297];
const A3 = [420, 297];

describe("a chief constable before the meeting", () => {
  let accord: RunningAccord;
  let browser: Browser;
  const contexts = new Map<number, BrowserContext>();

  beforeAll(async () => {
    [accord, browser] = await Promise.all([startAccord({}, { loaded: "year" }), startBrowser()]);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await accord?.[Symbol.asyncDispose]();
  });

  /** A page as wide as this, signed in; the same reader each time. */
  async function open(width: number, address: string): Promise<Page> {
    const context = contexts.get(width) ?? (await openContext(browser, accord.url, { width }));
    const isNew = !contexts.has(width);
    contexts.set(width, context);
    const page = await context.newPage();
    await page.goto(address);
    if (isNew) await signIn(page, CHIEF, PASSWORD);
    return page;
  }

  it.each(WIDTHS)(
    "has one minute, at %i pixels: knows what moved, what is stuck and what needs them, and can follow each number to what it counts",
    async (width) => {
      const page = await open(width, OVERVIEW);
      const title = page.getByRole("heading", { level: 1 });
      await page.getByRole("region", { name: "What moved" }).waitFor();

      expect(await title.textContent()).toMatch(/since September.*\.$/);
      expect(await headingsOf(page.getByRole("main"))).toEqual(
        expect.arrayContaining([...QUESTIONS, "What we do not know"]),
      );
      // The news is on the first screen, without a movement of the hand.
      const moved = page.getByRole("region", { name: "What moved" });
      expect((await moved.boundingBox())?.y).toBeLessThan(900);
      expect(await countedElsewhere(page, moved)).toBe(true);
      expect(await moved.getByText("yours").count()).toBeGreaterThan(0);
      await page.close();
    },
  );

  it("hears the same page by its landmarks, headings, names and table headers", async () => {
    const page = await open(320, OVERVIEW);
    await page.getByRole("region", { name: "What moved" }).waitFor();

    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    for (const name of QUESTIONS) {
      expect(await page.getByRole("region", { name }).count(), name).toBe(1);
    }
    const table = page.getByRole("table", { name: /more live|live each|has the most live/ });
    for (const name of ["Partnership", "Stages over time", "Live 16 Sep", "Live 14 Oct"]) {
      expect(await table.getByRole("columnheader", { name, exact: true }).count(), name).toBe(1);
    }
    expect(await table.getByRole("rowheader").count()).toBe(6);
    await page.close();
  });

  it.each(WIDTHS)(
    "follows one question, at %i pixels, down to the words of the source by keyboard alone, and comes back to where it began",
    async (width) => {
      const page = await open(width, OVERVIEW);
      const keyboard = new Keyboard(page);
      const person = page.getByRole("region", { name: "What needs a person" });
      const link = person.getByRole("link", {
        name: /wordings? fits? no status|wordings fit no status/,
      });
      await link.waitFor();

      await keyboard.tabTo(link);
      await page.keyboard.press("Enter");
      await page.getByRole("table", { name: /^Collaboration status matrix/ }).waitFor();
      // The link went with its page: reading goes on at the new one.
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("main");
      expect(new URL(page.url()).searchParams.get("finding")).toBe("needs-review");
      const cell = page.locator("[id='cell.counter-terrorism-and-domestic-extremism.essex-kent']");
      await cell.focus();
      await keyboard.press("Enter");
      const panel = page.getByRole("complementary", { name: /Counter Terrorism/ });
      await panel.getByText("What the source says").waitFor();
      expect(await panel.locator("blockquote q").textContent()).toBe(
        "Considering a Unified Ports Command",
      );
      expect(await panel.locator("blockquote footer").textContent()).toMatch(
        /Collaboration Strategy.*Appendix B, page 7, table 3/,
      );

      await keyboard.tabTo(panel.getByRole("link", { name: "Open as a page" }));
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: /Counter Terrorism/ }).waitFor();
      const days = new URL(page.url()).searchParams;
      expect([days.get("asAt"), days.get("since")]).toEqual(["2011-10-14", "2011-09-16"]);
      await page.goBack();
      await page.goBack();
      await page.goBack();
      await page.getByRole("region", { name: "What moved" }).waitFor();
      expect(page.url()).toBe(accord.url + OVERVIEW);
      await page.close();
    },
  );

  it.each(WIDTHS)(
    "prints for the meeting, from %i pixels: the overview on two sheets of A4 at most, the matrix on one of A3 or as a list on A4, each with its marking and its days",
    async (width) => {
      const overview = await open(width, OVERVIEW);
      await overview.getByRole("region", { name: "What moved" }).waitFor();
      const pages = await paperOf(overview);
      expect(pages.count).toBeLessThanOrEqual(2);
      expect(pages.size).toEqual(A4);
      await overview.close();

      const matrix = await open(width, `/eastern-region/matrix?${BEFORE_OCTOBER}`);
      await matrix.locator("tr[data-area='ict']").waitFor();
      await matrix.evaluate(() => {
        window.print = () => {};
      });
      await matrix.getByRole("button", { name: "Print A3" }).click();
      const sheet = await paperOf(matrix);
      expect([sheet.count, sheet.size]).toEqual([1, A3]);
      await matrix.getByRole("button", { name: /A4 list$/ }).click();
      const list = await paperOf(matrix);
      expect(list.size).toEqual(A4);
      expect(list.count).toBeGreaterThan(1);
      await matrix.close();
    },
  );

  it("reads on while the line is cut, and is told when it was read", async () => {
    const page = await open(1440, OVERVIEW);
    await page.getByRole("region", { name: "What moved" }).waitFor();
    await page.route("**/trpc/**", (route) => route.abort());

    await page.getByRole("slider", { name: "As at" }).press("ArrowLeft");

    await page.getByText(/Accord cannot be reached\. This is what was read on/).waitFor({
      timeout: 30_000,
    });
    expect(await page.getByRole("region", { name: "What moved" }).isVisible()).toBe(true);
    await page.close();
  });

  it("reads on while the line is slow, and is told so", async () => {
    const page = await open(1440, OVERVIEW);
    await page.getByRole("region", { name: "What moved" }).waitFor();
    await page.route("**/trpc/overview.read**", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
      await route.continue();
    });

    await page.getByRole("slider", { name: "As at" }).press("ArrowLeft");

    await page.getByText(/which takes longer than usual\. This is what was read on/).waitFor();
    expect(await page.getByRole("region", { name: "What moved" }).isVisible()).toBe(true);
    await page.close();
  });

  it("goes through time by key: to the meeting before, and back with the browser", async () => {
    const page = await open(1440, OVERVIEW);
    const handle = page.getByRole("slider", { name: "As at" });
    await handle.waitFor();

    await handle.press("PageDown");
    await page.waitForURL(/asAt=2011-09-\d\d/);
    await expect.poll(() => handle.getAttribute("aria-valuetext")).toMatch(/^\d+ September 2011/);
    await page.goBack();
    await page.waitForURL(/asAt=2011-10-14/);
    await page.close();
  });

  it("loses the focus with nothing that goes: the box of search, the form of a day, a filter", async () => {
    const page = await open(1440, `/eastern-region/matrix?${BEFORE_OCTOBER}&movement=moved`);
    const keyboard = new Keyboard(page);
    const filter = page.getByRole("button", { name: "Remove the filter: moved" });
    await filter.waitFor();

    await filter.focus();
    await keyboard.press("/");
    await page.getByRole("combobox", { name: "Search everything" }).waitFor();
    await keyboard.press("Escape");
    await expect.poll(() => hasFocus(filter)).toBe(true);

    const day = page.getByRole("button", { name: /^Choose another day/ });
    await day.focus();
    await keyboard.press("Enter");
    await keyboard.tabTo(page.getByLabel("Another day", { exact: true }));
    await keyboard.type("14 September 2011");
    await keyboard.press("Enter");
    await page.waitForURL(/asAt=2011-09-14/);
    await expect.poll(() => hasFocus(day)).toBe(true);
    await expect.poll(() => page.locator("#said").textContent()).toMatch(/collaborations are live/);

    await filter.focus();
    await page.keyboard.press("Enter");
    const said = page.getByRole("status").filter({ hasText: "All is shown." });
    await expect.poll(() => hasFocus(said)).toBe(true);
    await page.close();
  });

  it("says what a page has found that one came to under a link which stays", async () => {
    const page = await open(1440, `/eastern-region/matrix?${BEFORE_OCTOBER}`);
    const link = page.getByRole("banner").getByRole("link", { name: "Forces", exact: true });
    const said = page.locator("#said");
    await link.focus();
    expect(await said.textContent()).toBe("");

    await page.keyboard.press("Enter");
    await page.waitForURL(/\/forces\?/);
    await expect.poll(() => said.textContent(), { timeout: 10_000 }).toMatch(/^Forces: /);
    expect(`${await said.textContent()} – Accord`).toBe(await page.title());
    expect(await hasFocus(link)).toBe(true);
    await page.close();
  });
});

function hasFocus(of: ReturnType<Page["locator"]>): Promise<boolean> {
  return of.evaluate((element) => element === document.activeElement);
}

/** Whether the first number of a region is the number of cells that its link leads to. */
async function countedElsewhere(
  page: Page,
  region: ReturnType<Page["getByRole"]>,
): Promise<boolean> {
  const link = region.getByRole("link").first();
  const number = Number.parseInt((await link.textContent()) ?? "", 10);
  const before = page.url();
  await link.click();
  await page.getByText(new RegExp(`^${number} of \\d+ cells`)).waitFor();
  await page.goBack();
  await region.waitFor();
  return page.url() === before && number > 0;
}
