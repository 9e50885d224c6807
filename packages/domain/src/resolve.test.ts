import { describe, expect, it } from "vitest";
import type { CalendarDate } from "./calendar.ts";
import type { Entry } from "./entry.ts";
import { chainOf, lastLinks, resolveCell, saidBefore } from "./resolve.ts";
import { aChain, anEntry, aStatement, at, known, needsReview } from "./testing/examples.ts";

const later = at(59);

/** What the cell reads as at a day, known at an instant: its status, or null where it is blank. */
function reads(entries: readonly Entry[], asAt: string, knownAt = later) {
  const standing = resolveCell(entries, { asAt: asAt as CalendarDate, knownAt });
  return standing && (standing.statement.status ?? "needs-review");
}

const live = aStatement({ claim: "moved", status: "live", effective: known("2011-01-10") });

describe("a cell as at a day, known at an instant", () => {
  it("is blank where nothing was recorded", () => {
    expect(reads([], "2011-01-31")).toBeNull();
  });

  it("takes of each chain the last link recorded by then", () => {
    const entries = aChain(
      1,
      aStatement({ status: "being-considered" }),
      aStatement({ status: "live" }),
    );

    expect(reads(entries, "2011-01-31", at(1))).toBe("being-considered");
    expect(reads(entries, "2011-01-31", at(2))).toBe("live");
  });

  it("knows an entry at its own recorded instant, and not a millisecond before", () => {
    const entry = anEntry({ recordedAt: at(10) });
    const before = new Date(Date.parse(at(10)) - 1).toISOString();

    expect(resolveCell([entry], { asAt: "2011-01-31" as CalendarDate, knownAt: at(10) })).toBe(
      entry,
    );
    expect(
      resolveCell([entry], { asAt: "2011-01-31" as CalendarDate, knownAt: before }),
    ).toBeNull();
  });

  it("counts an entry on its first day, and not the day before", () => {
    expect(reads([anEntry({ statement: live })], "2011-01-10")).toBe("live");
    expect(reads([anEntry({ statement: live })], "2011-01-09")).toBeNull();
  });

  it("leaves out what was withdrawn", () => {
    const entries = aChain(1, aStatement(), null);

    expect(reads(entries, "2011-01-31")).toBeNull();
    expect(reads(entries, "2011-01-31", at(1))).toBe("being-considered");
  });

  it("leaves out what is also said", () => {
    const entries = [
      ...aChain(1, aStatement()),
      ...aChain(
        2,
        aStatement({ claim: "also-said", status: "live", effective: known("2011-01-20") }),
      ),
    ];

    expect(reads(entries, "2011-01-31")).toBe("being-considered");
    expect(reads(entries.slice(1), "2011-01-31")).toBeNull();
  });

  it("takes the entry with the latest first day", () => {
    const entries = [
      ...aChain(1, live),
      ...aChain(2, aStatement({ status: "ended", effective: known("2011-01-05") })),
    ];

    expect(reads(entries, "2011-01-31")).toBe("live");
    expect(reads(entries, "2011-01-09")).toBe("ended");
  });

  it.each([
    [known("2011-01-01"), known("2011-01")],
    [known("2011-01"), known("2011")],
    [known("2011"), { date: "2010", precision: "after" as const }],
  ])("of two that count from one day takes the better known: %j before %j", (better, worse) => {
    const entries = [
      ...aChain(1, aStatement({ status: "live", effective: better })),
      ...aChain(2, aStatement({ status: "ended", effective: worse })),
    ];

    expect(reads(entries, "2011-01-31")).toBe("live");
  });

  it("of two equally well known takes the later place", () => {
    const entries = [
      ...aChain(1, aStatement({ status: "live" })),
      ...aChain(2, aStatement({ status: "ended" })),
    ];

    expect(reads(entries, "2011-01-31")).toBe("ended");
  });

  it("ranks an unknown date and a before alike, from the beginning of time", () => {
    const unknown = aStatement({ status: "live", effective: { date: null, precision: "unknown" } });
    const before = aStatement({
      status: "ended",
      effective: { date: "2011", precision: "before" },
    });

    expect(reads([...aChain(1, before), ...aChain(2, unknown)], "1066-10-14")).toBe("live");
    expect(reads([...aChain(1, unknown), ...aChain(2, before)], "1066-10-14")).toBe("ended");
  });

  it("reads needs review as itself, not as blank", () => {
    expect(reads([anEntry({ statement: needsReview() })], "2011-01-31")).toBe("needs-review");
  });
});

