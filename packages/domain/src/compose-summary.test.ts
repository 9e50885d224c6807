import { describe, expect, it } from "vitest";
import { CalendarDate, Quarter } from "./calendar.ts";
import { composeSummary } from "./compose-summary.ts";
import type { MatrixView } from "./matrix.ts";
import { Summary } from "./summary.ts";
import { cellsToExplain } from "./summary-facts.ts";
import { anEntry, aStatement, at } from "./testing/examples.ts";
import { aLaterSummary, aMatrixOf, aStory, someFacts } from "./testing/summary-examples.ts";

const live = { status: "live" } as const;
const considered = { status: "being-considered" } as const;
const progressed = { status: "being-progressed", kind: "moved" } as const;

describe("a first report", () => {
  const first = composeSummary(someFacts());

  it("says where things stand and claims no movement", () => {
    expect(first.opening).toBe(
      "On 31 January 2011, 2 of the 4 cells of the matrix are filled: two business areas by two partnerships. One is live; Norfolk/Suffolk has the most, 1, and Essex/Kent has none. One is being considered. In the other two nothing is recorded. This is the first report of its kind, so it says nothing of what moved. Nothing is late or stuck.",
    );
    expect(first).toMatchObject({ moved: [], recorded: [], restated: [], comparedWith: null });
    expect(first.findings.moved).toBe("");
  });

  it("names marking, programme and period in its subject, then how much is recorded", () => {
    expect(first.subject).toBe(
      "OFFICIAL: Eastern Region Collaborative Programme monthly summary, January 2011: first report, 2 cells recorded, 1 live",
    );
  });

  it("prints that nobody checked the figures, or who did", () => {
    const checked = composeSummary(someFacts({ checkedBy: "A. Reader, portfolio office" }));

    expect(first.header).toContainEqual({ name: "Checking", value: "Figures: not checked" });
    expect(checked.header).toContainEqual({
      name: "Checking",
      value: "Figures checked by A. Reader, portfolio office",
    });
  });

  it("holds the shape that travels between programs", () => {
    expect(Summary.parse(JSON.parse(JSON.stringify(first)))).toEqual(first);
  });

  it("says so where nothing is recorded at all", () => {
    const empty = composeSummary(someFacts({ now: aMatrixOf([]) }));

    expect(empty.opening).toContain(
      "nothing is recorded in the matrix of two business areas by two partnerships",
    );
    expect(empty.findings).toMatchObject({
      ribbon: "Nothing is recorded yet",
      partnerships: "No partnership has anything live",
      matrix: "0 of 4 cells filled",
    });
  });
});

