import { PASSWORD, startAccord } from "@accord/e2e/testing/accord";
import { startBrowser } from "@accord/e2e/testing/browser";
import lighthouse, { desktopConfig } from "lighthouse";
import { sampleOf } from "../measure.ts";
import type { Row } from "../row.ts";
import { reader } from "../session.ts";

const ROUNDS = 3;
const PAGE = "/eastern-region/matrix?asAt=2011-01-31";
/** Where Lighthouse finds the browser. */
const PORT = 9_333;

const GOALS = { accessibility: 100, "best-practices": 100 } as const;
const LOOKS = [
  { look: "desktop", config: desktopConfig, performance: 98 },
  { look: "mobile", config: undefined, performance: 90 },
] as const;

/** What Lighthouse says of the matrix, signed in: the median of three visits. */
export async function lighthouseRows(): Promise<Row[]> {
  await using accord = await startAccord({ ACCORD_DEMO: "1" });
  // Awaited here, so that the server stays until the last visit.
  return await scoresOf(accord.url, await reader(accord.url, PASSWORD));
}

/** The scores of the matrix of a running Accord, for somebody who is signed in. */
export async function scoresOf(url: string, cookie: string): Promise<Row[]> {
  const browser = await startBrowser([`--remote-debugging-port=${PORT}`]);
  try {
    const rows: Row[] = [];
    for (const { look, config, performance } of LOOKS) {
      const goals = { performance, ...GOALS };
      const scores = new Map(Object.keys(goals).map((name) => [name, [] as number[]]));
      for (let round = 0; round < ROUNDS; round += 1) {
        const told = await lighthouse(
          url + PAGE,
          {
            port: PORT,
            logLevel: "error",
            onlyCategories: [...scores.keys()],
            extraHeaders: { Cookie: cookie },
          },
          config,
        );
        const fault = told?.lhr.runtimeError;
        if (fault) throw new Error(`Lighthouse could not look: ${fault.message}`);
        for (const [name, values] of scores) {
          values.push(100 * (told?.lhr.categories[name]?.score ?? 0));
        }
      }
      for (const [name, goal] of Object.entries(goals)) {
        const { median, least, most } = sampleOf(scores.get(name) ?? []);
        rows.push({
          what: `Lighthouse on the matrix, signed in: ${name}, ${look}`,
          floor: "nothing",
          goal: { kind: "at-least", value: goal },
          value: median,
          unit: "of 100",
          detail: `${least.toFixed(0)} to ${most.toFixed(0)} in ${ROUNDS} visits`,
        });
      }
    }
    return rows;
  } finally {
    await browser.close();
  }
}
