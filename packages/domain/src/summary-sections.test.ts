import { describe, expect, it } from "vitest";
import { Quarter } from "./calendar.ts";
import { composeSummary } from "./compose-summary.ts";
import type { SummaryFacts } from "./summary-facts.ts";
import { known } from "./testing/examples.ts";
import {
  DOGS_EK,
  DOGS_NS,
  HR_EK,
  HR_NS,
  january,
  moved,
  OCTOBER,
  type OverviewExample,
} from "./testing/overview-examples.ts";
import { aFinding, factsOver, someFacts } from "./testing/summary-examples.ts";

function summaryOf(example: OverviewExample, facts: Partial<SummaryFacts> = {}) {
  return composeSummary(factsOver(example, facts));
}

const quarterly = { period: { kind: "quarterly", period: Quarter.parse("2011-Q4") } } as const;

/** Four cells as the paper of January has them, nine months on. */
const STILL: OverviewExample = {
  ...OCTOBER,
  cells: {
    [DOGS_NS]: [january("being-progressed")],
    [DOGS_EK]: [moved("2011-02-03", "being-considered")],
    [HR_NS]: [january("live")],
    [HR_EK]: [january("being-progressed")],
  },
};

describe("what is stuck and overdue", () => {
  it("lists by rule, the longest standing first, with its number by partnership and stage", () => {
    const { stuck } = summaryOf(STILL);

    expect(stuck.map(({ code, number, isLate }) => [code, number, isLate])).toEqual([
      ["stalled", 3, false],
      ["stale", 4, false],
      ["unconfirmed", 4, false],
    ]);
    const [stalled] = stuck;
    expect(stalled).toMatchObject({
      finding:
        "Three cells have stood still for more than six months; the longest since January 2011.",
      byPartnership: [
        { name: "Norfolk/Suffolk", number: 1, stages: [0, 0, 0, 1, 0] },
        { name: "Essex/Kent", number: 2, stages: [0, 0, 1, 1, 0] },
      ],
      more: 0,
    });
    expect(stalled?.found.map(({ about, since }) => [about, since])).toEqual([
      ["Dogs in Norfolk/Suffolk", "January 2011"],
      ["Human Resources in Essex/Kent", "January 2011"],
      ["Dogs in Essex/Kent", "3 February 2011"],
    ]);
  });

  it("says since when all of it stands, where that is one day or month", () => {
    const cells = Object.fromEntries(
      [DOGS_NS, DOGS_EK].map((cell) => [cell, [january("being-progressed")]]),
    );

    expect(summaryOf({ ...STILL, cells }).stuck[0]?.finding).toBe(
      "Two cells have stood still for more than six months, all since January 2011.",
    );
  });

  it("puts what was never confirmed before what was", () => {
    const unconfirmed = (about: string, since: string | null) =>
      aFinding({ code: "unconfirmed", key: about, about, since });
    const findings = [unconfirmed("Dogs", "2011-01-10"), unconfirmed("Fleet", null)];

    expect(
      composeSummary(someFacts({ findings })).stuck[0]?.found.map(({ about }) => about),
    ).toEqual(["Fleet", "Dogs"]);
  });

  it("prints the first dozen and says how many more there are", () => {
    const cells = Array.from({ length: 15 }, (_, n) =>
      aFinding({
        code: "stalled",
        key: `${n}`,
        about: `Area ${n}`,
        cells: [{ area: `area-${n}`, partnership: "norfolk-suffolk" }],
        partnership: "norfolk-suffolk",
        since: n === 3 ? null : `2010-01-${n + 10}`,
      }),
    );
    const [rule] = composeSummary(someFacts({ findings: cells })).stuck;

    expect(rule).toMatchObject({ number: 15, more: 3 });
    expect(rule?.found).toHaveLength(12);
    expect(rule?.found.map(({ about }) => about)).not.toContain("Area 3");
  });

  it("counts what is past its date as late, in the figures and in the subject", () => {
    const dogs = { area: "dogs", partnership: "norfolk-suffolk" };
    const findings = [
      aFinding({ code: "due", cells: [dogs], ...dogs, since: "2011-01-10" }),
      aFinding({ code: "date-passed", key: "a", about: "Police dogs", since: "2010-12-31" }),
      aFinding({ code: "date-passed", key: "b", about: "Air support", since: "2010-12-31" }),
    ];
    const late = composeSummary(someFacts({ findings }));

    expect(late.late).toBe(3);
    expect(late.subject).toMatch(/1 live, 3 late$/);
    expect(late.glance[1]).toEqual({
      figure: "3",
      lead: "late",
      words:
        "one planned change not confirmed since its day came and two dates of the work plan passed",
      isLate: true,
    });
    expect(late.findings.stuck).toBe(
      "One planned change has come due, and nobody has confirmed it. The dates of two lines of the work plan have passed, and nothing so wide is live. No cell has stood still for more than six months.",
    );
  });

  it("says so where nothing is late or stuck", () => {
    const { findings, glance, stuck } = composeSummary(someFacts());

    expect(stuck).toEqual([]);
    expect(findings.stuck).toBe(
      "Nothing is past its date, and no cell has stood still for more than six months.",
    );
    expect(glance[1]).toMatchObject({ figure: "0", lead: "stuck", isLate: false });
  });
});