describe("a report after another", () => {
  it("tells forward, new, back and stopped apart, each with its step", () => {
    const summary = aLaterSummary({
      reported: [considered, live, live, null],
      now: [
        progressed,
        { status: "initial-research" },
        { status: "ended" },
        { ...considered, kind: "moved" },
      ],
    });

    expect(summary.moved.map(({ label, told }) => [label, told])).toEqual([
      ["Forward", "Forward, from “being considered” to “being progressed”"],
      ["New", "New, at “being considered”"],
      ["Back", "Back, from “live” to “initial research”"],
      ["Stopped", "Stopped, from “live” to “ended”"],
    ]);
    expect(summary.findings.moved).toBe(
      "Four cells moved since 31 December 2010: one forward, one new, one back and one stopped.",
    );
    expect(summary.opening).toContain(
      "Dogs (Essex/Kent) went back to initial research (no reason is given). Human Resources (Norfolk/Suffolk) has ended (no reason is given). None of the four cells recorded is live, two fewer than before.",
    );
  });

  it("keeps first recorded, reworded and detail out of what moved", () => {
    const summary = aLaterSummary({
      reported: [live, considered, { status: null, needsReview: true, sourceWording: "Kent only" }],
      now: [{ ...live, qualifier: "pilot" }, considered, considered, live],
    });

    expect(summary.moved).toEqual([]);
    expect(summary.recorded.map(({ label }) => label)).toEqual([
      "Detail",
      "Reworded",
      "First recorded",
    ]);
    expect(summary.subject).toMatch(/: nothing moved, 2 live$/);
    expect(summary.opening).toMatch(
      /^Nothing moved between 31 December 2010 and 31 January 2011\./,
    );
  });

  it("says of a cell whose row has ended where it stood, and claims no movement", () => {
    const now = aMatrixOf([null, null, live]);
    const summary = aLaterSummary(
      { reported: [live, null, live], now: [] },
      { now: { ...now, areas: now.areas.filter(({ slug }) => slug !== "dogs") } },
    );

    expect(summary.moved).toEqual([]);
    expect(summary.recorded).toMatchObject([
      {
        areaName: "Dogs",
        label: "Not listed any more",
        told: "Not listed any more; it stood at “live”",
        // Not since when it stood so.
        on: "by 31 Jan 2011",
      },
    ]);
    expect(summary.findings.recorded).toBe(
      "One cell changed without moving: it is not listed any more.",
    );
  });

  it("puts what we now believe otherwise of the last report's day under restated, with the words of who mended it", () => {
    const summary = aLaterSummary(
      { reported: [live], knownNow: [considered], now: [considered] },
      {
        stories: [
          aStory(
            0,
            anEntry({ recordedAt: at(1) }),
            anEntry({
              id: 2,
              place: 1,
              names: 1,
              kind: "correction",
              recordedAt: at(20),
              why: "Read from the wrong row.",
            }),
          ),
        ],
      },
    );

    expect(summary.moved).toEqual([]);
    expect(summary.restated).toMatchObject([
      {
        label: "Restated",
        told: "Reported as “live”, now recorded as “being considered”",
        why: "Read from the wrong row.",
      },
    ]);
  });

  it("gives the reason code with the words of the person who recorded the move", () => {
    const moved = anEntry({
      id: 1,
      statement: aStatement({
        claim: "moved",
        status: "initial-research",
        reasonCode: "no-common-ict",
        reasonWords: "two systems",
      }),
    });
    const summary = aLaterSummary(
      { reported: [considered], now: [{ status: "initial-research", kind: "moved" }] },
      { stories: [aStory(0, moved)] },
    );

    expect(summary.moved[0]?.why).toBe("No common ICT: two systems");
    expect(summary.opening).toContain(
      "went back to initial research (no common ICT: two systems).",
    );
  });

  it("takes no comment for the reason of what went back, and says it of what went forward", () => {
    const whyOf = (status: "initial-research" | "live") =>
      aLaterSummary({
        reported: [considered],
        now: [{ status, kind: "moved", comment: "As minuted." }],
      }).moved[0]?.why;

    expect(whyOf("initial-research")).toBeNull();
    expect(whyOf("live")).toBe("As minuted.");
  });

  it("marks the changed cells of the matrix, and shows movement where a cell was restated as well", () => {
    const summary = aLaterSummary({
      reported: [live, live, live],
      knownNow: [considered, considered, live],
      now: [considered, progressed, live],
    });

    const marks = summary.matrix.flatMap(({ areas }) =>
      areas.flatMap(({ cells }) => cells.map(({ change }) => change)),
    );
    expect(marks).toEqual([
      { kind: "restated", was: "Live" },
      { kind: "forward", was: "Considering" },
      null,
    ]);
  });

  it("counts against the last report's day as it is known now, so that the change is what moved", () => {
    const summary = aLaterSummary({ reported: [live], knownNow: [considered], now: [live] });

    expect(summary.counts.rows.find(({ counted }) => counted === "live")).toMatchObject({
      last: 0,
      now: 1,
    });
    expect(summary.findings.ribbon).toBe(
      "The one cell recorded: 1 is live and none is being progressed; one more live than on 31 December 2010",
    );
  });
});

describe("a draft, a correction, a quarter", () => {
  it("says of a draft that its period has not ended", () => {
    const draft = composeSummary(someFacts({ isDraft: true }));

    expect(draft.notices[0]?.words).toMatch(/^Draft: January 2011 has not ended\./);
    expect(draft.subject).toContain(": draft, ");
  });

  it("says why a correction is sent and which cells differ from the version before", () => {
    const corrected = composeSummary(
      someFacts({
        version: 2,
        reason: "A cell was read from the wrong row.",
        corrects: aMatrixOf([considered, null, considered]),
      }),
    );

    expect(corrected.notices).toEqual([
      {
        isUrgent: true,
        words: "Correction: this is version 2. A cell was read from the wrong row.",
      },
    ]);
    expect(corrected.corrected).toMatchObject([
      { told: "Reported as “being considered”, now recorded as “live”" },
    ]);
    expect(corrected.findings.corrected).toBe("One cell differs from version 1.");
    expect(corrected.reference).toBe("eastern-region monthly 2011-01 v2");
  });

  it("counts the quarters before beside a quarter, the last report's once and none from before the record", () => {
    const [september, december] = ["2010-09-30", "2010-12-31"].map((asAt) =>
      aMatrixOf([considered], { asAt: CalendarDate.parse(asAt) }),
    ) as [MatrixView, MatrixView]; // two days, two views
    const summary = composeSummary(
      someFacts({
        period: { kind: "quarterly", period: Quarter.parse("2011-Q1") },
        earlier: [aMatrixOf([]), september, december],
        last: { asReported: december, asReportedKnownNow: december },
      }),
    );

    expect(summary.title).toBe("Quarterly progress summary");
    expect(summary.periodTitle).toBe("January to March 2011 (quarter 4 of 2010/11)");
    expect(summary.periods).toEqual(["30 Sep 2010"]);
    expect(summary.counts.filled).toMatchObject({ before: [1], last: 1, now: 2 });
  });
});

describe("the cells whose stories a summary needs", () => {
  it("are those that moved or are restated, each once", () => {
    const now = aMatrixOf([progressed, live, considered]);
    const asReported = aMatrixOf([live, live, null]);
    const asReportedKnownNow = aMatrixOf([considered, live, null]);

    expect(
      cellsToExplain({ now, last: { asReported, asReportedKnownNow }, corrects: null }),
    ).toEqual([
      { area: "dogs", partnership: "norfolk-suffolk" },
      { area: "hr", partnership: "norfolk-suffolk" },
    ]);
  });
});
