import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import PostalMime, { type Email } from "postal-mime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD, type RunningAccord, startAccord } from "./testing/accord.ts";
import { openContext, signIn, startBrowser } from "./testing/browser.ts";
import { Keyboard } from "./testing/keyboard.ts";

const OPENING =
  "Twenty-three cells are live. The committee is asked to note that Dogs needs a date.";
const CHIEF = "chief@norfolk.example";
/** Thirty documents are made three times on the way. */
const MADE_WITHIN_MS = 90_000;

describe("a report of a programme with approvals", () => {
  let accord: RunningAccord;
  let browser: Browser;

  beforeAll(async () => {
    [accord, browser] = await Promise.all([startAccord(), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await accord?.[Symbol.asyncDispose]();
  });

  async function open(who: string, address: string): Promise<Page> {
    const page = await (await openContext(browser, accord.url)).newPage();
    await page.goto(address);
    await signIn(page, who, PASSWORD);
    return page;
  }

  it("is composed, put in a person's words, checked by one and approved by another by keyboard alone, reaches its readers with the paper and stands in the archive", async () => {
    const rules = await open("admin@programme.example", "/admin/reporting-rules");
    const change = rules.getByRole("button", { name: /^Change the rules of Eastern Region/ });
    await change.press("Enter");
    const approved = rules.getByRole("radio", { name: "It is checked and approved" });
    await approved.focus();
    await rules.keyboard.press("Space");
    await rules.getByRole("button", { name: "Set rules" }).press("Enter");
    await rules.getByText("when one person has checked it and another approved it").waitFor();

    const page = await open("editor@programme.example", "/admin/eastern-region/reports");
    const keyboard = new Keyboard(page);
    await page.getByRole("button", { name: "Compose a draft" }).waitFor();
    await page.getByLabel("Month", { exact: true }).fill("1");
    await page.getByLabel("Year", { exact: true }).fill("2011");
    await page.getByLabel("Year", { exact: true }).focus();
    await keyboard.tabTo(page.getByRole("button", { name: "Compose a draft" }));
    await keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Draft of January 2011" }).waitFor();
    const opening = page.getByLabel("As the report says it");
    await opening.waitFor({ timeout: MADE_WITHIN_MS });
    await keyboard.tabTo(opening);
    await page.keyboard.press("ControlOrMeta+a");
    await keyboard.type(OPENING);
    // What is typed and not saved is there again on the page when it is read anew.
    await page.reload();
    await expect.poll(() => opening.inputValue()).toBe(OPENING);
    await keyboard.tabTo(page.getByRole("button", { name: "Save the opening" }));
    await keyboard.press("Enter");
    await page.getByText(/^Saved, /).waitFor();

    await page
      .getByText("Open the documents and check the figures.")
      .waitFor({ timeout: MADE_WITHIN_MS });
    await keyboard.tabTo(page.getByRole("button", { name: "I have checked the figures" }));
    await keyboard.press("Enter");
    const asked = page.getByRole("dialog", { name: "Have you checked the figures?" });
    await asked.waitFor();
    await keyboard.tabTo(asked.getByRole("button", { name: "I have checked the figures" }));
    await page.keyboard.press("Enter");
    await page.getByText("It waits for somebody who approves it.").waitFor();
    expect(await focusedWords(page)).toMatch(/^The figures are checked\./);

    const theirs = await open("approver@programme.example", new URL(page.url()).pathname);
    await theirs
      .getByText("Open the documents, then approve it")
      .waitFor({ timeout: MADE_WITHIN_MS });
    await theirs.getByRole("button", { name: "Approve and issue" }).press("Enter");
    await theirs
      .getByRole("dialog")
      .getByRole("button", { name: "Approve and issue" })
      .press("Enter");
    await theirs.getByText("It is issued, and on its way to its readers.").waitFor();
    // Whoever checked it sees what became of it, and by whom.
    await page.getByText(/^Approved and issued, Ellis Example, /).waitFor();

    const letter = await letterTo(CHIEF, join(accord.dataDir, "outbox"));
    for (const words of [letter.text, letter.html]) expect(spoken(words)).toContain(OPENING);
    const paper = letter.attachments.find(({ mimeType }) => mimeType === "application/pdf");
    expect(paper?.disposition).toBe("attachment");

    const reader = await open("viewer@norfolk.example", "/eastern-region/reports/monthly/2011-01");
    await reader.getByRole("heading", { level: 1, name: /January 2011/ }).waitFor();
    await reader.getByText(OPENING).waitFor();
    await reader.getByText(/Figures checked by .*, approved by /).waitFor();
  }, 240_000);
});

function focusedWords(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? "");
}

/** The report as one reader has it, once it is in the outbox. */
async function letterTo(address: string, outbox: string): Promise<Email> {
  for (let tries = 0; tries < 300; tries += 1) {
    const files = existsSync(outbox) ? await readdir(outbox) : [];
    for (const file of files.filter((name) => name.endsWith(".eml"))) {
      const letter = await PostalMime.parse(await readFile(join(outbox, file)));
      if (letter.to?.[0]?.address === address) return letter;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing came to ${address}.`);
}

/** The words alone, in one line. */
function spoken(part = ""): string {
  return part.replaceAll(/<[^>]*>/g, "").replaceAll(/\s+/g, " ");
}
