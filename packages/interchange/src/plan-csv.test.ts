import type { PlanView, ToldPlanLine } from "@accord/domain/plan";
import { describe, expect, it } from "vitest";
import { planCsv } from "./plan-csv.ts";

const line: ToldPlanLine = {
  id: 1,
  line: 4,
  position: 3,
  area: "firearms-licensing",
  areaName: "Firearms Licensing",
  aliases: [],
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
  isRow: true,
  cells: [],
};
const view: PlanView = {
  programme: { slug: "eastern-region", name: "Eastern Region", marking: "OFFICIAL" },
  asAt: "2011-01-31",
  knownAt: "2026-11-22T09:30:00.000Z",
  head: 9,
  lines: [
    line,
    { ...line, line: 5, forces: [], implementation: { date: "2013", precision: "year" } },
  ],
  partnerships: [],
};

describe("the work plan as CSV", () => {
  it("has a row a line, with the forces it is of and no date set where none is", () => {
    const [, first, second] = planCsv(view).trimEnd().split("\r\n");

    expect(first).toContain(
      '4,Remain with single force,General,Firearms Licensing,Firearms Licensing (K/E),"kent, essex",,,no date set,January 2011',
    );
    expect(second).toContain("all others,,,2013,");
  });
});
