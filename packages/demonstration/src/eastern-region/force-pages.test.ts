import { CalendarDate, Instant } from "@accord/domain/calendar";
import { composeForcePage } from "@accord/domain/force-page";
import { composeForcesOverview } from "@accord/domain/forces-overview";
import { MatrixView } from "@accord/domain/matrix";
import { shortForceName } from "@accord/domain/named-force";
import { NewPlanLine } from "@accord/domain/plan";
import { FORCES_OF_ENGLAND_AND_WALES } from "@accord/store/forces/forces-of-england-and-wales";
import { describe, expect, it } from "vitest";
import { PARTNERSHIPS } from "../partnerships.ts";
import { AREAS } from "./areas.ts";
import { CELLS } from "./cells.ts";
import { GROUPS } from "./groups.ts";
import { PLAN_LINES } from "./plan.ts";
import { EASTERN_REGION } from "./programme.ts";

const { slug, name, marking } = EASTERN_REGION;
const asAt = CalendarDate.parse("2011-01-31");
const recordedAt = Instant.parse("2011-02-01T08:00Z");

/** The matrix of Appendix B, without a register. */
const view = MatrixView.parse({
  programme: { slug, name, marking },
  asAt,
  knownAt: recordedAt,
  head: 1,
  groups: GROUPS,
  areas: AREAS.map((area) => ({
    slug: area.slug,
    name: area.name,
    group: area.group,
    aliases: [],
    comment: null,
  })),
  partnerships: PARTNERSHIPS.map(({ aliases: _, members, ...one }) => ({
    ...one,
    forces: members.map(({ force }) => force),
  })),
  cells: CELLS.map((cell, n) => ({
    ...cell,
    liveKind: null,
    comment: null,
    effectiveOn: { date: "2011-01", precision: "month" },
    recordedAt,
    kind: "observed",
    corrected: false,
    revision: 1,
    confirmedAt: null,
    source: null,
    entry: n + 1,
  })),
});
const forces = FORCES_OF_ENGLAND_AND_WALES.map((force) => ({
  ...force,
  short: shortForceName(force.name),
}));
const plan = PLAN_LINES.map((line, n) => ({
  ...NewPlanLine.parse(line),
  line: n + 1,
  areaName: line.area,
}));

function pageOf(force: string) {
  return composeForcePage({
    force,
    forces,
    today: asAt,
    now: view,
    before: view,
    beforeAsKnown: null,
    courses: [],
    memberships: [],
    parties: [],
    plan,
    findings: [],
    leads: [],
  });
}

/** How many areas stand how, and the names of some. */
function groupsOf(page: ReturnType<typeof pageOf>) {
  return page.groups.map(({ kind, partnership, rows }) => [kind, partnership, rows.length]);
}

// Counted by hand in the printed table.
describe("the page of Norfolk, from Appendix B", () => {
  const page = pageOf("norfolk");

  it("is headed by four areas live with Suffolk and three with the region", () => {
    expect(page.title).toBe("Norfolk is live in 4 areas with Suffolk and 3 with the region");
    expect(page.deck.map(({ words }) => words).join("")).toBe(
      "33 areas are on the way and five have nothing recorded.",
    );
    expect(groupsOf(page)).toEqual([
      ["live", "regional", 3],
      ["live", "norfolk-suffolk", 4],
      ["on-the-way", null, 33],
      ["blank", null, 5],
    ]);
  });

  it("steps from what is being progressed in both arrangements to what is looked at in the region", () => {
    const way = page.groups.find(({ kind }) => kind === "on-the-way")?.rows ?? [];

    expect(way.slice(0, 3).map((row) => row.name)).toEqual(["ICT", "Uniform", "ANPR"]);
    expect(way.slice(-2).map((row) => row.name)).toEqual([
      "Central Ticket Office",
      "Information Management",
    ]);
  });

  it("shares 40 areas with Suffolk and 18 with the rest of the region", () => {
    expect(page.shared.title).toBe(
      "Norfolk shares 40 areas with Suffolk, 18 with four others and none with the other 37",
    );
    expect(page.shared.forces).toHaveLength(42);
  });

  it("has the 41 lines of the plan that are not Kent's and Essex's", () => {
    expect(page.plan.map(({ approach, rows }) => [approach, rows.length])).toEqual([
      ["single-force", 3],
      ["preferred-partnership", 11],
      ["potentially-regional", 25],
      ["regional", 2],
    ]);
  });
});

describe("the page of Kent, from Appendix B", () => {
  const page = pageOf("kent");

  it("says that it is outside the region, and where it stands with Essex", () => {
    expect(page.outside).toBe("Eastern");
    expect(page.title).toBe("Kent is live in 4 areas with Essex");
    expect(groupsOf(page)).toEqual([
      ["live", "essex-kent", 4],
      ["on-the-way", null, 19],
      ["needs-review", null, 3],
      ["blank", null, 19],
    ]);
  });

  it("has the eleven exceptions of the plan in place of what it says for the others", () => {
    const rows = page.plan.flatMap((group) => group.rows);

    expect(rows.filter(({ isException }) => isException)).toHaveLength(11);
    expect(rows).toHaveLength(41);
  });

  it("shares areas with Essex alone", () => {
    expect(page.shared.title).toBe("Kent shares 26 areas with Essex and none with the other 41");
  });
});

describe("the seven forces of Appendix B", () => {
  it("are led by Bedfordshire and Hertfordshire", () => {
    const overview = composeForcesOverview({ forces, now: view, before: view, findings: [] });

    expect(overview.title).toBe(
      "Bedfordshire and Hertfordshire are live in 14 areas, the most of seven forces",
    );
    expect(overview.forces.map(({ short, live, onTheWay }) => [short, live, onTheWay])).toEqual([
      ["Bedfordshire", 14, 25],
      ["Cambridgeshire", 3, 32],
      ["Essex", 7, 26],
      ["Hertfordshire", 14, 25],
      ["Kent", 4, 19],
      ["Norfolk", 7, 33],
      ["Suffolk", 7, 33],
    ]);
  });
});
