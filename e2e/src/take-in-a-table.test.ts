import { appendixBWordHtml } from "@accord/interchange/testing/appendix-b-html";
import { appendixBPlainText } from "@accord/interchange/testing/appendix-b-text";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD, type RunningAccord, startAccord } from "./testing/accord.ts";
import { beginProgramme } from "./testing/begin-programme.ts";
import { openContext, signIn, startBrowser } from "./testing/browser.ts";
import { Keyboard } from "./testing/keyboard.ts";
import { type Person, signInOverHttp } from "./testing/person.ts";
import { matrixIsShown, seeMatrix } from "./testing/seen-matrix.ts";

const EDITOR = "editor@programme.example";
const PASTE = "Paste the table here";
const SETTLED = "Strategic Finance being considered";

/** One editor's way: each step begins where the one before ended. */
describe("taking a table in", () => {
  let accord: RunningAccord;
  let browser: Browser;
  let editor: Person;
  let page: Page;
  let keyboard: Keyboard;

  beforeAll(async () => {
    [accord, browser] = await Promise.all([startAccord(), startBrowser()]);
    await beginProgramme(accord.url, { slug: "first-table", name: "First table" });
    editor = await signInOverHttp(accord.url, EDITOR);
    const context = await openContext(browser, accord.url);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    page = await context.newPage();
    keyboard = new Keyboard(page);
    await page.goto("/admin/");
    await signIn(page, EDITOR, PASSWORD);
    await page.getByRole("heading", { name: "Sign in" }).waitFor({ state: "detached" });
  });
  afterAll(async () => {
    await browser?.close();
    await accord?.[Symbol.asyncDispose]();
  });

  it("lays out an empty programme from one table pasted from Word, by keyboard alone", async () => {
    await page.goto("/admin/first-table/take-in");
    await page.getByLabel(PASTE).waitFor();
    await copy(page, { html: appendixBWordHtml(), text: appendixBPlainText() });

    await keyboard.tabTo(page.getByLabel(PASTE));
    await keyboard.press("Control+v");
    await page.getByRole("heading", { name: "Pasted: 45 rows by 5 columns" }).waitFor();
    await sayTerms(page, keyboard);

    await page.getByText("140 cells are new, 3 need a person and 19 comments differ").waitFor();
    expect(await page.getByRole("row", { name: /^Dogs/ }).textContent()).toContain("Live");
  });

  it("settles a wording once, always and with its reason", async () => {
    await keyboard.tabTo(page.getByRole("button", { name: `settle it once for ${SETTLED}` }));
    await keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: `What does “${SETTLED}” mean?` });
    await dialog.waitFor();

    await keyboard.tabTo(dialog.getByLabel("Status"));
    await keyboard.type("Being c");
    await keyboard.tabTo(dialog.getByRole("radio", { name: /^Wherever it stands/ }));
    await keyboard.press("ArrowDown");
    await keyboard.tabTo(dialog.getByLabel("Why"));
    await keyboard.type("The finance leads write it so");
    await keyboard.tabTo(dialog.getByRole("button", { name: "Settle" }));
    await keyboard.press("Enter");

    await page.getByText("141 cells are new, 2 need a person").waitFor();
  });

  it("has it all after a reload, and records it in one act", async () => {
    await page.reload();
    await page.getByText("141 cells are new, 2 need a person").waitFor();

    await keyboard.tabTo(page.getByRole("button", { name: /^Record \d+ changes$/ }));
    await keyboard.press("Enter");

    await page.getByText("Recorded: 141 added, 2 need review.").waitFor();
  });

  it("has then what the paper says: the same 143 cells as the programme it was printed for", async () => {
    const reader = await page.context().newPage();
    const seen = async (programme: string) => {
      await reader.goto(`/${programme}/matrix?asAt=2011-01-31`);
      await matrixIsShown(reader);
      return seeMatrix(reader);
    };

    const [printed, taken] = [await seen("eastern-region"), await seen("first-table")];

    await reader.close();
    expect(taken.cells).toHaveLength(143);
    expect(taken.areas).toEqual(printed.areas);
    expect(taken.columns).toEqual(printed.columns);
    expect(taken.cells.filter((cell) => !printed.cells.some(isSameAs(cell)))).toEqual([
      {
        area: "Administration and Payment of Pensions",
        column: "Essex/Kent",
        words: "Being considered Strategic Finance",
      },
    ]);
  });

  it("remembers the wording, with its reason", async () => {
    expect(await editor.read("intakes.mappings", { programme: "first-table" })).toMatchObject([
      {
        kind: "wording",
        means: { status: "being-considered" },
        reason: "The finance leads write it so",
      },
    ]);
  });

  it("is undone by one button", async () => {
    await keyboard.tabTo(page.getByRole("button", { name: "Undo" }));
    await keyboard.press("Enter");
    await page.getByText("The record is what it was before the table").waitFor();

    const matrix = await editor.read("matrix.read", {
      programme: "first-table",
      asAt: "2011-01-31",
    });
    expect(matrix).toMatchObject({ cells: [], areas: [], partnerships: [] });
  });

  it("finds nothing new in the matrix that was copied as a table from the dashboard", async () => {
    const complaints: string[] = [];
    page.on("console", (said) => complaints.push(said.text()));
    await page.goto("/eastern-region/matrix?asAt=2011-01-31");
    await page.getByRole("button", { name: "Copy as table" }).click();
    await page.getByText("Copied 45 rows").waitFor();
    expect(complaints).toEqual([]);

    await page.goto("/admin/eastern-region/take-in");
    await page.getByLabel(PASTE).waitFor();
    await page.keyboard.press("Control+v");
    await page.getByRole("heading", { name: "Pasted: 45 rows by 5 columns" }).waitFor();
    await page.getByLabel("Month").fill("1");
    await page.getByLabel("Year").fill("2011");
    await page.getByRole("radio", { name: "One the register has" }).check();
    await page.getByLabel("Paper", { exact: true }).selectOption({ index: 1 });
    await page.getByRole("button", { name: "Compare with the record" }).click();

    await page.getByText("143 cells are the same").waitFor();
    await page.getByRole("button", { name: "Nothing to record" }).waitFor();
  });

  it("takes a file of nine thousand rows, and shows how far it is until all of it is there", async () => {
    await page.goto("/admin/eastern-region/take-in");
    await page.getByRole("button", { name: "Throw away" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Throw away" }).click();
    await page.getByLabel("Or choose a file").setInputFiles({
      name: "history.tsv",
      mimeType: "text/tab-separated-values",
      buffer: await longList(editor),
    });
    await page.getByRole("heading", { name: /^history\.tsv/ }).waitFor();
    await page.getByLabel("Month").fill("1");
    await page.getByLabel("Year").fill("2011");
    await page.getByRole("radio", { name: "One the register has" }).check();
    await page.getByLabel("Paper", { exact: true }).selectOption({ index: 1 });
    await page.getByRole("button", { name: "Compare with the record" }).click();
    const record = page.getByRole("button", { name: /^Record 9,?000 changes$/ });
    await record.waitFor({ timeout: LONG_MS });

    await record.click();

    const progress = page.getByRole("progressbar");
    await progress.waitFor();
    await page.getByText(/^[\d,]+ of 9,000 entries written\.$/).waitFor();
    await page.getByText("Recorded: the whole table, in one act.").waitFor({ timeout: LONG_MS });
    expect(await progress.count()).toBe(0);
  });
});