describe("the meetings to come", () => {
  it("are the next two of each body after the day, in order of days", () => {
    const { meetings, findings, opening } = summaryOf({
      ...OCTOBER,
      meets: ["2011-10-14", "2011-10-21", "2011-11-18", "2011-12-16"],
    });

    expect(meetings.map(({ printed, body }) => [printed, body])).toEqual([
      ["21 October 2011", "Chief constables’ meeting"],
      ["18 November 2011", "Chief constables’ meeting"],
    ]);
    expect(findings.meetings).toBe(
      "The next meeting is on 21 October 2011: Chief constables’ meeting.",
    );
    expect(opening).toContain(findings.meetings);
  });

  it("says so where none is recorded", () => {
    expect(composeSummary(someFacts()).findings.meetings).toBe(
      "No meeting after 31 January 2011 is recorded.",
    );
  });
});

describe("the flow since the last report", () => {
  it("holds every cell once on each side, and tells its steps in words", () => {
    const { flow } = summaryOf(OCTOBER);

    expect(flow).toMatchObject({ thenDay: "16 Sep", nowDay: "14 Oct" });
    expect(flow?.before.reduce((sum, { number }) => sum + number, 0)).toBe(4);
    expect(flow?.title).toBe(
      "One cell went live since 16 September, and one that was live stopped or is stopping",
    );
    expect(flow?.alternative).toBe(
      "Where the cells stood on 16 September 2011 and stand on 14 October 2011: one cell from live to stopped or stopping, one cell from being progressed to live, one cell from being progressed to being considered and one cell from being considered to being progressed.",
    );
  });

  it("is not drawn where nothing changed, nor in a first report", () => {
    expect(summaryOf(STILL).flow).toBeNull();
    expect(summaryOf(OCTOBER, { last: null }).flow).toBeNull();
  });
});

describe("the quarters in small pictures", () => {
  it("begin where the record opens, and say what is live on both days as the counts do", () => {
    const { multiples, counts, partnerships } = summaryOf(
      { ...OCTOBER, asAt: "2011-12-31" },
      quarterly,
    );

    expect(multiples).toMatchObject({
      from: "2011-01-01",
      to: "2011-12-31",
      thenDay: "1 Jan",
      nowDay: "31 Dec",
    });
    expect(multiples?.rows.map(({ name, liveThen, liveNow }) => [name, liveThen, liveNow])).toEqual(
      [
        ["Norfolk/Suffolk", 0, 1],
        ["Essex/Kent", 1, 0],
      ],
    );
    const live = counts.rows.find(({ counted }) => counted === "live");
    expect(multiples?.rows.map(({ liveNow }) => liveNow)).toEqual(live?.byPartnership);
    expect(partnerships).toHaveLength(2);
  });

  it("begin four quarters back where the record is older", () => {
    const old = { ...OCTOBER.cells, [DOGS_NS]: [moved("2009-05-01", "being-considered")] };

    expect(
      summaryOf({ ...OCTOBER, cells: old, asAt: "2011-12-31" }, quarterly).multiples,
    ).toMatchObject({ from: "2010-12-31", thenDay: "31 Dec 2010" });
  });

  it("are not in a monthly report", () => {
    expect(summaryOf(OCTOBER).multiples).toBeNull();
  });
});

describe("the work plan against the fact", () => {
  const line = (n: number, said: Partial<SummaryFacts["lines"][number]>) =>
    ({
      ...{ line: n, area: "dogs", areaName: "Dogs", approach: "regional", forces: [] },
      ...{ wording: null, implementation: null, from: known("2011-01") },
      ...said,
    }) as SummaryFacts["lines"][number];

  it("counts the lines of each approach, and names those that stand apart", () => {
    const lines = [
      line(1, {
        approach: "single-force",
        forces: ["essex", "kent"],
        wording: "Police dogs (K/E)",
      }),
      line(2, { approach: "preferred-partnership", area: "hr", areaName: "Human Resources" }),
      line(3, { area: "uniform", areaName: "Uniform", implementation: known("2015") }),
    ];
    const { plan } = summaryOf(STILL, { ...quarterly, lines });

    expect(plan?.finding).toBe(
      "The work plan has three lines, and one has a date. One stands apart from the matrix.",
    );
    expect(plan?.rows).toEqual([
      {
        approach: "Remain with single force",
        lines: 1,
        recorded: 1,
        inPlace: null,
        apart: 1,
        dated: 0,
        passed: 0,
      },
      {
        approach: "Preferred partnership",
        lines: 1,
        recorded: 1,
        inPlace: 1,
        apart: 0,
        dated: 0,
        passed: 0,
      },
      { approach: "Regional", lines: 1, recorded: 0, inPlace: 0, apart: 0, dated: 1, passed: 0 },
    ]);
    expect(plan?.apart).toEqual([
      {
        area: "Police dogs (K/E)",
        plan: "To stay with the single force for Essex and Kent",
        fact: "Being considered in Essex/Kent",
      },
    ]);
    expect(plan?.note).toContain("1 of the lines names an area that is no row of the matrix.");
  });

  it("is not there without a work plan, nor in a monthly report", () => {
    expect(summaryOf(STILL, quarterly).plan).toBeNull();
    expect(summaryOf(STILL, { lines: [line(1, {})] }).plan).toBeNull();
  });
});

