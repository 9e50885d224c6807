import type { Counts } from "@accord/domain/counts";
import { countMatrix } from "@accord/domain/counts";
import { describe, expect, it } from "vitest";
import { extent, type FindingFacts, headline, waiting } from "./finding.ts";

const NONE = countMatrix({ groups: [], areas: [], partnerships: [], cells: [] }).all;

function facts(counts: Partial<Counts>, day: { asAt?: string } = {}): FindingFacts {
  return {
    counts: { ...NONE, ...counts },
    areas: 45,
    partnerships: 5,
    asAt: "2011-01-31",
    today: "2026-11-22",
    ...day,
  };
}

// The golden table of the Eastern Region, January 2011.
const JANUARY_2011 = { live: 22, "being-progressed": 35, "needs-review": 3, filled: 143 };

describe("the finding that heads the matrix", () => {
  it("says how many are live and how many are on the way", () => {
    expect(headline(facts(JANUARY_2011))).toBe(
      "22 collaborations are live, 35 more are being progressed",
    );
  });

  it("says how many more or fewer are live than on the compared day", () => {
    const since = (live: number) => ({
      ...facts(JANUARY_2011),
      changes: {
        day: "2010-12-14",
        before: { ...NONE, live, filled: 100 },
        legend: { movements: {}, restated: null, before: {} },
      },
    });

    expect(headline(since(17))).toBe(
      "22 collaborations are live, five more than on 14 December 2010",
    );
    expect(headline(since(25))).toBe(
      "22 collaborations are live, three fewer than on 14 December 2010",
    );
    expect(headline(since(22))).toBe("22 collaborations are live, 35 more are being progressed");
  });

  it("counts one as one", () => {
    expect(headline(facts({ live: 1, "being-progressed": 1, filled: 2 }))).toBe(
      "One collaboration is live, one more is being progressed",
    );
  });

  it("says that none is live", () => {
    expect(headline(facts({ "being-progressed": 4, filled: 4 }))).toBe(
      "No collaborations are live, four are being progressed",
    );
  });

  it("says that nothing is recorded on an empty day", () => {
    expect(headline(facts({}, { asAt: "2010-12-31" }))).toBe(
      "Nothing is recorded as at 31 December 2010",
    );
  });

  it("says of a later day what is planned, not what is", () => {
    expect(headline(facts(JANUARY_2011, { asAt: "2031-03-01" }))).toBe(
      "Planned: 22 collaborations live, 35 more being progressed",
    );
  });
});

describe("how much of the matrix is filled", () => {
  it("gives the cells, the areas and the partnerships", () => {
    expect(extent(facts(JANUARY_2011))).toBe(
      "143 of 225 cells are filled: 45 business areas by five partnerships.",
    );
  });

  it("says so where not even rows and columns were known", () => {
    expect(extent({ ...facts({}), areas: 0, partnerships: 0 })).toBe(
      "No row or column of the matrix was known by then.",
    );
  });

  it("says none where there is none", () => {
    expect(extent(facts({}))).toBe(
      "None of 225 cells are filled: 45 business areas by five partnerships.",
    );
  });
});

describe("what waits for a person", () => {
  it("is said in a sentence that begins with a link", () => {
    expect(waiting(facts(JANUARY_2011))).toEqual({
      link: "Three wordings",
      rest: "fit no status and wait for a person.",
    });
  });

  it("is nothing where every wording fits", () => {
    expect(waiting(facts({ live: 1, filled: 1 }))).toBeNull();
  });
});
