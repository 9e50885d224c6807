import type { AreaLine } from "@accord/domain/area-lines";
import type { AreaSpan } from "@accord/domain/area-timeline";
import { CalendarDate } from "@accord/domain/calendar";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AreaTimeline } from "./area-timeline.tsx";

const day = (text: string) => CalendarDate.parse(text);

function aLine(over: Partial<AreaLine> = {}): AreaLine {
  return {
    key: "eastern-region/norfolk-suffolk",
    programme: "eastern-region",
    programmeName: "Eastern Region",
    partnership: "norfolk-suffolk",
    name: "Norfolk/Suffolk",
    forces: [
      { force: "norfolk", name: "Norfolk" },
      { force: "suffolk", name: "Suffolk" },
    ],
    isListed: true,
    bars: [],
    endings: [],
    gaps: [],
    stands: null,
    ...over,
  };
}

const LIVE = {
  from: day("2013-06-01"),
  until: day("2017-03-31"),
  status: "live",
  label: "Live",
  words: null,
  begins: "from 1 June 2013",
  ends: "until 31 March 2017",
  isOpen: false,
  isPlanned: false,
} as const;
const SPAN: AreaSpan = {
  from: day("2011-01-01"),
  to: day("2020-02-01"),
  ticks: [{ day: day("2011-01-01"), label: "2011" }],
};

function textOf(lines: readonly AreaLine[], span = SPAN): string {
  return renderToStaticMarkup(
    <AreaTimeline
      {...{ span, lines }}
      title="Procurement"
      asAt="2020-01-31"
      programme="eastern-region"
    />,
  )
    .replace(/<svg.*?<\/svg>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

describe("the timeline of an area", () => {
  it("says in words what it draws: what stood from when until when, the gap, and what came next", () => {
    const text = textOf([
      aLine({
        bars: [LIVE],
        endings: [
          {
            ...{ on: day("2017-03-31"), status: "ended", label: "to Seven Force", into: "x" },
            ...{ isPlanned: false, effectiveOn: { date: "2017-03-31", precision: "day" } },
          },
        ],
        gaps: [
          {
            ended: { date: "2017-03-31", precision: "day" },
            began: { date: "2019-03", precision: "month" },
            ...{ from: day("2017-03-31"), until: day("2019-03-01"), length: "23 months" },
            ...{ rest: "with nothing in force", isNothingInForce: true, into: "Seven Force" },
          },
        ],
      }),
    ]);

    expect(text).toContain("Norfolk/Suffolk 2 forces Live from 1 June 2013, until 31 March 2017");
    expect(text).toContain("23 months with nothing in force");
    expect(text).toContain("then Seven Force from March 2019");
  });

  it("draws a partnership of which nothing is recorded as a line that says so", () => {
    expect(textOf([aLine({ forces: [] })])).toContain(
      "Norfolk/Suffolk no forces recorded Nothing recorded",
    );
  });

  it("keeps every bar within the picture, also of a day and of a picture that lasts one day", () => {
    const span = { from: day("2011-01-31"), to: day("2011-02-01"), ticks: [] };
    const bar = { ...LIVE, from: day("0001-01-01"), until: day("2011-02-01") };
    const markup = renderToStaticMarkup(
      <AreaTimeline
        span={span}
        title="A day"
        asAt="2011-01-31"
        programme="another"
        lines={[aLine({ bars: [bar] })]}
      />,
    );

    expect(markup).toContain("2 forces, Eastern Region");
    const [, left, width] = /--left:([\d.]+)%;--width:([\d.]+)%/.exec(markup) ?? [];
    expect(Number(left)).toBeGreaterThanOrEqual(0);
    expect(Number(left) + Number(width)).toBeLessThanOrEqual(100);
  });

  it("marks what is planned as planned, and shows words from a source as text", () => {
    const text = textOf([
      aLine({
        bars: [
          { ...LIVE, isPlanned: true },
          {
            ...LIVE,
            from: day("2018-01-01"),
            status: "needs-review",
            label: "Needs review",
            words: "<b>odd</b>",
          },
        ],
      }),
    ]);

    expect(text).toContain("Planned: Live");
    expect(text).toContain("Needs review, &lt;b&gt;odd&lt;/b&gt;");
  });
});
