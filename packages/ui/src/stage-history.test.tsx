import { firstDay } from "@accord/domain/calendar";
import type { ColumnHistory } from "@accord/domain/column-history";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { StageHistory } from "./stage-history.tsx";

const day = (date: string) => firstDay({ date, precision: "day" });

function drawn(history: Partial<ColumnHistory> = {}): string {
  return renderToStaticMarkup(
    <StageHistory
      history={{
        title: "Three more areas are live than on 1 January 2011",
        from: day("2011-01-01"),
        to: day("2011-12-31"),
        since: null,
        steps: [
          { day: day("2011-01-01"), counts: [4, 7, 25, 0, 0] },
          { day: day("2011-06-01"), counts: [7, 4, 25, 0, 0] },
        ],
        ...history,
      }}
    />,
  );
}

describe("the stages of a column over time", () => {
  it("have the finding as their title and the same numbers as a table", () => {
    const markup = drawn();

    expect(markup).toContain("<h2>Three more areas are live than on 1 January 2011</h2>");
    expect(markup).toContain("1 June 2011");
    expect([...markup.matchAll(/<tr/g)]).toHaveLength(3);
  });

  it("name only the stages that were ever reached", () => {
    expect(drawn()).toContain("being considered");
    expect(drawn()).not.toContain("initial research");
  });

  it("can be of one day, or empty, without a number that is none", () => {
    const oneDay = { from: day("2011-01-01"), to: day("2011-01-01"), since: day("2011-01-01") };
    const nothing = { steps: [{ day: day("2011-01-01"), counts: [0, 0, 0, 0, 0] }] };

    expect(drawn(oneDay)).not.toContain("NaN");
    expect(drawn({ ...oneDay, ...nothing })).not.toContain("NaN");
    expect(drawn({ steps: [] })).not.toContain("NaN");
  });
});
