import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD, type RunningAccord, startAccord } from "./testing/accord.ts";
import { openContext, signIn, startBrowser } from "./testing/browser.ts";
import { emailIn } from "./testing/outbox.ts";

const EMAIL = "new.lead@suffolk.example";

describe("somebody who is invited", () => {
  let accord: RunningAccord;
  let browser: Browser;

  beforeAll(async () => {
    [accord, browser] = await Promise.all([startAccord(), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await accord?.[Symbol.asyncDispose]();
  });

  it("gets an email, chooses a password and is in; the list says that they were seen", async () => {
    const desk = await (await openContext(browser, accord.url)).newPage();
    await desk.goto("/admin/accounts");
    await signIn(desk, "admin@programme.example", PASSWORD);
    await desk.getByRole("button", { name: "Invite someone" }).click();
    await desk.getByLabel("Name", { exact: true }).fill("Jo Example");
    await desk.getByLabel("Office").fill("Force lead, Suffolk");
    await desk.getByLabel("Email address").fill(EMAIL);
    await desk.getByLabel("Role", { exact: true }).selectOption("contributor");
    await desk.getByLabel("For which force").selectOption("suffolk");
    await desk.getByRole("button", { name: "Send invitation" }).click();
    await desk.getByText(`An invitation is on its way to ${EMAIL}.`).waitFor();
    const row = desk.getByRole("row", { name: /Jo Example/ });
    await row.waitFor();
    expect(await row.textContent()).toMatch(/invited.*never/);

    const { text = "", to } = await emailIn(join(accord.dataDir, "outbox"));
    expect(to?.[0]?.address).toBe(EMAIL);
    const [link = "no link"] = /http:\S+\/admin\/password#\S+/.exec(text) ?? [];
    const theirs = await (await openContext(browser, accord.url)).newPage();
    await theirs.goto(link);
    await theirs.getByLabel("Password", { exact: true }).fill("four words of my own");
    await expect.poll(() => theirs.url()).toBe(`${accord.url}/admin/password`);
    await theirs.getByRole("button", { name: "Keep this password" }).click();
    await theirs.getByText("Eastern Region").first().waitFor();

    await desk.reload();
    await row.waitFor();
    expect(await row.textContent()).toMatch(/yes\d+ \w+ \d{4}/);

    await row.getByRole("button", { name: "Jo Example" }).click();
    await desk.getByRole("button", { name: "Switch the account off" }).click();
    await desk.getByRole("dialog").getByRole("button", { name: "Switch off" }).click();
    await desk.getByText("The account of Jo Example is switched off.").waitFor();
    expect(await desk.getByRole("dialog").count()).toBe(0);
    await row.getByText("switched off").waitFor();
  });
});
