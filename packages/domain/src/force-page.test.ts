import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding, FindingCode } from "./finding.ts";
import { composeForcePage, type ForcePageFacts } from "./force-page.ts";
import type { CellLead } from "./lead.ts";
import type { MatrixCell, MatrixView } from "./matrix.ts";
import type { NamedForce } from "./named-force.ts";
import { STATUSES } from "./status.ts";
import { aCell, aMatrix, at, known } from "./testing/examples.ts";

const FORCES: readonly NamedForce[] = [
  aForce("Essex", "Eastern", "E23000028"),
  aForce("Norfolk", "Eastern", "E23000024"),
  aForce("Suffolk", "Eastern", "E23000025"),
  aForce("Kent", "South East", "E23000032"),
  aForce("Surrey", "South East", "E23000031"),
];

function aForce(short: string, region: string, onsCode: string): NamedForce {
  return { slug: short.toLowerCase(), name: `${short} Police`, short, onsCode, region };
}

/** Norfolk/Suffolk, Essex/Kent and the region, by two areas. */
function aView(cells: readonly MatrixCell[], view: Partial<MatrixView> = {}): MatrixView {
  return aMatrix(cells, {
    partnerships: [
      {
        slug: "regional",
        name: "Regional",
        tier: "regional",
        forces: ["essex", "norfolk", "suffolk"],
      },
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
    ],
    ...view,
  });
}

function aPage(now: MatrixView, facts: Partial<ForcePageFacts> = {}) {
  return composeForcePage({
    force: "norfolk",
    forces: FORCES,
    today: now.asAt,
    now,
    before: now,
    beforeAsKnown: null,
    courses: [],
    memberships: [],
    parties: [],
    plan: [],
    findings: [],
    leads: [],
    ...facts,
  });
}

const regional = { partnership: "regional" };
const live = { status: "live" } as const;

