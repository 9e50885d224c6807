import { describe, expect, it } from "vitest";
import type { AreaFacts } from "./area-facts.ts";
import { composeAreaPage } from "./area-page.ts";
import { CalendarDate, Instant } from "./calendar.ts";
import type { StatementInput } from "./entry.ts";
import { aColumn, anEntry, areaFacts, aStory, dated, REGION } from "./testing/an-area.ts";

const beforeYear = { date: "2011", precision: "before" } as const;
const day = (text: string) => CalendarDate.parse(text);

const COLUMNS = [
  aColumn("herts-beds", "Herts/Beds", ["hertfordshire", "bedfordshire"]),
  aColumn("herts-beds-cambs", "Herts/Beds/Cambs", [
    "hertfordshire",
    "bedfordshire",
    "cambridgeshire",
  ]),
  aColumn("norfolk-suffolk", "Norfolk/Suffolk", ["norfolk", "suffolk"]),
  aColumn("essex-kent", "Essex/Kent", ["essex", "kent"]),
  aColumn("regional", "Regional", [
    ...["hertfordshire", "bedfordshire", "cambridgeshire", "norfolk", "suffolk", "essex"],
  ]),
];
const SEVEN = aColumn("seven-force", "Seven Force", [
  ...["hertfordshire", "bedfordshire", "cambridgeshire", "norfolk", "suffolk", "essex", "kent"],
]);
const EASTERN = {
  slug: REGION,
  name: "Eastern Region",
  columns: COLUMNS,
  plan: [],
  leads: [],
  mandates: [],
};
const SEVEN_FORCE = {
  slug: "seven-force",
  name: "Seven Force",
  columns: [SEVEN],
  plan: [],
  leads: [],
  mandates: [],
};

const observed = (status: StatementInput["status"], on: string): StatementInput => ({
  claim: "observed",
  status,
  effective: dated(on),
});
const moved = (status: StatementInput["status"], on: string): StatementInput => ({
  claim: "moved",
  status,
  effective: dated(on),
});
const words = (sourceWording: string): StatementInput => ({
  claim: "observed",
  status: null,
  needsReview: true,
  sourceWording,
  effective: dated("2011-01"),
});

/** The case of the domain description: two forces, three, seven, with 23 months between for one pair. */
const PROCUREMENT = [
  anEntry(1, "herts-beds", words("Being progressed with Cambs")),
  anEntry(2, "herts-beds-cambs", words("Being progressed with Herts / Beds")),
  anEntry(3, "norfolk-suffolk", observed("being-considered", "2011-01")),
  anEntry(4, "essex-kent", observed("live", "2011-01")),
  anEntry(5, "herts-beds", moved("being-progressed", "2011-04-01")),
  anEntry(6, "herts-beds-cambs", moved("being-progressed", "2011-04-01")),
  anEntry(7, "herts-beds", moved("superseded", "2012-04-01")),
  anEntry(8, "herts-beds-cambs", moved("live", "2012-04-01")),
  anEntry(9, "norfolk-suffolk", moved("live", "2013-06-01"), {
    recordedAt: Instant.parse("2013-07-18T09:00:00.000Z"),
  }),
  anEntry(10, "seven-force", moved("being-considered", "2016-02-01"), { programme: "seven-force" }),
  anEntry(11, "norfolk-suffolk", moved("ended", "2017-03-31")),
  anEntry(12, "seven-force", moved("live", "2019-03-01"), { programme: "seven-force" }),
  anEntry(13, "herts-beds-cambs", moved("superseded", "2019-03-01")),
  anEntry(14, "essex-kent", moved("superseded", "2019-03-01")),
];

function procurement(asAt: string, more: Partial<AreaFacts> = {}) {
  return composeAreaPage(
    areaFacts({
      asAt: day(asAt),
      programmes: [EASTERN, SEVEN_FORCE],
      entries: PROCUREMENT,
      ...more,
    }),
  );
}
const lineOf = (page: ReturnType<typeof composeAreaPage>, partnership: string) =>
  page.lines.find((line) => line.partnership === partnership);

