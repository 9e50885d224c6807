import axe from "axe-core";
import type { Page } from "playwright-core";

const ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What other colours alone can break. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds on a page as it stands, one line for each rule and element.
 *
 * @param colourAlone - the page was looked at in other colours at this width: only these can differ
 */
export async function axeFindings(page: Page, colourAlone = false): Promise<string[]> {
  // Handing axe over takes three times as long as most pages take it: once for each page is enough.
  const isThere = await page.evaluate(() => "axe" in window);
  if (!isThere) await page.evaluate(axe.source);
  const { ran, found } = await page.evaluate(runAxe, colourAlone ? OF_COLOUR : ALL);
  if (ran === 0 && !colourAlone) throw new Error("axe ran no rule.");
  return found;
}

/** Runs in the page. */
async function runAxe(runOnly: string[]): Promise<{ ran: number; found: string[] }> {
  const { axe: inPage } = window as unknown as { axe: Pick<typeof axe, "run"> };
  const { violations, passes } = await inPage.run(document, {
    runOnly,
    resultTypes: ["violations"],
  });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
  );
  return { ran: passes.length, found };
}
