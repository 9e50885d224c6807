import { describe, expect, it } from "vitest";
import { compareFindings, viewFindings } from "./findings-view.ts";
import { findingsDeck, findingsHeadline, tellFindings } from "./tell-findings.ts";
import { known } from "./testing/examples.ts";
import { aPlanLine, aRecord, asAt, dogsIn } from "./testing/finding-examples.ts";

const live = dogsIn("norfolk-suffolk", { status: "live" });
const inReview = dogsIn("essex-kent", {
  status: null,
  needsReview: true,
  sourceWording: "Kent only",
});
const lines = [1, 2, 3].map((line) => aPlanLine({ line, implementation: null }));

/** Two cells that nobody leads, one whose words fit no status, three lines without a date, one step to take. */
const view = viewFindings(aRecord([live, inReview], { lines, leads: new Set() }));

describe("the page of findings", () => {
  it("has one line a rule, the worst severity first, and is headed by how many lines each has", () => {
    const sections = tellFindings(view);

    expect(
      sections.map(({ title, lines: told }) => [title, told.map(({ rule }) => rule.code)]),
    ).toEqual([
      ["Needs a person", ["needs-review", "no-lead", "no-date"]],
      ["Worth knowing", ["reach"]],
    ]);
    expect(findingsHeadline(sections)).toBe("Three things need a person and one is worth knowing");
    expect(findingsDeck(view.findings)).toBe(
      "Six findings on three cells and three lines of the work plan.",
    );
  });

  it("tells one finding in its own sentence, and more of them by their number and their names", () => {
    const [needsReview, , noDate] = tellFindings(view).flatMap((section) => section.lines);

    expect(needsReview?.sentence).toBe(
      "Dogs in Essex/Kent reads “Kent only”, which fits no status.",
    );
    expect(noDate).toMatchObject({
      sentence: "Three lines of the work plan have no date set.",
      named: "Police dogs.",
      since: "2011-01",
    });
  });

  it("is one rule's or one kind's where that is asked for", () => {
    const codes = (filter: Parameters<typeof tellFindings>[1]) =>
      tellFindings(view, filter).flatMap((section) => section.lines.map(({ rule }) => rule.code));

    expect(codes({ code: "reach" })).toEqual(["reach"]);
    expect(codes({ kind: "Plan and fact" })).toEqual(["no-date"]);
    expect(codes({ code: "stalled" })).toEqual([]);
    expect(findingsHeadline([])).toBe("Nothing was found");
  });

  it("says which came since another day and how many went, by what each is about", () => {
    const later = viewFindings(
      asAt(aRecord([dogsIn("essex-kent", { effectiveOn: known("2010") })]), "2011-08-01"),
    );

    expect(compareFindings(later, view.findings)).toMatchObject({
      came: ["stalled dogs/essex-kent", "stale dogs/essex-kent"],
      went: 6,
    });
    expect(compareFindings(view, view.findings)).toMatchObject({ came: [], went: 0 });
  });
});
