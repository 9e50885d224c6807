import { READERS } from "@accord/demonstration/eastern-region/readers";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD, type RunningAccord, startAccord } from "./testing/accord.ts";
import { openContext, startBrowser } from "./testing/browser.ts";
import { Keyboard } from "./testing/keyboard.ts";
import { type MailPeer, startMailPeer } from "./testing/mail-peer.ts";
import { cellLink } from "./testing/watched-cell.ts";

const MAILED_WITHIN_MS = 60_000;
/** Whom a monthly report goes to: not the joint committee, which gets the quarterly one. */
const MONTHLY = READERS.filter(
  (reader) => !("body" in reader) || reader.body !== "joint-statutory-committee",
);

/** One person's way through Accord, a key at a time: each step begins where the one before ended. */
describe("by keyboard alone, the focus seen after every key", () => {
  let mail: MailPeer;
  let accord: RunningAccord;
  let browser: Browser;
  let page: Page;
  let keyboard: Keyboard;

  beforeAll(async () => {
    mail = await startMailPeer();
    [accord, browser] = await Promise.all([startAccord({ SMTP_URL: mail.url }), startBrowser()]);
    page = await (await openContext(browser, accord.url)).newPage();
    keyboard = new Keyboard(page);
  });
  afterAll(async () => {
    await browser?.close();
    await accord?.[Symbol.asyncDispose]();
    await mail?.[Symbol.asyncDispose]();
  });

  it("signs in to admin", async () => {
    await page.goto("/admin/");
    await page.getByRole("heading", { name: "Sign in" }).waitFor();

    await keyboard.tabTo(page.getByLabel("Email address"));
    await keyboard.type("editor@programme.example");
    await keyboard.tabTo(page.getByLabel("Password"));
    await keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");

    await page.getByRole("heading", { name: /^The record of the Eastern Region/ }).waitFor();
  });

  it("finds a cell, enters the table there and changes it", async () => {
    const row = page.getByRole("row", { name: /^Finance/ });
    const cell = cellLink(page, "finance/essex-kent");
    expect(await cell.textContent()).toMatch(/^Being considered/);

    await keyboard.tabTo(page.getByLabel("Find an area"));
    await keyboard.type("finance");
    await keyboard.tabTo(row.getByRole("link").first());
    for (let steps = 0; steps < 3; steps += 1) await keyboard.press("ArrowRight");
    expect(await hasFocus(cell)).toBe(true);
    await keyboard.press("Enter");
    await page.getByRole("grid").waitFor();
    await keyboard.press("Enter");
    await page.getByRole("dialog", { name: /Finance, Essex\/Kent/ }).waitFor();

    await keyboard.press("l");
    await keyboard.tabTo(page.getByRole("dialog").getByLabel("Effective from"));
    await keyboard.type("20 January 2011");
    await keyboard.press("Enter");
    await page.getByText(/^Recorded: Finance, Essex\/Kent: live/).waitFor();

    await expect.poll(() => cell.textContent()).toMatch(/^Live/);
    expect(await hasFocus(cell)).toBe(true);
    await keyboard.press("Escape");
    await page.getByRole("grid").waitFor({ state: "detached" });
    expect(await hasFocus(cell)).toBe(true);
  });

  it("sends the report of January 2011", async () => {
    await keyboard.tabTo(page.getByRole("link", { name: "Reports" }), { back: true });
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: "Reports", exact: true }).waitFor();
    await keyboard.tabTo(page.getByLabel("Month", { exact: true }));
    await keyboard.type("1");
    await keyboard.tabTo(page.getByLabel("Year", { exact: true }));
    await keyboard.type("2011");
    await keyboard.tabTo(page.getByRole("button", { name: "Send to readers" }));
    await keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Send January 2011?" }).waitFor();
    await keyboard.tabTo(page.getByRole("button", { name: "Send to 9 readers" }));
    await keyboard.press("Enter");

    await page.getByText("January 2011 is filed").waitFor({ timeout: MAILED_WITHIN_MS });
    await page.getByRole("cell", { name: "9 sent" }).waitFor({ timeout: MAILED_WITHIN_MS });
  }, 120_000);

  it("has every reader sent one message, in an envelope of its own", () => {
    const envelopes = mail.received.map(({ to }) => to);

    expect(MONTHLY).toHaveLength(9);
    expect(envelopes.toSorted()).toEqual(MONTHLY.map(({ address }) => [address]).toSorted());
    for (const { to, letter } of mail.received) {
      expect(letter.to?.map(({ address }) => address)).toEqual(to);
      expect([letter.cc, letter.bcc]).toEqual([undefined, undefined]);
    }
  });

  it("has marking, programme and period in the subject, the report in words and the PDF with it", () => {
    expect(mail.received).toHaveLength(9);
    for (const { letter } of mail.received) {
      expect(letter.subject).toMatch(
        /^OFFICIAL.*Eastern Region Collaborative Programme.*January 2011/,
      );
      for (const words of [letter.text, letter.html])
        expect(spoken(words)).toContain("Twenty-three are live");
      const pdf = letter.attachments.find(({ mimeType }) => mimeType === "application/pdf");
      expect(pdf?.disposition).toBe("attachment");
      expect(textOf(pdf?.content).slice(0, 5)).toBe("%PDF-");
    }
  });

  it("has nothing in the message that another machine would be asked for", () => {
    expect(mail.received).toHaveLength(9);
    for (const { letter } of mail.received) {
      const html = letter.html ?? "";
      expect(html).toContain("<table");
      expect(html.match(/<(img|link|script|iframe|object|embed)\b[^>]*>/gi) ?? []).toEqual([]);
      expect(html.match(/(src|srcset|background)\s*=|url\(|@import/gi) ?? []).toEqual([]);
    }
  });

  it("says when the report went, and sends nothing, when it is asked for again", async () => {
    const send = page.getByRole("button", { name: "Send to readers" });
    expect(await send.evaluate((button) => button === document.activeElement)).toBe(true);
    await keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Send January 2011?" }).waitFor();
    await keyboard.tabTo(page.getByRole("button", { name: "Send to 9 readers" }));
    await keyboard.press("Enter");

    const refused = page.getByRole("status").filter({ hasText: "Nothing was sent" });
    await refused.waitFor();
    expect(await refused.textContent()).toMatch(/\d{1,2} [A-Z][a-z]+ 20\d\d, \d\d:\d\d/);
    // Once the program has ended in peace, nothing can be on its way any more.
    await accord[Symbol.asyncDispose]();
    expect(mail.received).toHaveLength(9);
  });
});

function hasFocus(link: Locator): Promise<boolean> {
  return link.evaluate((element) => element === document.activeElement);
}

/** The words alone, in one line. */
function spoken(part = ""): string {
  return part.replaceAll(/<[^>]*>/g, "").replaceAll(/\s+/g, " ");
}

function textOf(content: ArrayBuffer | Uint8Array | string | undefined): string {
  if (typeof content === "string") return content;
  return content ? Buffer.from(content as Uint8Array).toString("latin1") : "";
}
