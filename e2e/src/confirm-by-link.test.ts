import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD, type RunningAccord, startAccord } from "./testing/accord.ts";
import { axeFindings } from "./testing/axe-findings.ts";
import { openContext, signIn, startBrowser } from "./testing/browser.ts";
import { emailIn } from "./testing/outbox.ts";
import { type Person, signInOverHttp } from "./testing/person.ts";

const programme = "eastern-region";
const asAt = "2011-01-31";
const DAY_MS = 86_400_000;

/** A small phone, held upright. */
const PHONE = { width: 320, height: 640, colorScheme: "dark" } as const;

describe("a force lead with an email on a phone", () => {
  let accord: RunningAccord;
  let browser: Browser;
  let editor: Person;

  beforeAll(async () => {
    [accord, browser] = await Promise.all([startAccord(), startBrowser()]);
    editor = await signInOverHttp(accord.url, "editor@programme.example");
  });
  afterAll(async () => {
    await browser?.close();
    await accord?.[Symbol.asyncDispose]();
  });

  it("confirms and proposes by its link without signing in, and the editor's word puts it in the matrix", {
    timeout: 60_000,
  }, async () => {
    await askEverybody(editor);
    const { text = "", html = "" } = await emailIn(join(accord.dataDir, "outbox"));
    const [link = "no link"] = /http:\S+#[\w-]{43}/.exec(text) ?? [];
    expect(html).toContain(link);

    const phone = await openContext(browser, accord.url, PHONE);
    const page = await phone.newPage();
    await page.goto(link);
    await page.getByText("54 of 54 still to confirm").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: /^Still right.* Dogs, Norfolk\/Suffolk$/ }).click();
    await page.getByText("1 cell confirmed, no change.").waitFor();
    await propose(page, "Air Support, Norfolk/Suffolk");
    await page.getByText("Your proposal for Air Support is with the editors.").waitFor();
    await page.getByText("52 of 54 still to confirm").waitFor();
    expect(await phone.cookies()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);

    const desk = await openContext(browser, accord.url);
    const inbox = await desk.newPage();
    await inbox.goto(`/admin/${programme}/proposals`);
    await signIn(inbox, "editor@programme.example", PASSWORD);
    await inbox.getByText("by the link of an email").waitFor();
    await inbox.getByRole("button", { name: /^Accept.* Air Support, Norfolk\/Suffolk$/ }).click();
    await inbox.getByText("Accepted and recorded: Air Support, Norfolk/Suffolk.").waitFor();
    await inbox.goto(`/${programme}/matrix?asAt=2011-03-31&cell=air-support/norfolk-suffolk`);
    await inbox.locator("[id='cell.air-support.norfolk-suffolk']").getByText("Live").waitFor();
    await inbox.getByText("Proposed by Casey Example, Collaboration lead, Suffolk.").waitFor();

    const [asked] = (await editor.read("confirmations.asked", { programme })) as [{ link: number }];
    expect(asked).toMatchObject({ confirmed: 1, proposed: 1, delivery: "sent" });
    await editor.change("confirmations.revokeLink", { programme, link: asked.link });
    await page.reload();
    await page.getByRole("heading", { name: "This link no longer works" }).waitFor();
  });
});

async function askEverybody(editor: Person): Promise<void> {
  const askable = (await editor.read("confirmations.askable", { programme, asAt })) as {
    readonly person: string;
  }[];
  const until = new Date(Date.now() + 7 * DAY_MS).toISOString().slice(0, 10);
  const people = askable.map(({ person }) => person);
  await editor.change("confirmations.ask", { programme, asAt, until, people });
}

async function propose(page: Page, cell: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^Propose a change.* ${cell}$`) }).click();
  await page.getByLabel("Where it stands").selectOption("Live");
  await page.getByLabel("Month", { exact: true }).fill("3");
  await page.getByLabel("Year").fill("2011");
  await page.getByLabel("What happened").fill("The joint unit opened in March.");
  await page.getByRole("button", { name: "Send proposal" }).click();
}
