import type { Page } from "playwright-core";

/** An account of the demonstration; null before anybody has signed in. */
export type Who =
  | "viewer@norfolk.example"
  | "contributor@suffolk.example"
  | "editor@programme.example"
  | "admin@programme.example";

/** A page in one of its states, and how a person comes to it. */
export interface Screen {
  /** Finishes a sentence: "the matrix of the dashboard". */
  readonly name: string;
  readonly as: Who | null;
  /** Goes there and waits until the state is whole. */
  readonly open: (page: Page) => Promise<void>;
  /** What the browser itself says of the answer or the silence that the state needs. */
  readonly says?: RegExp;
  /**
   * Seen in every look at every width. Other states are seen in light at two and in each other look at
   * one: what they are made of stands on these pages.
   */
  readonly seenInNine?: true;
}

/** Goes to an address and waits for its heading. */
export function to(address: string, heading: string): Screen["open"] {
  return async (page) => {
    await page.goto(address);
    await page.getByRole("heading", { name: heading, exact: true }).waitFor({ state: "attached" });
  };
}

/** Goes to a matrix and waits for its rows. */
export function toMatrix(address: string): Screen["open"] {
  return async (page) => {
    await page.goto(address);
    // In the page, also where a panel covers it.
    await page.locator("tr[data-area='ict']").waitFor({ state: "attached" });
  };
}
