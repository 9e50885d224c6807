import { countMatrix } from "@accord/domain/counts";
import type { MatrixView } from "@accord/domain/matrix";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MatrixLegend } from "./matrix-legend.tsx";
import { aCell, aView } from "./testing/examples.ts";

function itemsOf(view: MatrixView): string[] {
  const markup = renderToStaticMarkup(
    <MatrixLegend counts={countMatrix(view).all} chosen={null} onChoose={() => {}} />,
  );
  return [...markup.matchAll(/<button.*?<\/button>/g)].map(([button]) =>
    button
      .replace(/<svg.*?<\/svg>/g, "")
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
}

describe("the legend of the matrix", () => {
  it("counts every stage from live downwards, and words that need review", () => {
    expect(itemsOf(aView())).toEqual([
      "Live 1",
      "Being progressed 0",
      "Being considered 0",
      "Initial research 1",
      "To be considered 0",
      "Needs review 1",
    ]);
  });

  it("shows a way to stop only where something stopped", () => {
    const view = aView({ cells: [aCell({ status: "suspended" })] });

    expect(itemsOf(view)).toContain("Suspended 1");
    expect(itemsOf(view)).not.toContain("Ended 0");
  });

  it("says which filter is on", () => {
    const markup = renderToStaticMarkup(
      <MatrixLegend counts={countMatrix(aView()).all} chosen="live" onChoose={() => {}} />,
    );

    expect([...markup.matchAll(/aria-pressed="true"/g)]).toHaveLength(1);
  });
});
