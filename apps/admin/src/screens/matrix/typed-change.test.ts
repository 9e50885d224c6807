import { aCell, aStatement } from "@accord/domain/testing/examples";
import { describe, expect, it } from "vitest";
import { firstTerms } from "./kept-terms.ts";
import { askedFor, firstChange, saysAlready, statementOfChange } from "./typed-change.ts";

const terms = { claim: "moved", effective: "14 October 2011", source: "return-2011" } as const;
const places = ["dogs", "hr", "ict"].map((area) => ({ area, partnership: "regional" }));

describe("a change that is begun", () => {
  it("has the kept day, paper and claim, and the status of its letter", () => {
    const { statement } = statementOfChange(firstChange(terms, "live"));

    expect(statement).toMatchObject({
      claim: "moved",
      status: "live",
      effective: { date: "2011-10-14", precision: "day" },
      source: { slug: "return-2011", place: null },
    });
  });

  it("is as exact as its day is written", () => {
    const change = { ...firstChange(terms, "live"), effective: "October 2011" };

    expect(statementOfChange(change).statement?.effective).toEqual({
      date: "2011-10",
      precision: "month",
    });
  });

  it("is never silently of today: where pages open on today it asks from when", () => {
    const { statement, problems } = statementOfChange(firstChange(firstTerms(null), "live"));

    expect(statement).toBeNull();
    expect(problems).toEqual([
      { field: "picked-effective", message: "Say from when: a day, a month or a year." },
    ]);
    expect(firstTerms("2011-01-31").effective).toBe("31 January 2011");
  });

  it("tells what is wrong at the picker's own fields", () => {
    const { problems } = statementOfChange({ ...firstChange(terms, null), effective: "soon" });

    expect(problems.map(({ field }) => field)).toEqual(["picked-status", "picked-effective"]);
  });
});

describe("a reason", () => {
  const stood = new Map([
    ["dogs/regional", aCell({ status: "live" })],
    ["hr/regional", aCell({ status: "being-considered" })],
    ["ict/regional", aCell({ status: "ended" })],
  ]);
  const asked = (said: Parameters<typeof aStatement>[0]) =>
    askedFor(places, aStatement({ claim: "moved", ...said }), stood).map(({ area }) => area);

  it("is asked of the cells that go back, stop or come back, and of no others", () => {
    expect(asked({ status: "being-progressed" })).toEqual(["dogs", "ict"]);
    expect(asked({ status: "suspended" })).toEqual(["dogs", "hr", "ict"]);
    expect(asked({ status: "live" })).toEqual(["ict"]);
  });

  it("is asked of nothing that only stood so", () => {
    expect(asked({ claim: "observed", status: "suspended" })).toEqual([]);
  });
});

describe("a cell that says it already", () => {
  it("has the same status, kind of live and qualifier", () => {
    const cell = aCell({ status: "live", qualifier: "with Cambs" });

    expect(saysAlready(cell, aStatement({ status: "live", qualifier: "with Cambs" }))).toBe(true);
    expect(saysAlready(cell, aStatement({ status: "live" }))).toBe(false);
    expect(saysAlready(undefined, aStatement({ status: "live" }))).toBe(false);
  });
});
