import type { Page } from "playwright-core";

/** Times are measured up to so many times on a machine that also does other things; the best counts. */
const ATTEMPTS = 3;

/** The link of a cell of the matrix: "dogs/herts-beds". */
export function cellLink(page: Page, key: string) {
  return page.locator(`[id="cell.${key.replace("/", ".")}"]`);
}

/**
 * Makes a change and says how long after its acknowledgement the reader's page showed it.
 *
 * The page itself looks at the cell and notes the time, so that nothing is added by asking it.
 *
 * @param change - resolves when the change is acknowledged, or when the reader is back
 */
export async function msUntilShown(
  reader: Page,
  key: string,
  words: string,
  change: () => Promise<unknown>,
): Promise<number> {
  const shown = reader.evaluate(
    ([id, words]) =>
      new Promise<number>((resolve, reject) => {
        const giveUp = setTimeout(() => reject(new Error(`${id} never said: ${words}`)), 30_000);
        const look = () => {
          if (!document.getElementById(id)?.textContent?.includes(words)) return false;
          clearTimeout(giveUp);
          resolve(Date.now());
          return true;
        };
        if (look()) return;
        const watch = new MutationObserver(() => look() && watch.disconnect());
        watch.observe(document, { subtree: true, childList: true, characterData: true });
      }),
    [`cell.${key.replace("/", ".")}`, words] as const,
  );
  await change();
  const acknowledgedAt = Date.now();
  return (await shown) - acknowledgedAt;
}

/** The best of several measurements; stops as soon as one is within the limit. */
export async function bestMs(
  limitMs: number,
  measure: (attempt: number) => Promise<number>,
): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 1; attempt <= ATTEMPTS && best >= limitMs; attempt += 1) {
    best = Math.min(best, await measure(attempt));
  }
  return best;
}

/** Waits until a page hears of changes by itself: what it shows then comes from the stream. */
export async function isListening(page: Page, open: () => Promise<unknown>): Promise<void> {
  const stream = page.waitForResponse((answer) => answer.url().includes("/trpc/live.follow"), {
    timeout: 20_000,
  });
  await open();
  await stream;
}