/** A machine that has much else to do compares and records nine thousand rows within this. */
const LONG_MS = 50_000;
const DAYS = 40;

/** A list that says of every cell of the demonstration where it stood on forty days of 2009. */
async function longList(editor: Person): Promise<Buffer> {
  const { areas, partnerships } = (await editor.read("matrix.read", {
    programme: "eastern-region",
    asAt: "2011-01-31",
  })) as Readonly<Record<"areas" | "partnerships", readonly { readonly name: string }[]>>;
  const rows = areas.flatMap((area) =>
    partnerships.flatMap((partnership) =>
      Array.from({ length: DAYS }, (_, day) => {
        const status = day % 2 === 0 ? "Live" : "Suspended";
        const date = `${1 + Math.floor(day / 12)}/${1 + (day % 12)}/2009`;
        return [area.name, partnership.name, status, date].join("\t");
      }),
    ),
  );
  return Buffer.from(["Business area\tPartnership\tStatus\tEffective", ...rows].join("\n"));
}

/** Puts a table on the clipboard as Word does: its HTML, and its words beside it. */
async function copy(page: Page, table: { readonly html: string; readonly text: string }) {
  await page.evaluate(async ({ html, text }) => {
    const blob = (words: string, type: string) => new Blob([words], { type });
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/html": blob(html, "text/html"),
        "text/plain": blob(text, "text/plain"),
      }),
    ]);
  }, table);
}

/** Says that it stood so in January 2011, and which paper says it. */
async function sayTerms(page: Page, keyboard: Keyboard): Promise<void> {
  const fill = async (id: string, words: string) => {
    await keyboard.tabTo(page.locator(`#take-in-${id}`));
    await keyboard.type(words);
  };
  await fill("effective", "1");
  await fill("effective-year", "2011");
  await keyboard.tabTo(page.getByRole("radio", { name: "A new paper" }));
  await keyboard.press("Space");
  await fill("title", "Appendix B");
  await fill("publisher", "Programme office");
  await fill("published", "31");
  await fill("published-month", "1");
  await fill("published-year", "2011");
  await keyboard.tabTo(page.getByRole("button", { name: "Compare with the record" }));
  await keyboard.press("Enter");
}

function isSameAs(one: object): (other: object) => boolean {
  return (other) => JSON.stringify(one) === JSON.stringify(other);
}