describe("what is ready for the region", () => {
  it("names each area, where it stands and who is in none of it", () => {
    const findings = [aFinding({ code: "quick-win", area: "dogs" })];
    const cells = { [DOGS_NS]: [january("live")], [DOGS_EK]: [january("being-progressed")] };
    const { ready, findings: said } = summaryOf({ ...OCTOBER, cells }, { ...quarterly, findings });

    expect(ready).toEqual([
      {
        area: "Dogs",
        stands: "Live in Norfolk/Suffolk; being progressed in Essex/Kent",
        without: "",
      },
    ]);
    expect(said.ready).toMatch(/^One area is ready for the region: /);
  });

  it("says so where no area is, and nothing in a monthly report", () => {
    expect(summaryOf(STILL, quarterly).findings.ready).toMatch(/^No area is ready for the region/);
    expect(summaryOf(STILL).findings.ready).toBe("");
  });
});

describe("the paragraph that begins the paper", () => {
  it("says of a month in which nothing moved what is live, what is stuck and what comes next", () => {
    expect(summaryOf(STILL).opening).toBe(
      "Nothing moved between 16 September 2011 and 14 October 2011. One of the four cells recorded is live, as many as before. Three cells have stood still for more than six months; the longest since January 2011. The next meeting is on 21 October 2011: Chief constables’ meeting.",
    );
  });

  it("names a few that moved, and gives the reason of what went back or stopped", () => {
    expect(summaryOf(OCTOBER).opening).toBe(
      "Four cells of the matrix moved between 16 September 2011 and 14 October 2011. Dogs (Norfolk/Suffolk) went live. Dogs (Essex/Kent) moved forward to being progressed. Human Resources (Norfolk/Suffolk) went back to being considered (no common ICT). Human Resources (Essex/Kent) has ended (national change). One of the four cells recorded is live, as many as before. Nothing is late or stuck. The next meeting is on 21 October 2011: Chief constables’ meeting.",
    );
    expect(summaryOf(OCTOBER).findings.movedBack).toBe("");
  });

  it("counts many, names those that went live, and says for how many no reason is given", () => {
    const areas = Array.from({ length: 12 }, (_, n) => ({
      ...{ slug: `area-${n}`, name: `Area ${n}`, group: "business-support" },
      ...{ aliases: [], comment: null },
    }));
    const to = (n: number) =>
      n < 4
        ? moved("2011-10-03", "being-considered", n === 0 ? "no-common-ict" : undefined)
        : moved("2011-10-04", n < 8 ? "live" : "being-progressed");
    const cells = Object.fromEntries(
      areas.map(({ slug }, n) => [
        `${slug}/norfolk-suffolk`,
        [january(n < 4 ? "being-progressed" : "being-considered"), to(n)],
      ]),
    );
    const { opening, findings } = summaryOf({ ...OCTOBER, cells, layout: { areas } });

    expect(opening).toMatch(
      /^Twelve cells of the matrix moved between 16 September 2011 and 14 October 2011\. Area 4 \(Norfolk\/Suffolk\), Area 5 .* went live\. Four more moved forward without going live\. Four went back; for three of them no reason is given\. Four of the 12 cells recorded are live, four more than before\./,
    );
    expect(findings.movedBack).toBe("Four went back; for three of them nothing says why.");
  });

  it("says where to something went back so that it reads, also to “to be considered”", () => {
    const cells = { [DOGS_NS]: [january("live"), moved("2011-10-03", "to-be-considered")] };

    expect(summaryOf({ ...OCTOBER, cells }).opening).toContain(
      "Dogs (Norfolk/Suffolk) went back to “to be considered” (no reason is given). The one cell recorded is not live, one fewer than before.",
    );
  });

  it("says first of a correction what differs from the version before", () => {
    const { now } = factsOver(OCTOBER);
    const corrects = { ...now, cells: now.cells.slice(1) };

    expect(
      summaryOf(OCTOBER, { version: 2, reason: "A row was missed.", corrects }).opening,
    ).toMatch(/^One cell differs from version 1\. Four cells of the matrix moved/);
  });
});
