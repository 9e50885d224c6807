import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD, type RunningAccord, startAccord } from "./testing/accord.ts";
import { openContext, signIn, startBrowser } from "./testing/browser.ts";
import { signInOverHttp } from "./testing/person.ts";
import { matrixIsShown } from "./testing/seen-matrix.ts";
import { cellLink } from "./testing/watched-cell.ts";

const CONFLICT = "Someone changed this cell while you were in it";
const WITHIN = { timeout: 10_000 };

describe("two editors on one cell, in two browsers", () => {
  let accord: RunningAccord;
  let browser: Browser;
  /** Devon Example of the demonstration, who is first each time. */
  let first: Page;
  /** Harper Example, who began from the same and comes second. */
  let second: Page;

  beforeAll(async () => {
    accord = await startAccord();
    browser = await startBrowser();
    const administrator = await signInOverHttp(accord.url, "admin@programme.example");
    await administrator.change("accounts.add", {
      email: "other-editor@programme.example",
      name: "Harper Example",
      office: "Change team",
      password: PASSWORD,
      grants: [{ role: "editor", programme: "eastern-region", force: null }],
    });
    first = await atWork("editor@programme.example");
    second = await atWork("other-editor@programme.example");
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await accord?.[Symbol.asyncDispose]();
  });

  it("shows the second both values, with who, when and what both began from", async () => {
    const conflict = await meet("finance/herts-beds", { theirDay: "12", myDay: "20" });

    const [theirs, mine] = await conflict.locator("section").all();
    expect(await theirs?.textContent()).toMatch(
      /^Theirs, recorded .*Being considered, as the first.*ByDevon Example, Portfolio officeEffective12 January 2011/,
    );
    expect(await mine?.textContent()).toMatch(
      /^Yours, not recorded.*Being progressed, as the second.*ByYou.*Effective20 January 2011/,
    );
    expect(await conflict.textContent()).toContain("Both of you began from to be considered.");
    expect(await conflict.textContent()).toContain("The two dates differ, so both can be true");
  });

  it("records both in date order when the second says so, each in the history with its recorder", async () => {
    await choose(second, "Record both, in date order");
    await second.getByText(/^Recorded: Being progressed/).waitFor();

    await expect.poll(() => history(first), WITHIN).toHaveLength(3);
    expect(await history(first)).toEqual([
      expect.stringMatching(/Being progressed, as the second.*stands.*by Harper Example/),
      expect.stringMatching(/Being considered, as the first(?!.*stands).*by Devon Example/),
      expect.stringMatching(/To be considered(?!.*stands)/),
    ]);
    expect(await history(second)).toHaveLength(3);
    await expect
      .poll(() => cellLink(first, "finance/herts-beds").textContent(), WITHIN)
      .toContain("as the second");
  });

  it("puts the second's in place of the first's, which stays in the history, struck through", async () => {
    const conflict = await meet("estates-strategy-facilities/norfolk-suffolk", {
      theirDay: "12",
      myDay: "12",
    });
    expect(await button(conflict, "Record both, in date order").count()).toBe(0);

    await choose(second, "Put mine in place of theirs");
    await second.getByText(/^Recorded: corrected: Being progressed/).waitFor();

    await expect.poll(() => history(first), WITHIN).toHaveLength(3);
    const [mine, theirs] = await history(first);
    expect(mine).toMatch(/Correction.*Being progressed, as the second.*stands.*by Harper Example/);
    expect(theirs).toMatch(/Being considered, as the first.*Corrected.*by Devon Example/);
    expect(await first.locator("aside ol s").allTextContents()).toEqual([
      "Being considered, as the first",
    ]);
  });

  it("keeps the first's alone when the second drops theirs", async () => {
    await meet("finance/norfolk-suffolk", { theirDay: "12", myDay: "20" });

    await choose(second, "Keep theirs, drop mine");

    await second.getByRole("button", { name: "Add an entry" }).waitFor();
    await expect.poll(() => history(second), WITHIN).toHaveLength(2);
    expect((await history(second))[0]).toMatch(/as the first.*stands.*by Devon Example/);
    await cellLink(second, "finance/norfolk-suffolk").getByText("as the first").waitFor();
  });

  it("lets the second go back to what they typed, none of it lost, and record it knowing the other", async () => {
    const conflict = await meet("legal-services/norfolk-suffolk", { theirDay: "12", myDay: "20" });

    await choose(second, "Go back to my change");
    await conflict.waitFor({ state: "detached" });
    expect(await second.getByRole("radio", { name: "It changed" }).isChecked()).toBe(true);
    expect(await second.getByRole("radio", { name: "Being progressed" }).isChecked()).toBe(true);
    expect(await second.getByLabel("Qualifier (optional)").inputValue()).toBe("as the second");
    expect(await second.getByLabel("Day", { exact: true }).inputValue()).toBe("20");

    await second.getByRole("button", { name: "Record entry" }).click();
    await second.getByText(/^Recorded: Being progressed/).waitFor();
    await expect.poll(() => history(first), WITHIN).toHaveLength(3);
  });

  it("tells the second at once, with both values, while the picker is open, before they record", async () => {
    const key = "vetting/norfolk-suffolk";
    await cellLink(second, key).focus();
    await second.keyboard.press("p");
    await second.getByRole("dialog", { name: /Vetting/ }).waitFor();

    await cellLink(first, key).focus();
    for (const press of ["t", "Enter"]) await first.keyboard.press(press);
    await reasonAndRecord(first);

    const conflict = second.getByRole("dialog", { name: CONFLICT });
    await conflict.waitFor();
    expect(await conflict.textContent()).toMatch(
      /Theirs, recorded.*To be considered.*Devon Example.*Yours, not recorded.*Being progressed/,
    );
    await choose(second, "Keep theirs, drop mine");
    await conflict.waitFor({ state: "detached" });
    for (const page of [first, second]) {
      await cellLink(page, key).and(page.locator(":focus")).waitFor();
      await page.keyboard.press("Escape");
    }
  });

  it("loses no update of overlapping selections: both are told, and each cell is answered for", async () => {
    await choosePair(first, "ict/herts-beds");
    await choosePair(second, "ict/herts-beds-cambs");
    await second.keyboard.press("l");
    await second.getByRole("dialog", { name: /^Where it stands: 2 cells/ }).waitFor();
    await first.keyboard.press("l");
    await first.keyboard.press("Enter");
    await first.getByText(/^Recorded: 2 cells: ICT/).waitFor();

    const conflict = second.getByRole("dialog", { name: /^Someone changed one of these cells/ });
    await conflict.waitFor();
    expect(await conflict.locator("tbody tr").allTextContents()).toEqual([
      expect.stringMatching(
        /^ICT, Herts\/Beds\/Cambs.*Live.*by Devon Example, Portfolio office.*Live/,
      ),
    ]);
    expect(await conflict.textContent()).toContain("The other cell is as you saw it.");
    await conflict.getByLabel("What to record of ICT, Herts/Beds/Cambs").selectOption("theirs");
    await button(conflict, "Record as chosen").click();
    await second.getByText(/^Recorded: ICT, Norfolk\/Suffolk: live/).waitFor();

    await first
      .getByRole("region", { name: "The desk" })
      .getByText("live, by Harper Example, Change team")
      .waitFor();
    for (const page of [first, second]) {
      for (const column of ["herts-beds", "herts-beds-cambs", "norfolk-suffolk"]) {
        await cellLink(page, `ict/${column}`).getByText("Live").waitFor();
      }
    }
  });

  async function atWork(email: string): Promise<Page> {
    const page = await (await openContext(browser, accord.url)).newPage();
    await page.goto("/admin/eastern-region/matrix");
    await signIn(page, email, PASSWORD);
    await matrixIsShown(page);
    return page;
  }

  /** Both begin from the same cell; the first records while the second is at it. */
  async function meet(
    key: string,
    { theirDay, myDay }: { readonly theirDay: string; readonly myDay: string },
  ): Promise<Locator> {
    await begin(first, key);
    await begin(second, key);
    await type(first, { stands: "Being considered", day: theirDay, qualifier: "as the first" });
    await type(second, { stands: "Being progressed", day: myDay, qualifier: "as the second" });
    await first.getByRole("button", { name: "Record entry" }).click();
    await first.getByText(/^Recorded: Being considered/).waitFor();
    // The second is told at once, not when they come to record.
    const conflict = second.getByRole("dialog", { name: CONFLICT });
    await conflict.waitFor({ timeout: 20_000 });
    return conflict;
  }
});

