import type { Page } from "playwright-core";

const MM_IN_A_POINT = 25.4 / 72;

/** What a page comes to on paper. */
export interface Paper {
  /** How many sheets. */
  readonly count: number;
  /** Width and height of the first, in millimetres. */
  readonly size: readonly number[];
}

/** Prints a page as its own style sheet says. */
export async function paperOf(page: Page): Promise<Paper> {
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper) ?? [];
  return {
    count: paper.match(/\/Type \/Page\b/g)?.length ?? 0,
    size: [width, height].map((points) => Math.round(Number(points) * MM_IN_A_POINT)),
  };
}
