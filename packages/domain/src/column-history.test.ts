import { describe, expect, it } from "vitest";
import { BEGINNING_OF_TIME, firstDay } from "./calendar.ts";
import { columnHistory } from "./column-history.ts";
import type { CellCourse } from "./course.ts";
import type { Status } from "./status.ts";
import { aCell, aMatrix, known } from "./testing/examples.ts";

const day = (date: string) => firstDay(known(date));
const always = { first: BEGINNING_OF_TIME, last: null };

function aCourse(area: string, partnership: string, ...steps: [string, Status][]): CellCourse {
  return {
    area,
    partnership,
    steps: steps.map(([date, status]) => ({
      ...aCell({ area, partnership, status }),
      firstDay: day(date),
      effectiveOn: known(date),
      reasonCode: null,
      reasonWords: null,
    })),
  };
}

function historyOf(...courses: CellCourse[]) {
  const now = aMatrix([], { asAt: day("2011-12-31") });
  const facts = {
    now,
    before: { ...now, asAt: day("2011-06-30") },
    courses,
    rows: [
      { slug: "dogs", ...always },
      { slug: "hr", ...always },
    ],
    columns: [
      { slug: "norfolk-suffolk", ...always },
      { slug: "essex-kent", ...always },
    ],
    today: now.asAt,
  };
  return columnHistory(facts, "norfolk-suffolk");
}

describe("the column of a partnership over time", () => {
  it("is titled by how many more are live than on the day it was first recorded", () => {
    const history = historyOf(
      aCourse(
        "dogs",
        "norfolk-suffolk",
        ["2011-01-10", "being-considered"],
        ["2011-03-01", "live"],
      ),
      aCourse("hr", "norfolk-suffolk", ["2011-02-01", "being-progressed"]),
    );

    expect(history?.title).toBe("One more area is live than on 10 January 2011");
    expect(history?.steps.at(-1)?.counts).toEqual([1, 1, 0, 0, 0]);
    expect(history?.since).toBe("2011-06-30");
  });

  it("says where fewer are live, as many, or where nothing has changed", () => {
    const from = (...steps: [string, Status][]) =>
      historyOf(aCourse("dogs", "norfolk-suffolk", ...steps))?.title;

    expect(from(["2011-01-10", "live"], ["2011-03-01", "being-considered"])).toBe(
      "One fewer area is live than on 10 January 2011",
    );
    expect(from(["2011-01-10", "being-considered"], ["2011-03-01", "being-progressed"])).toBe(
      "As many areas are live as on 10 January 2011",
    );
    expect(from(["2011-01-10", "live"])).toBe("Its stages stand as they were first recorded");
  });

  it("looks at its own cells alone, and is none where nothing was recorded", () => {
    expect(historyOf(aCourse("dogs", "essex-kent", ["2011-01-10", "live"]))).toBeNull();
    expect(historyOf()).toBeNull();
  });
});
