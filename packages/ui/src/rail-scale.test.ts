import { describe, expect, it } from "vitest";
import {
  dayAt,
  dayNumber,
  dayNumbered,
  lineHeight,
  meetingMarkSize,
  neighbour,
  placeOf,
  railLabels,
  railLines,
  railScale,
} from "./rail-scale.ts";

const YEAR = railScale(["2011-01-01", "2011-12-31"]);
const FIFTEEN = railScale(["2011-01-01", "2025-12-31"]);

describe("the scale of a rail", () => {
  it.each(["0001-01-01", "1999-12-31", "2011-03-27", "2012-02-29", "9999-12-31"])(
    "counts days, %s among them, and back",
    (day) => {
      expect(dayNumbered(dayNumber(day))).toBe(day);
    },
  );

  it("finds the day that stands at the place of a day, whatever the span", () => {
    for (const scale of [YEAR, FIFTEEN, railScale(["2011-01-31"])]) {
      for (let number = scale.first; number <= scale.last; number += 17) {
        const day = dayNumbered(number);
        expect(dayAt(scale, placeOf(scale, day))).toBe(day);
      }
    }
  });

  it("ends at its ends, however far one drags", () => {
    expect([dayAt(YEAR, -3), dayAt(YEAR, 7)]).toEqual(["2011-01-01", "2011-12-31"]);
  });

  it("leaves room to drag along where there is but one day", () => {
    const { first, last } = railScale(["2011-01-31"]);

    expect([dayNumbered(first), dayNumbered(last)]).toEqual(["2011-01-31", "2011-02-28"]);
  });
});

describe("the labels of a rail", () => {
  it("name each month of a year, and the year where it begins", () => {
    const words = railLabels(YEAR, 760).map((label) => label.words);

    expect(words).toEqual([
      ...["Jan 2011", "Feb", "Mar", "Apr", "May", "Jun"],
      ...["Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    ]);
  });

  it("name fewer where there is less room, and only years over many", () => {
    expect(railLabels(YEAR, 280).map((label) => label.words)).toEqual([
      "2011",
      ...["Mar", "May", "Jul", "Sep", "Nov"],
    ]);
    const fromNovember = railScale(["2010-11-01", "2011-10-31"]);
    expect(railLabels(fromNovember, 280).map((label) => label.words)).toEqual([
      ...["Nov", "2011", "Mar", "May", "Jul", "Sep"],
    ]);
    expect(railLabels(FIFTEEN, 700).map((label) => label.words)).toEqual(
      Array.from({ length: 15 }, (_, year) => String(2011 + year)),
    );
  });

  it("name days within weeks", () => {
    const words = railLabels(railScale(["2011-01-10", "2011-02-09"]), 700).map(
      (label) => label.words,
    );

    expect(words).toEqual(["15 Jan", "22", "1 Feb", "8"]);
  });

  it("never stand closer than a label is wide, from one day to fifteen years", () => {
    for (let days = 28; days < 5_600; days = Math.ceil(days * 1.3)) {
      const scale = { first: 14_980, last: 14_980 + days };
      for (const width of [250, 500, 900]) {
        const places = railLabels(scale, width).map(({ day }) => placeOf(scale, day) * width);
        for (const [index, place] of places.slice(1).entries()) {
          expect(place - (places[index] ?? 0), `${days} days on ${width}px`).toBeGreaterThan(38);
        }
      }
    }
  });
});

describe("the lines of a rail", () => {
  it("are no more than there is room for, and leave out no entry", () => {
    const ticks = Array.from({ length: 4_000 }, (_, index) => ({
      day: dayNumbered(FIFTEEN.first + index),
      entries: 2,
    }));
    const lines = railLines(FIFTEEN, ticks, 600);

    expect(lines.length).toBeLessThanOrEqual(301);
    expect(lines.reduce((sum, { entries }) => sum + entries, 0)).toBe(8_000);
  });

  it("are taller for more entries, and no tower for a whole table", () => {
    expect([1, 2, 5, 143].map(lineHeight)).toEqual([8, 12, 24, 24]);
  });

  it("have marks of meetings that do not run together when there are hundreds", () => {
    expect(meetingMarkSize(16, 700)).toBe(8);
    expect(meetingMarkSize(240, 700)).toBe(2.5);
  });
});

describe("going from meeting to meeting", () => {
  const days = ["2011-03-18", "2011-01-21", "2011-02-18"];

  it("finds the next one and the one before, and none beyond the ends", () => {
    expect(neighbour(days, "2011-02-18", 1)).toBe("2011-03-18");
    expect(neighbour(days, "2011-02-18", -1)).toBe("2011-01-21");
    expect(neighbour(days, "2011-02-01", -1)).toBe("2011-01-21");
    expect(neighbour(days, "2011-03-18", 1)).toBeNull();
  });
});
