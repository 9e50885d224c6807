import type { Flow, FlowPlace } from "@accord/domain/overview";
import { FLOW_PLACES } from "@accord/domain/overview";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LINE_HEIGHT, layOutFlow } from "./flow-layout.ts";
import { FlowPicture } from "./flow-picture.tsx";

/** Streams of so many cells from each place to each other; kinds do not matter to where they lie. */
function aFlow(streams: readonly [FlowPlace, FlowPlace, number][]): Flow {
  const ends = (which: 0 | 1) =>
    FLOW_PLACES.flatMap((place) => {
      const number = streams.reduce((n, one) => n + (one[which] === place ? one[2] : 0), 0);
      return number === 0 ? [] : [{ place, label: place, number, to: null }];
    });
  return {
    title: "One cell went live since 16 September",
    thenDay: "16 September",
    nowDay: "14 October",
    before: ends(0),
    after: ends(1),
    streams: streams.map(([from, to, number]) => ({
      from,
      to,
      number,
      kind: from === to ? "same" : "forward",
    })),
  };
}

const ODD = {
  "one cell": aFlow([["live", "live", 1]]),
  "all in one stage": aFlow([["being-considered", "being-considered", 3_000]]),
  "all first recorded": aFlow([["blank", "live", 143]]),
  "one cell in each place beside thousands": aFlow([
    ["live", "live", 3_000],
    ...FLOW_PLACES.slice(1).map((place): [FlowPlace, FlowPlace, number] => [place, place, 1]),
  ]),
  "thousands at the foot": aFlow([
    ...FLOW_PLACES.slice(0, -1).map((place): [FlowPlace, FlowPlace, number] => [place, place, 1]),
    ["blank", "blank", 3_000],
  ]),
  "everything from everywhere to everywhere": aFlow(
    FLOW_PLACES.flatMap((from) =>
      FLOW_PLACES.map((to): [FlowPlace, FlowPlace, number] => [from, to, 2]),
    ),
  ),
};

describe("the flow between stages as a picture", () => {
  it.each(Object.entries(ODD))("lets no words lie over others: %s", (_, flow) => {
    const { height, before, after } = layOutFlow(flow);

    for (const ends of [before, after]) {
      for (const [n, end] of ends.entries()) {
        const above = ends[n - 1];
        if (above) expect(end.labelAt - above.labelAt).toBeGreaterThan(LINE_HEIGHT - 1);
        expect(end.labelAt).toBeGreaterThanOrEqual(LINE_HEIGHT / 2);
        expect(end.labelAt).toBeLessThanOrEqual(height);
      }
    }
  });

  it.each(Object.entries(ODD))("fills each bar with its streams and no more: %s", (_, flow) => {
    const { before, after, streams } = layOutFlow(flow);

    for (const [ends, end] of [
      [before, "from"],
      [after, "to"],
    ] as const) {
      for (const { place, height } of ends) {
        const here = streams.filter((stream) => stream[end] === place);
        expect(here.reduce((sum, { thickness }) => sum + thickness, 0)).toBeCloseTo(height);
      }
    }
  });

  it("has its title as a heading, its days, and every stream in a table", () => {
    const markup = renderToStaticMarkup(
      <FlowPicture
        flow={aFlow([
          ["live", "live", 22],
          ["being-progressed", "live", 1],
        ])}
        link={({ place }, day, words) => <a href={`/${day}/${place}`}>{words}</a>}
      />,
    );

    expect(markup).toContain(">One cell went live since 16 September</h2>");
    expect(markup).toContain('href="/now/live"');
    expect(markup.match(/<tbody>.*<\/tbody>/)?.[0].match(/<tr>/g)).toHaveLength(2);
    expect(markup).toContain(">22</td>");
  });

  it("shows where all stands as bars where nothing moved", () => {
    const markup = renderToStaticMarkup(
      <FlowPicture
        flow={aFlow([
          ["live", "live", 22],
          ["stopped", "stopped", 1],
        ])}
      />,
    );

    expect(markup).not.toContain("<svg");
    expect(markup).toContain('<th scope="row">live</th>');
    expect(markup).toContain("width:84%");
  });

  it("draws nothing where there is nothing", () => {
    expect(layOutFlow(aFlow([]))).toMatchObject({ before: [], after: [], streams: [] });
  });
});