describe("the page of a force", () => {
  it("is headed by where it is live, narrowest first", () => {
    const page = aPage(aView([aCell(live), aCell({ area: "hr", ...regional, ...live })]));

    expect(page.title).toBe("Norfolk is live in 1 area with Suffolk and 1 with the region");
    expect(page.deck).toEqual([]);
  });

  it("keeps the names of two partners apart from what follows them", () => {
    const both = [aCell(live), aCell({ area: "hr", ...regional, ...live })];
    const { partnerships } = aView([]);
    const wider = partnerships.map((one) =>
      one.slug === "norfolk-suffolk" ? { ...one, forces: ["norfolk", "suffolk", "kent"] } : one,
    );

    expect(aPage(aView(both, { partnerships: wider })).title).toBe(
      "Norfolk is live in 1 area with Suffolk and Kent, and 1 with the region",
    );
  });

  it("says what is not live yet under it, each number with what it counts", () => {
    const page = aPage(aView([aCell({ status: "rejected" })]));

    expect(page.title).toBe("Norfolk is live in no area yet");
    expect(page.deck.map(({ words }) => words).join("")).toBe(
      "One area stopped and one has nothing recorded.",
    );
    expect(page.deck.map(({ counts }) => counts)).toEqual(["stopped", null, "blank", null]);
  });

  it("says of a day that has not come that it is planned", () => {
    const now = aView([aCell(live)]);

    expect(aPage(now, { today: known("2010-12-31").date as MatrixView["asAt"] }).title).toBe(
      "Planned: Norfolk is live in 1 area with Suffolk",
    );
  });

  it("counts an area once, at the widest arrangement it is live in", () => {
    const page = aPage(aView([aCell(live), aCell({ ...regional, ...live })]));

    expect(page.groups.map(({ kind, partnership }) => [kind, partnership])).toEqual([
      ["live", "regional"],
      ["blank", null],
    ]);
  });

  it("says of a force that is in none of the partnerships that it is in none", () => {
    const page = aPage(aView([aCell(live)]), { force: "surrey" });

    expect(page.title).toBe("Surrey is in no partnership of this programme");
    expect(page.outside).toBeNull();
    expect(page.shared.title).toBe("Surrey shares no area with another force in this programme");
  });

  it("says of a force outside the region which region that is", () => {
    expect(aPage(aView([]), { force: "kent" }).outside).toBe("Eastern");
    expect(aPage(aView([]), { force: "essex" }).outside).toBeNull();
  });

  it("refuses a force that is not there", () => {
    expect(() => aPage(aView([]), { force: "nowhere" })).toThrow("no such force");
  });

  it("tells what moved in its own partnerships, with the reason, and what was only recorded", () => {
    const before = aView([aCell(), aCell({ partnership: "essex-kent" })]);
    const moved = aCell({ status: "to-be-considered", kind: "moved" });
    const now = aView([moved, aCell({ partnership: "essex-kent", ...live }), aCell(regional)]);
    const step = { ...moved, firstDay: now.asAt, reasonCode: "no-common-ict" as const };
    const page = aPage(now, {
      before,
      courses: [
        {
          area: moved.area,
          partnership: moved.partnership,
          steps: [{ ...step, reasonWords: "two systems" }],
        },
      ],
    });

    expect(page.moved).toMatchObject([
      { movement: "back", from: "being-considered", to: "to-be-considered" },
    ]);
    expect(page.moved[0]?.why).toBe("No common ICT: two systems");
    expect(page.otherwise).toMatchObject([{ partnership: "regional", movement: "first-recorded" }]);
  });

  it("tells what is now known otherwise of the compared day", () => {
    const beforeAsKnown = aView([aCell()], { knownAt: at(1) });

    const page = aPage(aView([aCell(live)]), { beforeAsKnown });

    expect(page.restated).toMatchObject([{ from: "being-considered", to: "live" }]);
    expect(page.moved).toEqual([]);
  });

  it("says what the next step waits for: a comment before the row's own", () => {
    const row = { slug: "dogs", name: "Dogs", group: "operational-support", aliases: [] };
    const areas = [{ ...row, comment: "Of the row" }];

    const [group] = aPage(aView([aCell({ comment: "Of the cell" })], { areas })).groups;
    const [other] = aPage(aView([aCell()], { areas })).groups;

    expect(group?.rows[0]?.waitsFor).toBe("Of the cell");
    expect(other?.rows[0]?.waitsFor).toBe("Of the row");
  });

  it("sets each line of the plan that speaks for it beside the fact, and says which are its own", () => {
    const line = { areaName: "Dogs", wording: null, note: null, implementation: null };
    const plan: ForcePageFacts["plan"] = [
      { ...line, line: 1, area: "dogs", approach: "regional", forces: [] },
      { ...line, line: 2, area: "dogs", approach: "single-force", forces: ["essex", "kent"] },
    ];
    const now = aView([aCell(), aCell({ partnership: "essex-kent", ...live })]);

    expect(aPage(now, { plan }).plan).toMatchObject([
      {
        approach: "regional",
        rows: [{ line: 1, isException: false, fact: { counted: "being-considered" } }],
      },
    ]);
    expect(aPage(now, { plan, force: "kent" }).plan).toMatchObject([
      {
        approach: "single-force",
        rows: [{ line: 2, isException: true, fact: { counted: "live" } }],
      },
    ]);
  });

  it("counts the cells of its own that each rule names, and marks a line of the plan that is not so", () => {
    const found = (code: FindingCode, partnership: string, planLine: number | null = null) => {
      const cells = [{ area: "dogs", partnership }];
      // Nothing else is looked at.
      return {
        code,
        cells,
        partnership,
        planLine,
        sentence: "It is not so.",
      } as unknown as Finding;
    };
    const line = { areaName: "Dogs", wording: null, note: null, implementation: null };
    const plan = [
      { ...line, line: 1, area: "dogs", approach: "single-force" as const, forces: [] },
      { ...line, line: 2, area: "hr", approach: "single-force" as const, forces: [] },
      { ...line, line: 3, area: "anpr", approach: "single-force" as const, forces: [] },
    ];
    const findings = [
      found("plan-against-fact", "norfolk-suffolk", 1),
      found("plan-against-fact", "essex-kent", 3),
      found("stalled", "norfolk-suffolk"),
      found("stalled", "essex-kent"),
      found("no-lead", "norfolk-suffolk"),
      found("no-lead", "norfolk-suffolk"),
      found("moved", "norfolk-suffolk"),
    ];

    const page = aPage(aView([]), { findings, plan });

    expect(page.attention.rules.map(({ code, cells, asks }) => [code, cells, asks])).toEqual([
      ["plan-against-fact", 1, "person"],
      ["no-lead", 1, "gap"],
      ["stalled", 1, "worth-knowing"],
    ]);
    expect(page.attention).toMatchObject({ late: 0, person: 1 });
    expect(page.stuck.map(({ partnership }) => partnership)).toEqual(["norfolk-suffolk"]);
    expect(page.plan[0]?.rows.map(({ against }) => against)).toEqual(["It is not so.", null, null]);
  });

  it("names the cells that it leads itself, in the order of the matrix", () => {
    const lead = (area: string, force: string | null) =>
      ({ area, partnership: "norfolk-suffolk", force, office: "Head of Dogs" }) as CellLead; // nothing else is looked at
    const leads = [lead("hr", "norfolk"), lead("dogs", "norfolk"), lead("dogs", "suffolk")];

    const page = aPage(aView([aCell()]), {
      leads: [...leads.slice(0, 2), lead("gone", "norfolk")],
    });

    expect(page.leads.map(({ areaName, office }) => [areaName, office])).toEqual([
      ["Dogs", "Head of Dogs"],
      ["Human Resources", "Head of Dogs"],
    ]);
    expect(aPage(aView([]), { leads, force: "suffolk" }).leads).toMatchObject([{ area: "dogs" }]);
  });

  it("counts an area shared with another force once, and links to what it counts", () => {
    const both = [aCell(), aCell(regional), aCell({ area: "hr", ...regional })];

    const { forces, title } = aPage(aView(both)).shared;

    expect(forces.map(({ slug, areas }) => [slug, areas])).toEqual([
      ["essex", 2],
      ["suffolk", 2],
      ["kent", 0],
      ["surrey", 0],
    ]);
    expect(forces.find(({ slug }) => slug === "suffolk")?.filter).toEqual({ force: "norfolk" });
    expect(forces.find(({ slug }) => slug === "essex")?.filter).toEqual({
      partnership: "regional",
    });
    expect(title).toBe(
      "Norfolk shares two areas with Essex and Suffolk and none with the other 40",
    );
  });

  it("has every area of the matrix in exactly one group, for every force", () => {
    const anyView = fc
      .array(
        fc.record({
          area: fc.constantFrom("dogs", "hr"),
          partnership: fc.constantFrom("regional", "norfolk-suffolk", "essex-kent"),
          status: fc.constantFrom(...STATUSES, null),
        }),
      )
      .map((cells) => {
        const byKey = new Map(cells.map((cell) => [`${cell.area} ${cell.partnership}`, cell]));
        return aView(
          [...byKey.values()].map((cell) => aCell({ ...cell, needsReview: cell.status === null })),
        );
      });
    fc.assert(
      fc.property(anyView, fc.constantFrom(...FORCES), (view, { slug }) => {
        const { groups } = aPage(view, { force: slug });

        const areas = groups.flatMap(({ rows }) => rows.map(({ area }) => area));
        expect(areas.toSorted()).toEqual(view.areas.map((area) => area.slug).toSorted());
      }),
    );
  });
});
