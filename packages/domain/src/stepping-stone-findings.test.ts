import { describe, expect, it } from "vitest";
import { aRecord, dogsIn, found } from "./testing/finding-examples.ts";

const NS = "norfolk-suffolk";

describe("stepping stones", () => {
  it("has a quick win where two partnerships or more are all at stage 4 or 5, and the region is open", () => {
    const two = [
      dogsIn(NS, { status: "live" }),
      dogsIn("essex-kent", { status: "being-progressed" }),
    ];

    expect(found("quick-win", aRecord(two))).toMatchObject([
      {
        key: "quick-win dogs",
        sentence:
          "Dogs is being progressed or live in Norfolk/Suffolk and Essex/Kent, and nothing is recorded for Regional. Bedfordshire is in none of them.",
      },
    ]);
    for (const status of ["to-be-considered", "initial-research"] as const) {
      expect(found("quick-win", aRecord([...two, dogsIn("regional", { status })]))).toHaveLength(1);
    }
    for (const status of ["being-considered", "live", "rejected"] as const) {
      expect(found("quick-win", aRecord([...two, dogsIn("regional", { status })]))).toEqual([]);
    }
    expect(found("quick-win", aRecord(two.slice(0, 1)))).toEqual([]);
    const third = dogsIn("three-forces", { status: "being-considered" });
    expect(found("quick-win", aRecord([...two, third]))).toEqual([]);
    const words = { status: null, needsReview: true, sourceWording: "Kent only" } as const;
    expect(found("quick-win", aRecord([...two, dogsIn("three-forces", words)]))).toEqual([]);
  });

  it("finds an inner partnership that is live and an outer one below live on the ladder", () => {
    const live = dogsIn(NS, { status: "live" });
    const both = (status: "to-be-considered" | "live" | "ended") =>
      aRecord([live, dogsIn("regional", { status })]);

    expect(found("inner-outer", both("to-be-considered"))).toMatchObject([
      {
        key: "inner-outer dogs/norfolk-suffolk regional",
        sentence: "Dogs is live in Norfolk/Suffolk and to be considered in Regional.",
        cells: [
          { area: "dogs", partnership: NS },
          { area: "dogs", partnership: "regional" },
        ],
      },
    ]);
    expect(found("inner-outer", both("live"))).toEqual([]);
    expect(found("inner-outer", both("ended"))).toEqual([]);
    // Kent is not in the region: Essex/Kent is inside nothing.
    const outside = [dogsIn("essex-kent", { status: "live" }), dogsIn("regional")];
    expect(found("inner-outer", aRecord(outside))).toEqual([]);
  });

  it("finds an area that is live with nothing recorded in the next wider partnership, and only the next", () => {
    const live = dogsIn(NS, { status: "live" });

    expect(found("reach", aRecord([live]))).toMatchObject([
      {
        key: "reach dogs/norfolk-suffolk three-forces",
        sentence: "Dogs is live in Norfolk/Suffolk, and nothing is recorded for Three Forces.",
      },
    ]);
    expect(found("reach", aRecord([live, dogsIn("three-forces")]))).toEqual([]);
    expect(found("reach", aRecord([dogsIn(NS, { status: "being-progressed" })]))).toEqual([]);
  });
});
