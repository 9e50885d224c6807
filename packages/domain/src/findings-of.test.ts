import { describe, expect, it } from "vitest";
import { FINDING_CODES } from "./finding.ts";
import { FINDING_RULES, RULES_IN_ORDER } from "./finding-rules.ts";
import { findingsOf } from "./findings-of.ts";
import { aPlanLine, aRecord, asAt, dogsIn, found } from "./testing/finding-examples.ts";

const NS = "norfolk-suffolk";

describe("the rules", () => {
  it("are one for each code, and each says its rule, its source and what to do", () => {
    expect(RULES_IN_ORDER.map(({ code }) => code).sort()).toEqual([...FINDING_CODES].sort());
    for (const rule of RULES_IN_ORDER) {
      expect(FINDING_RULES[rule.code]).toBe(rule);
      expect(rule.rule).toMatch(/^[A-Z].+\.$/);
      expect(rule.advice).toMatch(/^[A-Z].+\.$/);
      expect(rule.source).toMatch(/^(Ours|[A-Z].*[^.])$/);
    }
  });

  it("find nothing in a record in which nothing is amiss", () => {
    expect(findingsOf(aRecord())).toEqual([]);
    expect(findingsOf(aRecord([dogsIn(NS)]))).toEqual([]);
  });

  it("name each thing once, under a key of its own", () => {
    const cells = [
      dogsIn(NS, { status: "live", confirmedAt: null }),
      dogsIn("regional", { status: null, needsReview: true, sourceWording: "Norfolk only" }),
      dogsIn("essex-kent", { status: "live" }),
    ];
    const facts = aRecord(cells, {
      leads: new Set(),
      mandates: new Set(),
      lines: [aPlanLine({ implementation: null }), aPlanLine({ line: 2, implementation: null })],
    });
    const all = findingsOf(facts);

    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(all.map(({ key }) => key)).toEqual(
      findingsOf(asAt(facts, "2011-02-01")).map(({ key }) => key),
    );
    for (const { about, sentence } of all) expect(sentence.startsWith(about)).toBe(true);
  });
});

describe("movement", () => {
  it("is found where a cell went forward or back, stopped or was new, and not where it was first recorded", () => {
    const [before, after] = [dogsIn(NS), dogsIn(NS, { status: "live" })];
    const change = { area: "dogs", partnership: NS, before, after };

    expect(
      found("moved", aRecord([after], { changes: [{ ...change, movement: "forward" }] })),
    ).toMatchObject([
      {
        group: "Forward",
        sentence:
          "Dogs in Norfolk/Suffolk moved from being considered to live since 31 December 2010.",
      },
    ]);
    for (const movement of ["first-recorded", "detail", "reworded"] as const) {
      expect(found("moved", aRecord([after], { changes: [{ ...change, movement }] }))).toEqual([]);
    }
  });
});