async function begin(page: Page, key: string): Promise<void> {
  await cellLink(page, key).click();
  await page.getByRole("button", { name: "Add an entry" }).click();
}

async function type(
  page: Page,
  entry: { readonly stands: string; readonly day: string; readonly qualifier: string },
): Promise<void> {
  await page.getByRole("radio", { name: "It changed" }).check();
  await page.getByRole("radio", { name: entry.stands }).check();
  await page.getByLabel("Qualifier (optional)").fill(entry.qualifier);
  await page.getByLabel("Day", { exact: true }).fill(entry.day);
}

/** Enters the table at a cell and chooses it with the one beside it. */
async function choosePair(page: Page, key: string): Promise<void> {
  await cellLink(page, key).focus();
  for (const press of ["Enter", "Shift+ArrowRight"]) await page.keyboard.press(press);
}

async function reasonAndRecord(page: Page): Promise<void> {
  const reason = page.getByRole("dialog").getByLabel("Reason");
  await reason.selectOption("Legal challenge");
  await reason.press("Enter");
  await page.getByText(/^Recorded: Vetting/).waitFor();
}

function button(within: Page | Locator, name: string): Locator {
  return within.getByRole("button", { name });
}

async function choose(page: Page, answer: string): Promise<void> {
  await button(page.getByRole("dialog", { name: CONFLICT }), answer).click();
}

/** What the open panel tells of the cell, the last recorded first. */
function history(page: Page): Promise<string[]> {
  return page.locator("aside ol > li").allTextContents();
}
