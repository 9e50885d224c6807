import { describe, expect, it } from "vitest";
import type { FactLine } from "./finding-facts.ts";
import type { MatrixCell } from "./matrix.ts";
import { known } from "./testing/examples.ts";
import {
  aPlanLine,
  aRecord,
  asAt,
  dogsIn,
  found,
  keysFound as keys,
} from "./testing/finding-examples.ts";

const NS = "norfolk-suffolk";

describe("plan and fact", () => {
  const against = (line: Partial<FactLine>, ...cells: MatrixCell[]) =>
    found("plan-against-fact", aRecord(cells, { lines: [aPlanLine(line)] }));

  it("finds an area planned for the single force where a partnership with that force has a stage", () => {
    const forKent = { approach: "single-force", forces: ["kent"] } as const;

    expect(against(forKent, dogsIn("essex-kent"))).toMatchObject([
      {
        key: "plan-against-fact line 1",
        sentence:
          "Police dogs is planned to stay with the single force for Kent, and is being considered in Essex/Kent.",
        planLine: 1,
        cells: [{ area: "dogs", partnership: "essex-kent" }],
      },
    ]);
    expect(against(forKent, dogsIn(NS))).toEqual([]);
    expect(against(forKent, dogsIn("essex-kent", { status: "rejected" }))).toEqual([]);
    expect(against({ ...forKent, area: "hr" }, dogsIn("essex-kent"))).toEqual([]);
  });

  it("asks a line that names no force for those alone that no other line of the area names", () => {
    const lines = [
      aPlanLine({ approach: "single-force" }),
      aPlanLine({ line: 2, approach: "regional", forces: ["essex", "kent"] }),
    ];

    expect(found("plan-against-fact", aRecord([dogsIn("essex-kent")], { lines }))).toEqual([]);
    expect(keys("plan-against-fact", aRecord([dogsIn(NS)], { lines }))).toEqual([
      "plan-against-fact line 1",
    ]);
  });

  it("finds an area planned for the preferred partnership where the region has a stage", () => {
    const preferred = { approach: "preferred-partnership" } as const;

    expect(against(preferred, dogsIn("regional"))).toHaveLength(1);
    expect(against(preferred, dogsIn(NS))).toEqual([]);
    expect(against({ approach: "potentially-regional" }, dogsIn("regional"))).toEqual([]);
  });

  it("finds each line without a date, and one with a date is gone", () => {
    const lines = [aPlanLine({ implementation: null }), aPlanLine({ line: 2 })];

    expect(found("no-date", aRecord([], { lines }))).toMatchObject([
      { key: "no-date line 1", sentence: "Police dogs has no date set.", planLine: 1 },
    ]);
  });

  it("finds a line whose date has passed while nothing so wide is live", () => {
    const facts = (cells: readonly MatrixCell[], said = {}) =>
      asAt(
        aRecord(cells, { lines: [aPlanLine({ implementation: known("2011-03"), ...said })] }),
        "2011-04-01",
      );

    expect(found("date-passed", facts([]))).toMatchObject([
      {
        sentence: "Police dogs was to be in place by March 2011, and nothing so wide is live.",
        since: "2011-03-31",
      },
    ]);
    expect(found("date-passed", asAt(facts([]), "2011-03-31"))).toEqual([]);
    expect(found("date-passed", facts([dogsIn("regional", { status: "live" })]))).toEqual([]);
    expect(found("date-passed", facts([dogsIn(NS, { status: "live" })]))).toHaveLength(1);
    const preferred = { approach: "preferred-partnership" };
    expect(found("date-passed", facts([dogsIn(NS, { status: "live" })], preferred))).toEqual([]);
    expect(found("date-passed", facts([], { approach: "single-force" }))).toEqual([]);
  });

  it("finds a status in a group that the strategy leaves out", () => {
    const clean = aRecord([dogsIn(NS)]);
    const groups = clean.view.groups.map((group) =>
      group.slug === "operational-support"
        ? { ...group, note: "The strategy leaves it out." }
        : group,
    );

    expect(found("excluded-area", clean)).toEqual([]);
    expect(found("excluded-area", { ...clean, view: { ...clean.view, groups } })).toMatchObject([
      {
        sentence:
          "Dogs in Norfolk/Suffolk is being considered, and the strategy leaves Operational Support out.",
      },
    ]);
  });
});
