import { describe, expect, it } from "vitest";
import { composeReport } from "./compose-report.ts";
import { ForceLeaf } from "./force-leaf.ts";
import type { MatrixView } from "./matrix.ts";
import type { SummaryFacts } from "./summary-facts.ts";
import { DOGS_EK, DOGS_NS, january, moved, OCTOBER } from "./testing/overview-examples.ts";
import { aFinding, FORCES, factsOver } from "./testing/summary-examples.ts";

const PARTNERSHIPS: MatrixView["partnerships"] = [
  {
    slug: "norfolk-suffolk",
    name: "Norfolk/Suffolk",
    tier: "preferred-partnership",
    forces: ["norfolk", "suffolk"],
  },
  {
    slug: "essex-kent",
    name: "Essex/Kent",
    tier: "preferred-partnership",
    forces: ["essex", "kent"],
  },
  { slug: "regional", name: "Regional", tier: "regional", forces: ["norfolk", "suffolk", "essex"] },
];
const layout = { partnerships: PARTNERSHIPS };

/** October, with the region beside its two partnerships. */
const REGION = {
  ...OCTOBER,
  layout,
  cells: {
    ...OCTOBER.cells,
    "dogs/regional": [january("initial-research"), moved("2011-10-06", "being-considered")],
  },
} as const;

function leafOf(force: string, facts: Partial<SummaryFacts> = {}): ForceLeaf {
  const [leaf] = composeReport(factsOver(REGION, facts), [force]).leaves;
  if (!leaf) throw new Error("No leaf was composed.");
  return leaf;
}

describe("the page of a force", () => {
  it("says what moved with the force in it, and how many of its cells are live", () => {
    const leaf = leafOf("norfolk");

    expect(leaf.title).toBe(
      "Of the three cells with Norfolk in them, all moved since 16 September 2011 and one is live",
    );
    expect(leaf.deck).toBe(
      "Norfolk is in two partnerships of this programme: Norfolk/Suffolk and Regional. One area is on the way.",
    );
    expect(
      leaf.moved.map(({ areaName, partnershipName }) => `${areaName}, ${partnershipName}`),
    ).toEqual(["Dogs, Norfolk/Suffolk", "Dogs, Regional", "Human Resources, Norfolk/Suffolk"]);
    expect(leaf.glance.map(({ figure, lead }) => `${figure} ${lead}`)).toEqual([
      "3 moved",
      "0 stuck",
      "1 live",
      "0 need review",
    ]);
  });

  it("names the next step of each area, the nearest to live first, and what it waits for", () => {
    expect(leafOf("norfolk").next).toEqual([
      {
        area: "Dogs",
        now: "Live in Norfolk/Suffolk",
        next: "Regional: being considered",
        block: null,
      },
      {
        area: "Human Resources",
        now: "Not live yet",
        next: "Norfolk/Suffolk: being considered",
        block: "No common ICT",
      },
    ]);
  });

  it("tells Kent that it is outside the region, and nothing of what only others are in", () => {
    const kent = leafOf("kent");

    expect(kent.outside).toBe("Eastern");
    expect(kent.deck).toMatch(
      /^Kent is in one partnership of this programme: Essex\/Kent. It is outside the Eastern region./,
    );
    expect(kent.partnerships.map(({ name }) => name)).toEqual(["Essex/Kent"]);
    expect(kent.moved.map(({ partnership }) => partnership)).toEqual(["essex-kent", "essex-kent"]);
  });

  it("tells Kent of both its partnerships where it is in two", () => {
    const wider = { slug: "wider", name: "Seven Force", tier: "cross-regional" as const };
    const forces = ["norfolk", "suffolk", "essex", "kent"];
    const now = factsOver({
      ...REGION,
      layout: { partnerships: [...PARTNERSHIPS, { ...wider, forces }] },
    });
    const [kent] = composeReport(now, ["kent"]).leaves;

    expect(kent?.partnerships.map(({ name }) => name)).toEqual(["Essex/Kent", "Seven Force"]);
  });

  it("lists as stuck what is stuck in its own partnerships, and no line of the work plan", () => {
    const stalled = (area: string, partnership: string) =>
      aFinding({ code: "stalled", key: partnership, cells: [{ area, partnership }], partnership });
    const findings = [
      stalled("dogs", "norfolk-suffolk"),
      stalled("hr", "essex-kent"),
      aFinding({ code: "date-passed", key: "line 1", about: "Police dogs" }),
    ];
    const { stuck, glance, findings: said } = leafOf("norfolk", { findings });

    expect(stuck.map(({ code, number }) => [code, number])).toEqual([["stalled", 1]]);
    expect(stuck[0]?.byPartnership.map(({ name }) => name)).toEqual(["Norfolk/Suffolk"]);
    expect(glance[1]).toMatchObject({ figure: "1", lead: "stuck" });
    expect(said.stuck).toBe("One cell has stood still for more than six months.");
  });

  it("says where things stand in a first report, and claims no movement", () => {
    const leaf = leafOf("suffolk", { last: null });

    expect(leaf.title).toBe("Suffolk is live in 1 area with Norfolk");
    expect(leaf.findings.moved).toBe("");
    expect(leaf.partnerships[0]?.counts.every(({ last }) => last === null)).toBe(true);
  });

  it("tells a force in no partnership that no cell is about it", () => {
    const outside = {
      ...FORCES[0],
      slug: "dorset",
      short: "Dorset",
      name: "Dorset Police",
    } as (typeof FORCES)[number];
    const [leaf] = composeReport(factsOver(REGION, { forces: [...FORCES, outside] }), [
      "dorset",
    ]).leaves;

    expect(leaf).toMatchObject({
      title: "Dorset is in no partnership of this programme",
      partnerships: [],
      moved: [],
      stuck: [],
      next: [],
      glance: [],
    });
  });

  it("is composed once for each force asked for, holds its schema, and is refused for a force unknown", () => {
    const facts = factsOver({
      ...REGION,
      cells: { [DOGS_NS]: [january("live")], [DOGS_EK]: [january(null)] },
    });
    const { leaves } = composeReport(facts, ["essex", "norfolk", "essex"]);

    expect(leaves.map(({ force }) => force.name)).toEqual(["Essex Police", "Norfolk Police"]);
    for (const leaf of leaves) expect(ForceLeaf.parse(leaf)).toEqual(leaf);
    expect(() => composeReport(facts, ["atlantis"])).toThrow("no such force");
  });
});
