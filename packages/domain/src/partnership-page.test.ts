import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CalendarDate, firstDay } from "./calendar.ts";
import type { CellCourse } from "./course.ts";
import type { MatrixCell, MatrixView } from "./matrix.ts";
import { composePartnershipPage, type PartnershipPageFacts } from "./partnership-page.ts";
import { composePartnershipsOverview } from "./partnerships-overview.ts";
import { STATUSES } from "./status.ts";
import { aCell, aMatrix, at, known } from "./testing/examples.ts";

const NORFOLK_SUFFOLK = {
  slug: "norfolk-suffolk",
  name: "Norfolk/Suffolk",
  aliases: ["Norfolk – Suffolk"],
  tier: "preferred-partnership",
  forces: ["norfolk", "suffolk"],
} as const;
const day = (date: string) => firstDay(known(date));

function aPage(now: MatrixView, facts: Partial<PartnershipPageFacts> = {}) {
  return composePartnershipPage({
    partnership: NORFOLK_SUFFOLK,
    all: [NORFOLK_SUFFOLK],
    members: [],
    forces: [],
    leads: [],
    findings: [],
    courses: [],
    rows: [],
    columns: [],
    today: now.asAt,
    now,
    before: now,
    beforeAsKnown: null,
    ...facts,
  });
}

describe("the page of a partnership", () => {
  it("is headed by how many areas it is live in and how many follow", () => {
    const cells = [aCell({ status: "live" }), aCell({ area: "hr", status: "being-progressed" })];

    expect(aPage(aMatrix(cells)).title).toBe(
      "Norfolk/Suffolk is live in 1 area, with one more being progressed",
    );
    expect(aPage(aMatrix([])).title).toBe("Nothing is recorded for Norfolk/Suffolk");
    expect(aPage(aMatrix([aCell()])).title).toBe("Norfolk/Suffolk is live in no area yet");
  });

  it("has its column by status, nearest to live first, with since when and when it was confirmed", () => {
    const cells = [aCell({ confirmedAt: at(30) }), aCell({ area: "hr", status: "live" })];

    const { column } = aPage(aMatrix(cells));

    expect(column.map(({ counted, rows }) => [counted, rows.map(({ area }) => area)])).toEqual([
      ["live", ["hr"]],
      ["being-considered", ["dogs"]],
    ]);
    expect(column[1]?.rows[0]).toMatchObject({
      since: known("2011-01"),
      confirmedAt: at(30),
      lead: null,
    });
  });

  it("dates a standing from the last movement, not from a later paper that says the same", () => {
    const cell = aCell();
    const step = { ...cell, reasonCode: null, reasonWords: null };
    const course: CellCourse = {
      area: cell.area,
      partnership: cell.partnership,
      steps: [
        { ...step, firstDay: day("2011-01-01") },
        { ...step, firstDay: day("2011-01-20"), effectiveOn: known("2011-01-20") },
      ],
    };
    const now = aMatrix([aCell({ effectiveOn: known("2011-01-20") })]);

    expect(aPage(now, { courses: [course] }).column[0]?.rows[0]?.since).toEqual(known("2011-01"));
  });

  it("lies inside those that all its forces are in, around those within it, and across the rest it meets", () => {
    const one = (slug: string, ...forces: string[]) => ({
      ...NORFOLK_SUFFOLK,
      slug,
      name: slug,
      forces,
    });
    const all = [
      NORFOLK_SUFFOLK,
      one("region", "essex", "norfolk", "suffolk"),
      one("norfolk-alone", "norfolk"),
      one("coast", "essex", "suffolk"),
      one("same", "suffolk", "norfolk"),
      one("essex-kent", "essex", "kent"),
      one("nobody"),
    ];

    const { neighbours } = aPage(aMatrix([]), { all });

    const slugs = (list: readonly { readonly slug: string }[]) => list.map(({ slug }) => slug);
    expect(slugs(neighbours.inside)).toEqual(["region"]);
    expect(slugs(neighbours.around)).toEqual(["norfolk-alone"]);
    expect(slugs(neighbours.across)).toEqual(["coast", "same"]);
  });

  it("keeps its identity when a force leaves: who was in it stays there with the dates", () => {
    const forces = ["norfolk", "suffolk"].map((slug) => ({
      ...{ slug, name: slug, onsCode: "E23000024", region: "Eastern" },
      short: slug.toUpperCase(),
    }));
    const members = [
      { force: "norfolk", from: known("2009"), until: null, isOn: true },
      { force: "suffolk", from: known("2009"), until: known("2010-12"), isOn: false },
    ];

    expect(aPage(aMatrix([]), { members, forces }).members).toMatchObject([
      { short: "NORFOLK", isOn: true },
      { short: "SUFFOLK", isOn: false, until: { date: "2010-12" } },
    ]);
  });

  it("says that it is no column of the programme on a day on which it is not", () => {
    const page = aPage(aMatrix([], { partnerships: [] }));

    expect(page.title).toBe("Norfolk/Suffolk is no column of this programme on this day");
    expect(page.column).toEqual([]);
    expect(page.overTime).toBeNull();
  });

  it("says who leads, and what moved in its own column alone", () => {
    const before = aMatrix([aCell(), aCell({ partnership: "essex-kent" })]);
    const live = { status: "live", kind: "moved" } as const;
    const now = aMatrix([aCell(live), aCell({ partnership: "essex-kent", ...live })]);
    const lead = { area: "dogs", partnership: "norfolk-suffolk", leadName: "Norfolk Police" };
    const leads = [
      { ...lead, force: "norfolk", office: "Head of Dogs" },
    ] as unknown as PartnershipPageFacts["leads"]; // nothing else is looked at

    const page = aPage(now, { before, leads });

    expect(page.moved.map(({ partnership, to }) => [partnership, to])).toEqual([
      ["norfolk-suffolk", "live"],
    ]);
    expect(page.column[0]?.rows[0]).toMatchObject({
      lead: "Norfolk, Head of Dogs",
      movement: "forward",
    });
  });

  it("has every area of the matrix in exactly one group", () => {
    const anyCells = fc.uniqueArray(
      fc.record({
        area: fc.constantFrom("dogs", "hr"),
        status: fc.constantFrom(...STATUSES, null),
      }),
      { selector: ({ area }) => area },
    );
    fc.assert(
      fc.property(anyCells, (cells) => {
        const view = aMatrix(
          cells.map((cell): MatrixCell => aCell({ ...cell, needsReview: cell.status === null })),
        );

        const areas = aPage(view).column.flatMap(({ rows }) => rows.map(({ area }) => area));
        expect(areas.toSorted()).toEqual(["dogs", "hr"]);
      }),
    );
  });
});

describe("the partnerships of a programme", () => {
  it("say each how it stands, and together which is live in most areas", () => {
    const now = aMatrix([aCell({ status: "live" }), aCell({ partnership: "essex-kent" })]);
    const before: MatrixView = { ...aMatrix([]), asAt: "2010-12-31" as CalendarDate };

    const page = composePartnershipsOverview({ forces: [], now, before, findings: [] });

    expect(page.title).toBe("Norfolk/Suffolk is live in one area, the most of two partnerships");
    expect(page.partnerships.map(({ slug, counts }) => [slug, counts.live, counts.filled])).toEqual(
      [
        ["norfolk-suffolk", 1, 1],
        ["essex-kent", 0, 1],
      ],
    );
    expect(page.since).toBe("2010-12-31");
  });
});
