import type { Page } from "playwright-core";

/** A square of the matrix with something in it, as it stands on the page. */
export interface SeenCell {
  readonly area: string;
  readonly column: string;
  /** All its words, also those only heard: "Being progressed with Cambs". */
  readonly words: string;
}

/** The table of the matrix page, read off the page as a screen reader does: heads, rows, words. */
export interface SeenMatrix {
  readonly columns: readonly string[];
  /** Names of the areas, in order. */
  readonly areas: readonly string[];
  readonly cells: readonly SeenCell[];
  /** What stands in the last column, by area; areas without a comment are left out. */
  readonly comments: Readonly<Record<string, string>>;
}

/** Waits until a matrix is on the page. */
export async function matrixIsShown(page: Page): Promise<void> {
  await page.locator("tr[data-area]").first().waitFor({ timeout: 20_000 });
}

/** Reads the matrix off the page as it stands. */
export function seeMatrix(page: Page): Promise<SeenMatrix> {
  return page.locator("table").evaluate((table) => {
    const said = (element: Element | null | undefined) =>
      [...(element?.querySelectorAll("*") ?? [])].some(({ tagName }) => tagName === "SPAN")
        ? wordsIn(element)
        : (element?.textContent ?? "").trim();
    // A qualifier stands on a line of its own, so nothing but its element parts it from the status.
    function wordsIn(element: Element | null | undefined): string {
      const found: string[] = [];
      const walk = document.createTreeWalker(element ?? table, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) found.push(walk.currentNode.textContent?.trim() ?? "");
      return found.filter(Boolean).join(" ");
    }
    const heads = [...table.querySelectorAll("thead th")].map(
      (head) => head.getAttribute("abbr") ?? "",
    );
    const rows = [...table.querySelectorAll("tr[data-area]")];
    const areaOf = (row: Element) => said(row.querySelector("th[scope=row]"));
    return {
      columns: heads.filter(Boolean),
      areas: rows.map(areaOf),
      cells: rows.flatMap((row) =>
        [...row.querySelectorAll("td[data-partnership]")]
          .map((square) => ({
            area: areaOf(row),
            column: square.getAttribute("data-name") ?? "",
            words: said(square),
          }))
          .filter(({ words }) => words !== ""),
      ),
      comments: Object.fromEntries(
        rows
          .map((row) => [
            areaOf(row),
            row.querySelector("td:last-child > span[title]")?.textContent ?? "",
          ])
          .filter(([, words]) => words !== ""),
      ),
    };
  });
}
