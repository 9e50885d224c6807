import type { PlanLine } from "@accord/domain/plan";
import { describe, expect, it } from "vitest";
import { emptyPlanLine, PLAN_FIELDS, planLineOf, typedPlanLine } from "./typed-plan-line.ts";

const line: PlanLine = {
  id: 7,
  line: 4,
  position: 3,
  area: "firearms-licensing",
  approach: "single-force",
  heading: "General",
  wording: "Firearms Licensing (K/E)",
  forces: ["kent", "essex"],
  target: [],
  note: null,
  implementation: null,
  source: { slug: "strategy", place: "Appendix A" },
  from: { date: "2011-01", precision: "month" },
  until: null,
  why: null,
  recordedAt: "2026-11-22T09:30:00.000Z",
  act: 9,
};

describe("a line of the plan as it is typed", () => {
  it("says what it said before where nothing is typed over", () => {
    const { id: _, line: __, position: ___, from, until, why, recordedAt, act, ...says } = line;
    const typed = { ...typedPlanLine(line, "2012-04-01"), why: "Looked at again." };

    expect(planLineOf(typed, false)).toEqual({
      says,
      from: { date: "2012-04-01", precision: "day" },
      problems: [],
    });
  });

  it("has a date where one is set, as exactly as it is known", () => {
    const implementation = { day: "", month: "", year: "2013", precision: "year" } as const;
    const typed = { ...typedPlanLine(line, "2012-04-01"), why: "Agreed.", isDated: true };

    expect(planLineOf({ ...typed, implementation }, false).says?.implementation).toEqual({
      date: "2013",
      precision: "year",
    });
    expect(planLineOf(typed, false).problems).toMatchObject([
      { field: PLAN_FIELDS.implementation },
    ]);
  });

  it("names each field that is wanted, and asks no new line why", () => {
    const fieldsOf = (isNew: boolean) =>
      planLineOf(emptyPlanLine("2012-04-01"), isNew).problems.map(({ field }) => field);

    expect(fieldsOf(true)).toEqual([PLAN_FIELDS.area, PLAN_FIELDS.approach]);
    expect(fieldsOf(false)).toContain(PLAN_FIELDS.why);
  });
});
