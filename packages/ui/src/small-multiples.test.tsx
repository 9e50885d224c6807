import type { StageMultiple, StageMultiples } from "@accord/domain/overview";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { SmallMultiples } from "./small-multiples.tsx";
import { STACK_HEIGHT, STACK_WIDTH, stackPaths } from "./stack-paths.ts";

type Steps = readonly (readonly [string, readonly number[]])[];

function aRow(n: number, steps: Steps): StageMultiple {
  return {
    partnership: `partnership-${n}`,
    name: `Partnership ${n}`,
    to: { page: "partnership", partnership: `partnership-${n}` },
    steps: steps.map(([day, counts]) => ({ day: day as never, counts })), // a day, as written
    liveThen: 0,
    liveNow: steps.at(-1)?.[1][0] ?? 0,
    toLive: { page: "matrix", filter: { partnership: `partnership-${n}`, status: "live" } },
  };
}

function someMultiples(rows: readonly StageMultiple[]): StageMultiples {
  const days = { from: "2011-01-01" as never, to: "2011-10-14" as never }; // days, as written
  return {
    title: "Partnership 0 gained most",
    thenDay: "16 Sep",
    nowDay: "14 Oct",
    ...days,
    since: "2011-09-16" as never, // a day, as written
    rows,
    liveThen: 0,
    liveNow: rows.reduce((sum, { liveNow }) => sum + liveNow, 0),
  };
}

const GROWN: Steps = [
  ["2011-01-01", [0, 2, 0, 0, 4]],
  ["2011-05-20", [1, 1, 0, 0, 4]],
  ["2011-10-14", [2, 0, 0, 0, 4]],
];
const ROUGHLY = /-?\d+(?:\.\d+)?/g;

describe("the small pictures of each partnership", () => {
  it("draw every stage within the picture, the last day as wide as nothing", () => {
    const scale = { from: "2011-01-01", to: "2011-10-14", most: 6 };
    for (const path of stackPaths(aRow(0, GROWN).steps, scale)) {
      for (const number of path.match(ROUGHLY)?.map(Number) ?? []) {
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThanOrEqual(Math.max(STACK_WIDTH, STACK_HEIGHT));
      }
    }
  });

  it("fill their width where one day is all there is", () => {
    const scale = { from: "2011-01-31", to: "2011-01-31", most: 1 };
    const [live] = stackPaths(aRow(0, [["2011-01-31", [1, 0, 0, 0, 0]]]).steps, scale);

    expect(live).toBe("M0 46.0L0.0 0.0H300.0L300.0 46.0H0.0Z");
  });

  it("name each partnership beside its picture, with what is live then and now", () => {
    const markup = renderToStaticMarkup(
      <SmallMultiples
        multiples={someMultiples([aRow(0, GROWN)])}
        link={(to, day, words) => <a href={`/${to.page}/${day}`}>{words}</a>}
      />,
    );

    expect(markup).toContain(">Partnership 0 gained most</h2>");
    expect(markup).toContain('<a href="/partnership/now">Partnership 0</a>');
    expect(markup.replaceAll(/<\/?span[^>]*>/g, "")).toContain(
      '<a href="/matrix/now">2 live in Partnership 0, 14 Oct</a>',
    );
    // Nought counts nothing: there is nowhere to go.
    expect(markup).not.toContain('<a href="/matrix/then">');
  });

  it("stand at nought where nothing was ever at a stage, and fold away what is more than a dozen", () => {
    const nothing = renderToStaticMarkup(
      <SmallMultiples multiples={someMultiples([aRow(0, [["2011-01-01", [0, 0, 0, 0, 0]]])])} />,
    );
    const sixty = renderToStaticMarkup(
      <SmallMultiples
        multiples={someMultiples(Array.from({ length: 60 }, (_, n) => aRow(n, GROWN)))}
      />,
    );

    expect(nothing).not.toContain("NaN");
    expect(sixty).toContain("<summary>48 more partnerships</summary>");
    expect(sixty).toContain("All 60");
  });
});
