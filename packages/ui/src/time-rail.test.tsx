import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { dayNumbered } from "./rail-scale.ts";
import { type RailTimeline, TimeRail, type TimeRailProps } from "./time-rail.tsx";

const YEAR: RailTimeline = {
  from: "2011-01-01",
  to: "2011-12-31",
  ticks: [
    { day: "2011-01-01", entries: 143, moved: 0 },
    { day: "2011-05-20", entries: 5, moved: 5 },
  ],
  meetings: [
    { day: "2011-09-08", bodyName: "Joint committee", isOwner: false },
    { day: "2011-09-16", bodyName: "Chief constables", isOwner: true },
  ],
};

const AT = { asAt: "2011-10-14", since: "2011-09-16", today: "2011-10-14" };

function drawn(timeline: RailTimeline, at: Partial<TimeRailProps> = {}): string {
  const props = { ...AT, sinceChosen: false, onMove() {}, onSettle() {}, ...at };
  return renderToStaticMarkup(<TimeRail timeline={timeline} {...props} />);
}

/** The attributes of both sliders, by name. */
function sliders(html: string) {
  return [...html.matchAll(/<div role="slider"[^>]*>/g)].map(([tag]) => ({
    name: /aria-label="([^"]*)"/.exec(tag)?.[1],
    says: /aria-valuetext="([^"]*)"/.exec(tag)?.[1],
    values: ["min", "now", "max"].map((part) =>
      Number(new RegExp(`aria-value${part}="(\\d+)"`).exec(tag)?.[1]),
    ),
  }));
}

describe("the time rail", () => {
  it("has two sliders that say their days in words, and whose meeting is on them", () => {
    expect(sliders(drawn(YEAR))).toEqual([
      {
        name: "Compared with",
        says: "16 September 2011, meeting of Chief constables",
        values: [0, 258, 285],
      },
      { name: "As at", says: "14 October 2011", values: [0, 286, 364] },
    ]);
  });

  it("lets the day shown go no earlier than a day that was chosen to compare with", () => {
    const [, asAt] = sliders(drawn(YEAR, { sinceChosen: true }));

    expect(asAt?.values).toEqual([259, 286, 364]);
  });

  it("draws a round mark for the body that owns the programme and a diamond for another", () => {
    const html = drawn(YEAR);

    expect(html.match(/<circle/g)).toHaveLength(1);
    expect(html.match(/<path/g)).toHaveLength(1);
  });

  it("draws days that are still to come apart", () => {
    expect(drawn(YEAR)).toContain("planned");
    expect(drawn(YEAR, { today: "2026-11-22" })).not.toContain("planned");
  });

  it("holds any span: a day, and fifteen years with hundreds of meetings", () => {
    const first = 14_975;
    const many: RailTimeline = {
      from: "2011-01-01",
      to: "2025-12-31",
      ticks: Array.from({ length: 3_000 }, (_, index) => ({
        ...{ day: dayNumbered(first + index), entries: 3, moved: 1 },
      })),
      meetings: Array.from({ length: 240 }, (_, index) => ({
        ...{ day: dayNumbered(first + index * 22), bodyName: "Chief constables", isOwner: true },
      })),
    };
    const day = { from: "2011-01-31", to: "2011-01-31", ticks: [], meetings: [] };

    // A line takes two pixels: no more are drawn than there is room for.
    expect(drawn(many).match(/<line/g)?.length).toBeLessThan(360);
    expect(drawn(many).match(/r="0.75"/g)).toHaveLength(240);
    const [since, asAt] = sliders(drawn(day, { asAt: "2011-01-31", since: "2010-12-31" }));
    expect([since?.says, asAt?.says]).toEqual(["31 December 2010", "31 January 2011"]);
  });
});
