import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD, type RunningAccord, startAccord } from "./testing/accord.ts";
import { openContext, signIn, startBrowser } from "./testing/browser.ts";
import { Keyboard } from "./testing/keyboard.ts";
import { matrixIsShown } from "./testing/seen-matrix.ts";
import { cellLink } from "./testing/watched-cell.ts";

/** The desk without a mouse: each step begins where the one before ended. */
describe("keeping the matrix by keyboard", () => {
  let accord: RunningAccord;
  let browser: Browser;
  let page: Page;
  let keyboard: Keyboard;

  beforeAll(async () => {
    [accord, browser] = await Promise.all([startAccord(), startBrowser()]);
    const context = await openContext(browser, accord.url);
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: accord.url });
    page = await context.newPage();
    keyboard = new Keyboard(page);
    await page.goto("/admin/eastern-region/matrix");
    await signIn(page, "editor@programme.example", PASSWORD);
    await matrixIsShown(page);
  });
  afterAll(async () => {
    await browser?.close();
    await accord?.[Symbol.asyncDispose]();
  });

  /** What the eye sees of a row, cell by cell. */
  function statusesOf(area: string): Promise<string[]> {
    return page
      .locator(`tr[data-area='${area}'] td[data-partnership]`)
      .evaluateAll((squares) =>
        squares.map((square) =>
          square.hasAttribute("data-blank")
            ? ""
            : (square.querySelector("a")?.textContent?.split(",")[0] ?? ""),
        ),
      );
  }

  it("changes a row of five statuses in under ten keystrokes, as one act with one reason asked of none", async () => {
    const first = cellLink(page, "estates-strategy-facilities/herts-beds");
    await first.focus();
    const keys = ["Enter", "Shift+End", "l", "Enter"];

    for (const key of keys) await keyboard.press(key);

    await page.getByText(/^Recorded: 5 cells: Estates.*: live/).waitFor();
    expect(keys.length).toBeLessThan(10);
    await expect
      .poll(() => statusesOf("estates-strategy-facilities"))
      .toEqual(["Live", "Live", "Live", "Live", "Live"]);
    expect(await page.locator("td[aria-selected='true']").count()).toBe(5);
  });

  it("undoes the five in one, and redoes them in one, each an entry", async () => {
    await keyboard.press("Control+z");
    await page.getByText(/^Undone: 5 cells/).waitFor();
    await expect
      .poll(() => statusesOf("estates-strategy-facilities"))
      .toEqual(["Being progressed", "", "Being considered", "Being considered", ""]);

    await keyboard.press("Control+y");
    await page.getByText(/^Redone: 5 cells/).waitFor();
    await expect
      .poll(() => statusesOf("estates-strategy-facilities"))
      .toEqual(["Live", "Live", "Live", "Live", "Live"]);
  });

  it("asks for a reason where the domain does, and only there", async () => {
    await keyboard.press("s");
    const picker = page.getByRole("dialog");
    await picker.getByText("All 5 cells go off the ladder.").waitFor();
    await keyboard.press("l");
    await picker.getByText("off the ladder").waitFor({ state: "detached" });
    expect(await picker.getByLabel("Reason").count()).toBe(0);
    await keyboard.press("s");
    await keyboard.press("Enter");
    await picker.getByText("There is a problem").waitFor();
    await keyboard.tabTo(picker.getByLabel("Reason"));
    await keyboard.type("Legal");
    await keyboard.press("Enter");

    await page.getByText(/^Recorded: 5 cells: Estates.*: suspended/).waitFor();
    await expect
      .poll(() => statusesOf("estates-strategy-facilities"))
      .toEqual(["Suspended", "Suspended", "Suspended", "Suspended", "Suspended"]);
  });

  it("copies a block and pastes it elsewhere, shown before it is recorded in one act; a blank clears nothing", async () => {
    await keyboard.press("Control+c");
    await page.getByText(/^Copied: 5 cells/).waitFor();
    for (const key of ["Home", "ArrowDown", "Control+v"]) await keyboard.press(key);
    const preview = page.getByRole("dialog", { name: "Pasted: 1 row by 5 columns" });
    await preview.waitFor();
    expect(await preview.getByText("Suspended").count()).toBe(5);
    await keyboard.press("Escape");
    await preview.waitFor({ state: "detached" });
    expect(await statusesOf("finance")).not.toContain("Suspended");

    await page.evaluate(() => navigator.clipboard.writeText("\tnearly\tLIVE"));
    await keyboard.press("Control+v");
    const other = page.getByRole("dialog", { name: "Pasted: 1 row by 3 columns" });
    await other.getByText("“nearly” is no status").waitFor();
    await keyboard.tabTo(other.getByRole("button", { name: "Record 1 change" }));
    await keyboard.press("Enter");

    await page.getByText(/^Recorded: Finance, Norfolk\/Suffolk: live/).waitFor();
    const [first, second] = await statusesOf("finance");
    expect([first, second]).toEqual(["To be considered", "To be considered"]);
  });

  it("confirms what is chosen and says what no key does: clear a cell", async () => {
    await keyboard.press("Shift+ArrowRight");
    await keyboard.press(" ");
    await page.getByRole("status").filter({ hasText: "2 cells confirmed, no change." }).waitFor();
    await keyboard.press("Delete");
    await page.getByText(/^Nothing is cleared/).waitFor();
    await keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await keyboard.press("Escape");
    await keyboard.press("i");
    await page.getByRole("heading", { name: "History" }).waitFor();
    await keyboard.press("Escape");
    await keyboard.press("Escape");
  });

  it("is offered again what was typed when the tab was closed", async () => {
    const context = page.context();
    await cellLink(page, "hr/herts-beds").focus();
    for (const key of ["Enter", "c"]) await keyboard.press(key);
    await keyboard.tabTo(page.getByRole("dialog").getByLabel("Effective from"));
    await keyboard.type("12 January 2011");
    await page.close();

    page = await context.newPage();
    keyboard = new Keyboard(page);
    await page.goto("/admin/eastern-region/matrix");
    const aside = page.getByRole("region", { name: "The desk" });
    await aside.getByText("being considered, from 12 January 2011").waitFor();
    await cellLink(page, "hr/herts-beds").focus();
    for (const key of ["Enter", "Enter"]) await keyboard.press(key);
    const picker = page.getByRole("dialog", { name: /HR, Herts\/Beds/ });
    await picker.getByText(/^You were changing this on /).waitFor();
    await keyboard.press("Enter");
    await page.getByText(/^Recorded: HR, Herts\/Beds: being considered/).waitFor();
    await keyboard.press("Escape");
    await aside.getByText("Begun and not recorded").waitFor({ state: "detached" });
  });

  it("keeps what was typed when the session ends, and goes on with it after signing in again", async () => {
    await cellLink(page, "vetting/regional").focus();
    for (const key of ["Enter", "c"]) await keyboard.press(key);
    const picker = page.getByRole("dialog", { name: /Vetting, Regional/ });
    await keyboard.tabTo(picker.getByLabel("Effective from"));
    await keyboard.type("14 January 2011");

    await page.request.post("/api/auth/sign-out", { headers: { origin: accord.url } });
    const ended = page.getByRole("dialog", { name: "Your session has ended" });
    await ended.waitFor({ timeout: 15_000 });
    await ended.getByLabel("Email address").fill("editor@programme.example");
    await ended.getByLabel("Password").fill(PASSWORD);
    await keyboard.press("Enter");
    await ended.waitFor({ state: "detached" });

    expect(await picker.getByLabel("Effective from").inputValue()).toBe("14 January 2011");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  it("hands a whole table that is pasted to the page that takes tables in", async () => {
    const table = "Business area\tHerts/Beds\tRegional\nDogs\tLive\tInitial research";
    await page.evaluate((text) => navigator.clipboard.writeText(text), table);
    await cellLink(page, "dogs/herts-beds").focus();
    await page.keyboard.press("Control+v");

    await page.waitForURL("**/eastern-region/take-in**");
    await page.getByText("Herts/Beds").first().waitFor();
  });
});