describe("the page of an area that grew", () => {
  it("is headed by how wide it went and how long that took, and names the time with nothing in force", () => {
    const page = procurement("2020-01-31");

    expect(page.title).toBe("Procurement went from two forces to three to seven in eight years");
    expect(page.deck).toEqual([
      "Four arrangements became one.",
      "Three ran until the day the next began.",
      "Norfolk/Suffolk ended 23 months before Seven Force began, and in that time nothing was in force for it.",
    ]);
    expect(lineOf(page, "norfolk-suffolk")?.gaps).toMatchObject([
      { from: "2017-03-31", until: "2019-03-01", length: "23 months", isNothingInForce: true },
    ]);
  });

  it("draws what each partnership stood at as bars, and what took its place where it stopped", () => {
    const page = procurement("2020-01-31");

    expect(lineOf(page, "herts-beds")).toMatchObject({
      bars: [
        { status: "needs-review", from: "2011-01-01", until: "2011-04-01", isOpen: true },
        { status: "being-progressed", until: "2012-04-01", isOpen: false },
      ],
      endings: [{ on: "2012-04-01", label: "to Herts/Beds/Cambs" }],
      gaps: [],
    });
    expect(lineOf(page, "essex-kent")?.endings).toMatchObject([{ label: "to Seven Force" }]);
    expect(lineOf(page, "regional")).toMatchObject({ bars: [], stands: null });
    expect(lineOf(page, "seven-force")).toMatchObject({
      programmeName: "Seven Force",
      bars: [{ status: "being-considered" }, { status: "live", until: "2020-02-01" }],
    });
    expect(page.span).toMatchObject({ from: "2011-01-01", to: "2020-02-01" });
    expect(page.span?.ticks.map(({ label }) => label)).toEqual([
      ...["2011", "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020"],
    ]);
  });

  it("says of an earlier day what held then, and nothing of what came", () => {
    const page = procurement("2012-12-31");

    expect(page.title).toBe(
      "Procurement is live in Herts/Beds/Cambs and Essex/Kent and being considered by Norfolk/Suffolk",
    );
    expect(page.deck).toEqual([
      "It last moved on 1 April 2012.",
      "Herts/Beds made way for Herts/Beds/Cambs on 1 April 2012.",
      "Nothing is recorded for Regional and Seven Force.",
    ]);
    expect(lineOf(page, "norfolk-suffolk")?.bars.map(({ status }) => status)).toEqual([
      "being-considered",
    ]);
    expect(page.forces.sentence).toBe("It is live in five of seven forces.");
  });

  it("has all forces in it now, since the day it began", () => {
    const { forces } = procurement("2020-01-31");

    expect(forces.sentence).toBe("It is live in all seven forces, since 1 March 2019.");
    expect(new Set(forces.forces.map(({ partnership }) => partnership))).toEqual(
      new Set(["seven-force"]),
    );
  });

  it("does not say that nothing was in force where another arrangement held some of its forces", () => {
    const columns = [...COLUMNS, aColumn("norfolk-essex", "Norfolk/Essex", ["norfolk", "essex"])];
    const page = composeAreaPage(
      areaFacts({
        asAt: day("2020-01-31"),
        programmes: [{ ...EASTERN, columns }, SEVEN_FORCE],
        entries: [...PROCUREMENT, anEntry(15, "norfolk-essex", moved("live", "2018-01-01"))],
      }),
    );

    expect(lineOf(page, "norfolk-suffolk")?.gaps).toMatchObject([
      { length: "23 months", rest: "until Seven Force", isNothingInForce: false },
    ]);
  });
});

