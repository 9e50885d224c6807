import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD, type RunningAccord, startAccord } from "./testing/accord.ts";
import { openContext, signIn, startBrowser } from "./testing/browser.ts";
import { addEntry, signInOverHttp } from "./testing/person.ts";
import { matrixIsShown, type SeenMatrix, seeMatrix } from "./testing/seen-matrix.ts";

const JANUARY = "/eastern-region/matrix?asAt=2011-01-31";
const COLUMNS = ["Herts/Beds", "Herts/Beds/Cambs", "Norfolk/Suffolk", "Essex/Kent", "Regional"];

const MM_IN_A_POINT = 25.4 / 72;

/** By column in their order, then all: the table of the published matrix, typed here once more. */
const GOLDEN = {
  "To be considered": [2, 24, 0, 1, 0, 27],
  "Initial research pending formal tasking": [0, 0, 0, 0, 9, 9],
  "Being considered": [9, 1, 25, 12, 0, 47],
  "Being progressed": [12, 4, 7, 6, 6, 35],
  Live: [11, 0, 4, 4, 3, 22],
  "Needs review": [0, 0, 0, 3, 0, 3],
} as const;

describe("a viewer of the dashboard", () => {
  let accord: RunningAccord;
  let browser: Browser;
  let signedIn: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    accord = await startAccord();
    browser = await startBrowser();
    signedIn = await openContext(browser, accord.url);
    page = await signedIn.newPage();
  }, 90_000);

  afterAll(async () => {
    await browser?.close();
    await accord?.[Symbol.asyncDispose]();
  });

  it("signs in and reads the matrix of January 2011, complete and correct", async () => {
    await page.goto("/");
    await signIn(page, "viewer@norfolk.example", PASSWORD);
    await page.getByRole("link", { name: "Matrix", exact: true }).click();
    await matrixIsShown(page);

    const seen = await seeMatrix(page);
    expect(new URL(page.url()).searchParams.get("asAt")).toBe("2011-01-31");
    expect(await page.title()).toBe(
      "Matrix: 22 collaborations are live, 35 more are being progressed – Accord",
    );
    expect(seen.columns).toEqual(COLUMNS);
    expect(seen.areas).toHaveLength(45);
    expect(seen.cells).toHaveLength(143);
    for (const [label, golden] of Object.entries(GOLDEN)) {
      expect(byColumn(seen, label), label).toEqual(golden);
    }
  });

  it("finds ICT, whose comment reads like a heading, as a row of five cells", async () => {
    const seen = await seeMatrix(page);

    expect(seen.cells.filter(({ area }) => area === "ICT").map(({ column }) => column)).toEqual(
      COLUMNS,
    );
  });

  it("reads 19 row comments", async () => {
    const { comments } = await seeMatrix(page);

    expect(Object.keys(comments)).toHaveLength(19);
    expect(comments["Dogs"]).toBe("Preferred partnerships come first here.");
  });

  it("prints all of it on one A3 page across", async () => {
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");

    const pages = paper.match(/\/Type \/Page\b/g);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper) ?? [];
    expect(pages).toHaveLength(1);
    expect(
      [Number(width), Number(height)].map((points) => Math.round(points * MM_IN_A_POINT)),
    ).toEqual([420, 297]);
  });

  it("reads the words of the source where they fit no status, and what they say beyond one", async () => {
    const { cells } = await seeMatrix(page);

    const review = cells.filter(({ words }) => words.startsWith("Needs review"));
    expect(review).toEqual([
      {
        area: "ANPR",
        column: "Essex/Kent",
        words: "Needs review: Regular joint ANPR operations conducted – “Op. Lockdown”",
      },
      {
        area: "Counter Terrorism and Domestic Extremism",
        column: "Essex/Kent",
        words: "Needs review: Considering a Unified Ports Command",
      },
      {
        area: "Administration and Payment of Pensions",
        column: "Essex/Kent",
        words: expect.stringMatching(/^Needs review: ./),
      },
    ]);
    const qualified = cells.filter(({ words }) => words.includes(" with "));
    expect(qualified).toEqual([
      { area: "Procurement", column: "Herts/Beds", words: "Being progressed with Cambs" },
      {
        area: "Procurement",
        column: "Herts/Beds/Cambs",
        words: "Being progressed with Herts / Beds",
      },
    ]);
  });

  it("sees nothing filled as at 31 December 2010, and the same 45 areas and 5 columns, by the form or the address", async () => {
    const before = await seeMatrix(page);

    await page.getByRole("button", { name: /^Choose another day/ }).click();
    await page.getByLabel("Another day").fill("2010-12-31");
    await page.getByRole("button", { name: "Show that day" }).click();
    await heading(page, "Nothing is recorded as at 31 December 2010");
    const byForm = await seeMatrix(page);
    const address = page.url();
    const byAddress = await readAfresh(signedIn, address);

    expect(new URL(address).searchParams.get("asAt")).toBe("2010-12-31");
    expect(byForm.cells).toEqual([]);
    expect(byForm.comments).toEqual({});
    expect(byForm.areas).toEqual(before.areas);
    expect(byForm.columns).toEqual(COLUMNS);
    expect(byAddress).toEqual(byForm);
  });

  it("goes back to the day before it, and forward again", async () => {
    await page.goBack();
    await heading(page, /^22 collaborations are live/);
    const back = await seeMatrix(page);
    await page.goForward();
    await heading(page, "Nothing is recorded as at 31 December 2010");
    const forward = await seeMatrix(page);

    expect(back.cells).toHaveLength(143);
    expect(forward.cells).toHaveLength(0);
  });

  it("reads the same 143 cells on the 1st and the 15th of January, since the paper is dated to the month", async () => {
    for (const day of ["2011-01-01", "2011-01-15"]) {
      const seen = await readAfresh(signedIn, `/eastern-region/matrix?asAt=${day}`);
      expect(seen.cells, day).toHaveLength(143);
    }
  });

  it("reads what was known at the instant in the address: nothing, before the register began", async () => {
    const earlier = await signedIn.newPage();
    await earlier.goto(`${JANUARY}&knownAt=2020-01-01T00:00:00.000Z`);
    await earlier.getByText("The register knew nothing of this programme yet").waitFor();
    await earlier.getByRole("link", { name: "Show all that is known" }).click();
    await heading(earlier, /^22 collaborations are live/);
    await earlier.close();
  });

  it("opens a cell and reads the words of its source, the document and the place in it", async () => {
    await page.goto(JANUARY);
    await matrixIsShown(page);
    await page.locator('[id="cell.dogs.herts-beds"]').click();
    const panel = page.getByRole("complementary", { name: /Dogs.*Herts\/Beds/s });

    await panel.getByText("What the source says").waitFor();
    const words = await panel.textContent();
    expect(new URL(page.url()).searchParams.get("cell")).toBe("dogs/herts-beds");
    expect(words).toContain("Stood so by January 2011 (month only)");
    expect(await panel.locator("blockquote q").textContent()).toBe("Live");
    expect(await panel.locator("blockquote footer").textContent()).toMatch(
      /Collaboration Strategy.*Appendix B, page 7, table 3, row 2 \(Dogs\), column Herts\/Beds$/,
    );
    expect(words).toContain("Preferred partnerships come first here.");

    await panel.getByRole("button", { name: "Close the panel" }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id), { timeout: 5_000 })
      .toBe("cell.dogs.herts-beds");
  });

  it("is told by which office an entry was recorded, and never by whom", async () => {
    const editor = await signInOverHttp(accord.url, "editor@programme.example");
    await addEntry(editor, "dogs/regional", {
      claim: "also-said",
      status: "being-considered",
      sourceWording: "under discussion",
    });
    const answers: string[] = [];
    const reading = await signedIn.newPage();
    reading.on("response", async (answer) => {
      if (answer.url().includes("matrix.")) answers.push(await answer.text().catch(() => ""));
    });

    await reading.goto(`${JANUARY}&cell=dogs/regional`);
    const panel = reading.getByRole("complementary");
    await panel.getByText("Another source says").waitFor();
    const words = await panel.textContent();

    expect(words).toMatch(/by Portfolio office\./);
    expect(words).not.toContain("Devon");
    await expect.poll(() => answers.join(), { timeout: 5_000 }).toContain("Portfolio office");
    expect(answers.join()).not.toContain("Devon");
    await reading.close();
  });
});

/** How many cells of each column, then of all, begin with these words. */
function byColumn({ cells }: SeenMatrix, label: string): number[] {
  const counted = cells.filter(({ words }) => words.startsWith(label));
  return [
    ...COLUMNS.map((name) => counted.filter(({ column }) => column === name).length),
    counted.length,
  ];
}

async function heading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name }).waitFor({ timeout: 20_000 });
}

/** What an address shows to someone who opens it as their first page. */
async function readAfresh(context: BrowserContext, address: string): Promise<SeenMatrix> {
  const page = await context.newPage();
  await page.goto(address);
  await matrixIsShown(page);
  const seen = await seeMatrix(page);
  await page.close();
  return seen;
}