describe("an entry effective 10 January, corrected to the 20th, undone, redone and withdrawn", () => {
  const tenth = live;
  const twentieth = { ...live, effective: known("2011-01-20") };
  const entries = aChain(1, tenth, twentieth, tenth, twentieth, null);

  it.each([
    ["as entered", 1, { "2011-01-09": null, "2011-01-10": "live", "2011-01-20": "live" }],
    ["corrected", 2, { "2011-01-10": null, "2011-01-19": null, "2011-01-20": "live" }],
    ["undone", 3, { "2011-01-09": null, "2011-01-10": "live", "2011-01-20": "live" }],
    ["redone", 4, { "2011-01-10": null, "2011-01-19": null, "2011-01-20": "live" }],
    ["withdrawn", 5, { "2011-01-10": null, "2011-01-20": null, "2011-12-31": null }],
  ])("reads %s", (_, second, corners) => {
    for (const [day, status] of Object.entries(corners)) {
      expect([day, reads(entries, day, at(second))]).toEqual([day, status]);
    }
  });

  it("still reads each state as it was known then, after all of it", () => {
    expect([1, 2, 3, 4, 5].map((second) => reads(entries, "2011-01-15", at(second)))).toEqual([
      "live",
      null,
      "live",
      null,
      null,
    ]);
  });
});

describe("a typo mended in an entry that another outranks", () => {
  it("leaves the cell as it was: a correction keeps the place of what it corrects", () => {
    const typo = aStatement({ status: "live", qualifier: "with Cmabs" });
    const outranking = anEntry({ id: 2, statement: aStatement({ status: "being-progressed" }) });
    const [opened] = aChain(1, typo);
    const mended = anEntry({
      id: 3,
      place: 1,
      names: 1,
      kind: "correction",
      statement: { ...typo, qualifier: "with Cambs" },
    });

    const entries = [opened!, outranking, mended]; // aChain gives one link for one statement

    expect(reads(entries, "2011-01-31", at(2))).toBe("being-progressed");
    expect(reads(entries, "2011-01-31", at(3))).toBe("being-progressed");
  });
});

describe("an also-said mended, then preferred", () => {
  const stands = aStatement({ status: "being-considered" });
  const claim = aStatement({ claim: "also-said", status: "being-progressed" });
  const mended = { ...claim, status: "live" as const };
  const entries = [
    anEntry({ id: 1, statement: stands }),
    anEntry({ id: 2, statement: claim }),
    anEntry({ id: 3, place: 2, names: 2, kind: "correction", statement: mended }),
    // One act: the claim counts, what it is preferred to is now said beside.
    anEntry({
      id: 4,
      place: 2,
      names: 3,
      kind: "correction",
      statement: { ...mended, claim: "observed" },
      recordedAt: at(4),
    }),
    anEntry({
      id: 5,
      place: 1,
      names: 1,
      kind: "correction",
      statement: { ...stands, claim: "also-said" },
      recordedAt: at(4),
    }),
  ];

  it("is shown beside until a person prefers it", () => {
    expect([1, 2, 3, 4].map((second) => reads(entries, "2011-01-31", at(second)))).toEqual([
      "being-considered",
      "being-considered",
      "being-considered",
      "live",
    ]);
  });
});

describe("a month-dated paper against a day-dated move inside the month", () => {
  const paper = aStatement({ status: "being-considered", effective: known("2011-01") });
  const entries = [...aChain(1, live), ...aChain(2, paper)];

  it("counts the paper from the first of the month until the move", () => {
    expect(reads(entries, "2010-12-31")).toBeNull();
    expect(reads(entries, "2011-01-01")).toBe("being-considered");
    expect(reads(entries, "2011-01-09")).toBe("being-considered");
    expect(reads(entries, "2011-01-10")).toBe("live");
    expect(reads(entries, "2011-01-31")).toBe("live");
  });
});

describe("back-dated and future entries", () => {
  const today = aStatement({ status: "being-progressed", effective: known("2011-02-01") });
  const backDated = aStatement({ status: "being-considered", effective: known("2010-06-01") });
  const planned = aStatement({ claim: "moved", status: "live", effective: known("2011-04-01") });
  const entries = [...aChain(1, today), ...aChain(2, backDated), ...aChain(3, planned)];

  it("shows a back-dated entry from its day, only where nothing later stands, only once known", () => {
    expect(reads(entries, "2010-12-31", at(1))).toBeNull();
    expect(reads(entries, "2010-12-31", at(2))).toBe("being-considered");
    expect(reads(entries, "2011-02-01", at(2))).toBe("being-progressed");
  });

  it("shows a planned move from its day on", () => {
    expect(reads(entries, "2011-03-31")).toBe("being-progressed");
    expect(reads(entries, "2011-04-01")).toBe("live");
    expect(reads(entries, "2011-04-01", at(2))).toBe("being-progressed");
  });
});

describe("the chains of a cell", () => {
  const entries = [...aChain(1, aStatement(), live, null), ...aChain(4, live)];

  it("have one last link each, in order of place", () => {
    expect(lastLinks([...entries].reverse(), later).map(({ id }) => id)).toEqual([3, 4]);
    expect(lastLinks(entries, at(2)).map(({ id }) => id)).toEqual([2]);
  });

  it("are told oldest link first, each with what was said before it", () => {
    const chain = chainOf([...entries].reverse(), 1);

    expect(chain.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(chain.map((link) => saidBefore(chain, link))).toEqual([null, aStatement(), live]);
  });
});
