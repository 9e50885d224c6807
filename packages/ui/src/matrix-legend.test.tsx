import { countMatrix } from "@accord/domain/counts";
import type { MatrixView } from "@accord/domain/matrix";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type LegendChanges, MatrixLegend } from "./matrix-legend.tsx";
import { aCell, aView } from "./testing/examples.ts";

function itemsOf(view: MatrixView, changes: LegendChanges | null = null): string[] {
  const markup = renderToStaticMarkup(
    <MatrixLegend
      counts={countMatrix(view).all}
      chosen={{}}
      changes={changes}
      onChoose={() => {}}
    />,
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

  it("says beside each count how it differs from the compared day, and counts what moved", () => {
    const was = aView({ cells: [aCell({ status: "being-progressed" })] });
    const changes = {
      before: countMatrix(was).all,
      movements: { forward: 1, "first-recorded": 2 },
      restated: 1,
    };

    const items = itemsOf(aView(), changes);
    expect(items).toContain("Live 1 +1");
    expect(items).toContain("Being progressed 0 −1");
    expect(items).toContain("Forward 1");
    expect(items).toContain("Back 0");
    expect(items).toContain("First recorded 2");
    expect(items).not.toContain("Reworded 0");
    expect(items).toContain("r Restated 1");
  });

  it("speaks of no movement where nothing is compared", () => {
    expect(itemsOf(aView()).join()).not.toContain("Forward");
  });

  it("says which filter is on", () => {
    const markup = renderToStaticMarkup(
      <MatrixLegend
        counts={countMatrix(aView()).all}
        chosen={{ status: "live" }}
        onChoose={() => {}}
      />,
    );

    expect([...markup.matchAll(/aria-pressed="true"/g)]).toHaveLength(1);
  });
});
