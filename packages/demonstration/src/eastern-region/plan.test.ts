import { readFileSync } from "node:fs";
import { AreaRelation } from "@accord/domain/area";
import { type Approach, linesFor, NewPlanLine } from "@accord/domain/plan";
import { countPlan } from "@accord/domain/plan-words";
import { describe, expect, it } from "vitest";
import { PARTNERSHIPS } from "../partnerships.ts";
import { AREA_RELATIONS } from "./area-relations.ts";
import { AREAS } from "./areas.ts";
import { CELLS } from "./cells.ts";
import { PLAN_LINES } from "./plan.ts";
import { PLAN_AREAS, RELATED_AREAS } from "./plan-areas.ts";

const LINES = PLAN_LINES.map((line) => NewPlanLine.parse(line));
const NAMES = new Map(
  [...AREAS, ...[...PLAN_AREAS, ...RELATED_AREAS].map((area) => ({ ...area, aliases: [] }))].map(
    ({ slug, name, aliases }) => [slug, [name, ...aliases.map((alias) => alias.name)]],
  ),
);

/*
 * plan-second-typing.tsv: Appendix A typed afresh from the document, a line for each of its lines, under
 * which words and in which column. It was not made from plan.ts, nor plan.ts from it.
 */
const second = readFileSync(new URL("./plan-second-typing.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => line.split("\t"));

const MEANING: Readonly<Record<string, Approach>> = {
  "Remain with single Force": "single-force",
  "Preferred Partnership": "preferred-partnership",
  "potentially developing to Regional": "potentially-regional",
  Regional: "regional",
};

const APPROACHES = Object.values(MEANING);

describe("the work plan of the Eastern Region, Appendix A", () => {
  it("has 52 lines: 10 and 4, 5 and 6, 12 and 13, 1 and 1", () => {
    const counts = APPROACHES.map((approach) =>
      ["General", "Protective Services"].map(
        (heading) =>
          LINES.filter((line) => line.approach === approach && line.heading === heading).length,
      ),
    );

    expect(counts).toEqual([
      [10, 4],
      [5, 6],
      [12, 13],
      [1, 1],
    ]);
  });

  it("has eleven lines of Kent and Essex alone, and no line with a date", () => {
    expect(countPlan(LINES)).toEqual({ lines: 52, exceptions: 11, undated: 52 });
    for (const { forces, approach } of LINES.filter((line) => line.forces.length > 0)) {
      expect([approach, forces]).toEqual(["single-force", ["kent", "essex"]]);
    }
  });

  it("may come to five forces where its footnote says so, and ICT to the region", () => {
    const targets = LINES.filter(({ target }) => target.length > 0);

    expect(targets).toHaveLength(25);
    expect(targets.every(({ approach }) => approach === "potentially-regional")).toBe(true);
    for (const { area, target } of targets) {
      expect(target).toHaveLength(area === "ict" ? 6 : 5);
      expect(target.includes("essex")).toBe(area === "ict");
      expect(target).not.toContain("kent");
    }
  });

  it("agrees with a second typing from the document, line by line", () => {
    expect(LINES.map(({ approach, heading, wording }) => [approach, heading, wording])).toEqual(
      second.map(([approach = "", heading, wording]) => [MEANING[approach], heading, wording]),
    );
  });

  it("means by each line an area that goes by its words", () => {
    for (const { area, wording } of LINES) {
      const words = wording?.replace(/ \(.*\)$/, "").replaceAll("/ ", "/");

      expect(NAMES.get(area)).toContain(words);
    }
  });

  it("names areas that are no rows of the matrix, Control Room among them", () => {
    const rows = new Set(AREAS.map(({ slug }) => slug));
    const others = new Set(LINES.map(({ area }) => area).filter((area) => !rows.has(area)));

    expect([...others].sort()).toEqual(PLAN_AREAS.map(({ slug }) => slug).sort());
    expect(others).toContain("control-room");
    expect(NAMES.get("command-and-control-system")).toEqual(["Command and Control System"]);
  });

  it("gives every name and alias to one area, and every alias its reason", () => {
    const names = [...NAMES.values()].flat();

    expect(new Set(names).size).toBe(names.length);
    for (const { aliases } of AREAS) {
      for (const { reason } of aliases) expect(reason.length).toBeGreaterThan(9);
    }
  });

  it("is at odds with the matrix in four areas, as far as the plan goes", () => {
    const odds = new Set<string>();
    for (const cell of CELLS.filter(({ status }) => status !== null)) {
      const members = PARTNERSHIPS.find(({ slug }) => slug === cell.partnership)?.members ?? [];
      const isRegional = cell.partnership === "regional";
      for (const { force } of members) {
        for (const { approach } of linesFor(LINES, cell.area, force)) {
          if (approach === "single-force") odds.add(cell.area);
          if (approach === "preferred-partnership" && isRegional) odds.add(cell.area);
        }
      }
    }

    expect([...odds].sort()).toEqual([
      "firearms-licensing",
      "road-policing-general",
      "special-branch",
      "training-learning-and-development",
    ]);
  });
});

describe("the relations of the demonstration's areas", () => {
  it("are what the domain takes, between areas that are there, each with its place", () => {
    for (const relation of AREA_RELATIONS.map((one) => AreaRelation.parse(one))) {
      expect([NAMES.has(relation.area), NAMES.has(relation.other)]).toEqual([true, true]);
      expect(relation.source?.place).toBeTruthy();
    }
  });

  it("expect custody and investigation to be rolled up in joint justice services", () => {
    expect(AREA_RELATIONS).toContainEqual(
      expect.objectContaining({
        area: "custody-and-investigation",
        kind: "rolled-up-in",
        other: "joint-justice-services",
        partnership: "norfolk-suffolk",
      }),
    );
  });
});