describe("the page of an area that stands", () => {
  const dogs = (entries: AreaFacts["entries"], more: Partial<AreaFacts> = {}) =>
    composeAreaPage(
      areaFacts({
        asAt: day("2011-01-31"),
        story: aStory("Dogs"),
        programmes: [EASTERN],
        entries,
        ...more,
      }),
    );

  it("is headed by where it is live and where it is not yet", () => {
    const page = dogs([
      anEntry(1, "herts-beds", observed("live", "2011-01")),
      anEntry(2, "herts-beds-cambs", observed("to-be-considered", "2011-01")),
      ...["norfolk-suffolk", "essex-kent", "regional"].map((partnership, index) =>
        anEntry(3 + index, partnership, observed("being-considered", "2011-01")),
      ),
    ]);

    expect(page.title).toBe("Dogs is live in Herts/Beds and being considered by three others");
    expect(page.deck).toEqual([
      "Nothing has moved since it was first recorded, as it stood by January 2011.",
      "Herts/Beds/Cambs, which Herts/Beds is part of, still has it to be considered.",
    ]);
    expect(page.forces.sentence).toBe("It is live in two of seven forces.");
  });

  it("says of what was so before a day that it was, and by no day", () => {
    const before = { ...observed("live", "2011-01"), effective: beforeYear };
    const page = dogs([anEntry(1, "herts-beds", before)]);

    expect(lineOf(page, "herts-beds")?.bars).toMatchObject([{ begins: "before 2011" }]);
    expect(page.deck).toContain(
      "Nothing has moved since it was first recorded, as it stood before 2011.",
    );
  });

  it("tells words that fit no status apart, and does not count them as a standing", () => {
    const page = dogs([anEntry(1, "essex-kent", words("Considering a Unified Ports Command"))]);

    expect(page.title).toBe("Words about Dogs fit no status and wait for a person");
    expect(page.deck).toContain("The words of Essex/Kent fit no status and wait for a person.");
  });

  it("says where nothing is recorded, and has no picture then", () => {
    const page = dogs([]);

    expect(page.title).toBe("Nothing is recorded of Dogs as at 31 January 2011");
    expect(page.span).toBeNull();
    expect(page.events).toEqual([]);
    expect(page.missing).toEqual([
      "Herts/Beds, Herts/Beds/Cambs, Norfolk/Suffolk, Essex/Kent and Regional: nothing recorded, and no reason why.",
    ]);
  });

  it("draws what was planned by the day as planned, and leaves out what nobody knew then", () => {
    const entries = [
      anEntry(1, "herts-beds", observed("being-progressed", "2011-01")),
      anEntry(2, "herts-beds", moved("live", "2011-06-01"), {
        recordedAt: Instant.parse("2011-01-20T09:00:00.000Z"),
      }),
      anEntry(3, "essex-kent", moved("live", "2011-07-01")),
    ];
    const page = dogs(entries, { today: day("2011-01-31") });

    expect(page.deck).toContain("Planned in Herts/Beds: live from 1 June 2011.");
    expect(lineOf(page, "herts-beds")?.bars).toMatchObject([
      { status: "being-progressed", until: "2011-02-01", isPlanned: false },
      { status: "being-progressed", until: "2011-06-01", isPlanned: true },
      { status: "live", isPlanned: true },
    ]);
    expect(lineOf(page, "essex-kent")?.bars).toEqual([]);
  });
});

describe("an area whose days are known to the month", () => {
  it("is told by the month: what is planned, what stopped, and how long nothing was in force", () => {
    const page = composeAreaPage(
      areaFacts({
        asAt: day("2012-12-31"),
        programmes: [EASTERN],
        entries: [
          anEntry(1, "herts-beds", moved("winding-down", "2011-02")),
          anEntry(2, "herts-beds", moved("superseded", "2012-04")),
          anEntry(3, "herts-beds-cambs", moved("winding-down", "2012-04")),
          anEntry(4, "norfolk-suffolk", moved("winding-down", "2011-02")),
          anEntry(5, "norfolk-suffolk", moved("ended", "2011-09")),
          anEntry(6, "regional", moved("winding-down", "2012-10")),
          anEntry(7, "essex-kent", moved("live", "2013-03"), {
            recordedAt: Instant.parse("2012-12-01T09:00:00.000Z"),
          }),
        ],
      }),
    );

    expect(lineOf(page, "herts-beds")).toMatchObject({
      bars: [{ begins: "from February 2011", ends: "until April 2012" }],
      endings: [{ effectiveOn: { date: "2012-04", precision: "month" } }],
    });
    expect(lineOf(page, "norfolk-suffolk")?.gaps).toMatchObject([
      {
        ended: { date: "2011-09", precision: "month" },
        began: { date: "2012-10", precision: "month" },
      },
    ]);
    expect(page.deck).toContain("Herts/Beds made way for Herts/Beds/Cambs in April 2012.");
    expect(page.deck).toContain("Planned in Essex/Kent: live from March 2013.");
  });
});

