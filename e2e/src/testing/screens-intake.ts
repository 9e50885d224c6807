import type { Page } from "playwright-core";
import type { Screen } from "./screen.ts";

const EDITOR = "editor@programme.example";
const TAKE_IN = "/admin/eastern-region/take-in";

/** One row that changes and goes back, one spelt nearly like a row, one with words that fit no status. */
const TABLE = [
  ["Business area", "Herts/Beds", "Norfolk/Suffolk", "Comments"],
  ["Vetting", "Being considered", "Live", ""],
  ["Air Suport", "Live", "Being considered", ""],
  ["Dogs", "Initial scoping", "", "Kennels are shared."],
]
  .map((cells) => cells.join("\t"))
  .join("\n");

/** Taking a table in, in the states that look different. */
export const INTAKE_SCREENS: readonly Screen[] = [
  {
    name: "taking in what is no table",
    as: EDITOR,
    says: /status of 4\d\d/,
    async open(page) {
      await handIn(page, "Nothing here is a table.");
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    },
  },
  {
    name: "the terms of a table with errors",
    as: EDITOR,
    async open(page) {
      await handIn(page, TABLE);
      await page.getByRole("radio", { name: "A new paper" }).check();
      await page.getByRole("button", { name: "Compare with the record" }).click();
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    },
  },
  {
    name: "a table beside the record, with what has to be settled",
    as: EDITOR,
    async open(page) {
      await compare(page);
      await page.getByRole("button", { name: /^Record \d+ changes$/ }).click();
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    },
  },
  {
    name: "the question what a row of the table is",
    as: EDITOR,
    async open(page) {
      await compare(page);
      await page.getByRole("button", { name: "is it? for Air Suport" }).click();
      await page.getByRole("radio", { name: "A new row" }).check();
    },
  },
];

/** Hands words in anew: what was in hand on a page before is kept in the browser. */
async function handIn(page: Page, words: string): Promise<void> {
  await page.goto(TAKE_IN);
  await page.evaluate(() => {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith("accord/take-in/")) localStorage.removeItem(name);
    }
  });
  await page.reload();
  await page.getByLabel("Paste the table here").fill(words);
  await page.getByRole("button", { name: "Read these words" }).click();
}

async function compare(page: Page): Promise<void> {
  await handIn(page, TABLE);
  await page.getByLabel("Month").fill("1");
  await page.getByLabel("Year").fill("2011");
  await page.getByRole("radio", { name: "One the register has" }).check();
  await page.getByLabel("Paper", { exact: true }).selectOption({ index: 1 });
  await page.getByRole("button", { name: "Compare with the record" }).click();
  await page.getByRole("table").first().waitFor();
}
