import { STREAM_KINDS } from "@accord/domain/overview";
import { describe, expect, it } from "vitest";
import { paperCharts } from "./paper-charts.ts";
import { everySection } from "./testing/every-section.ts";

describe("the charts of the dashboard on paper", () => {
  const summary = everySection("quarterly");
  const { flow, multiples } = paperCharts(summary);

  it("draw every stream and every bar with its words, in our family, with no class and no script", () => {
    expect(flow?.match(/<path d="M178 /g)).toHaveLength(summary.flow!.streams.length); // the fixture has one
    expect(flow?.match(/<text /g)).toHaveLength(2 + 7 + 7);
    expect(flow).toContain('font-family="Accord Sans 3"');
    expect(flow).not.toMatch(/class=|data-|href|<script/);
  });

  it("tell every way of moving by fill, outline or hatching, and not by colour", () => {
    const looks = STREAM_KINDS.map((kind) => {
      const streams = [{ from: "live", to: "stopped", kind, number: 1 }, ...summary.flow!.streams];
      const drawn = paperCharts({ ...summary, flow: { ...summary.flow!, streams } }).flow ?? "";
      const paths = [...drawn.matchAll(/<path d="M178 [^"]*"([^>]*)>/g)].map(
        ([, look = ""]) => look,
      );
      return paths.map(inGrey);
    });

    // Every kind of the fixture and the one put in stand in each; no two kinds look alike in any.
    for (const drawn of looks) expect(new Set(drawn).size).toBe(STREAM_KINDS.length);
  });

  it("stack the stages of each partnership, each darker than the one above it", () => {
    expect(multiples).toHaveLength(summary.multiples!.rows.length); // the fixture has them
    for (const stack of multiples) {
      const greys = [...stack.matchAll(/fill="(#\w{6})"/g)].map(([, fill = ""]) => grey(fill));
      expect(greys).toHaveLength(5);
      for (const [i, one] of greys.entries()) expect(one).toBeGreaterThan((greys[i - 1] ?? 0) + 20);
    }
  });

  it("leave out the flow where nothing moved, and what a summary does not have", () => {
    const still = summary.flow!.streams.filter(({ kind }) => kind === "same"); // the fixture has some

    expect(paperCharts({ ...summary, flow: { ...summary.flow!, streams: still } }).flow).toBe(null);
    expect(paperCharts({ ...summary, flow: null, multiples: null })).toEqual({
      flow: null,
      multiples: [],
    });
  });
});

/** A look as a black and white printer gives it. */
function inGrey(look: string): string {
  return look.replace(/#\w{6}/g, (colour) => String(Math.round(grey(colour) / 40)));
}

/** How light a colour is on a black and white printer, of 255. */
function grey(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