describe("the entries of an area's page", () => {
  it("keep what was corrected, struck through with the day and the reason, and join what one paper says", () => {
    const page = procurement("2011-01-31", {
      ...areaFacts({
        asAt: day("2011-01-31"),
        programmes: [EASTERN],
        entries: [
          anEntry(1, "herts-beds", observed("live", "2011-01")),
          anEntry(2, "essex-kent", observed("live", "2011-01")),
          anEntry(3, "herts-beds", observed("being-considered", "2011-01"), {
            kind: "correction",
            names: 1,
            place: 1,
            why: "A slip of the pen.",
            recordedAt: Instant.parse("2011-02-03T09:00:00.000Z"),
          }),
        ],
      }),
    });

    expect(page.events).toHaveLength(2);
    expect(page.events[0]?.sayings).toMatchObject([
      {
        partnershipName: "Herts/Beds",
        replaced: { as: "corrected", on: "2011-02-03", why: "A slip of the pen." },
      },
      { partnershipName: "Essex/Kent", replaced: null },
    ]);
    expect(page.events[1]).toMatchObject({
      recordedOn: "2011-02-03",
      sayings: [{ isCorrection: true, said: "Being considered" }],
    });
  });
});

describe("the plan beside the fact", () => {
  it("says what the plan says and what has come of it", () => {
    const line = {
      ...{
        id: 1,
        line: 1,
        area: "procurement",
        heading: null,
        wording: null,
        forces: [],
        target: [],
      },
      ...{ note: null, implementation: null, source: null, position: 1, why: null, act: 1 },
      approach: "regional" as const,
      from: { date: "2011-01", precision: "month" as const },
      until: null,
      recordedAt: "2011-01-31T00:00:00.000Z",
    };
    const { plan, missing } = procurement("2020-01-31", {
      programmes: [{ ...EASTERN, plan: [line] }, SEVEN_FORCE],
    });

    expect(plan?.title).toBe("The plan says regional; it is live in Seven Force");
    expect(plan?.lines).toMatchObject([{ approach: "Regional", date: "None set" }]);
    expect(missing).toContain("Date in the plan: one line has none.");
  });
});

describe("an arrangement that is winding down", () => {
  it("does not make an area wider, whoever joins it", () => {
    const column = aColumn("unit", "Crime unit", ["norfolk", "suffolk"]);
    const later = { force: "essex", name: "Essex", first: day("2013-02-01"), last: null };
    const page = composeAreaPage(
      areaFacts({
        asAt: day("2014-01-31"),
        programmes: [{ ...EASTERN, columns: [{ ...column, members: [...column.members, later] }] }],
        entries: [
          anEntry(1, "unit", moved("live", "2012-01-01")),
          anEntry(2, "unit", moved("winding-down", "2012-06-01")),
        ],
      }),
    );

    expect(page.title).toBe("Procurement is winding down in Crime unit");
  });
});

describe("an arrangement that a force joins", () => {
  it("is as wide as it is on the day, and the page says that it grew", () => {
    const column = aColumn("unit", "Crime unit", ["norfolk", "suffolk"]);
    const later = { force: "essex", name: "Essex", first: day("2013-02-01"), last: null };
    const facts = areaFacts({
      asAt: day("2014-01-31"),
      programmes: [{ ...EASTERN, columns: [{ ...column, members: [...column.members, later] }] }],
      entries: [anEntry(1, "unit", moved("live", "2012-01-01"))],
    });

    const page = composeAreaPage(facts);
    expect(page.title).toBe("Procurement went from two forces to three in 13 months");
    expect(page.deck).toEqual(["Crime unit has had three forces since 1 February 2013."]);
    expect(composeAreaPage({ ...facts, asAt: day("2013-01-31") }).title).toBe(
      "Procurement is live in Crime unit",
    );
  });
});
