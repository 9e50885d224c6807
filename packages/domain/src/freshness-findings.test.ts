import { describe, expect, it } from "vitest";
import { CalendarDate } from "./calendar.ts";
import { at, known } from "./testing/examples.ts";
import {
  aRecord,
  asAt,
  courseTo,
  dogsIn,
  found,
  keysFound as keys,
} from "./testing/finding-examples.ts";

const NS = "norfolk-suffolk";
const day = (text: string) => CalendarDate.parse(text);

describe("freshness", () => {
  it("finds a planned change whose day came, until somebody confirms it", () => {
    const planned = {
      status: "live",
      kind: "moved",
      effectiveOn: known("2011-02-10"),
      recordedAt: at(1), // 1 February 2011
    } as const;
    const due = dogsIn(NS, { ...planned, confirmedAt: null });

    expect(found("due", asAt(aRecord([due]), "2011-02-11"))).toMatchObject([
      {
        key: "due dogs/norfolk-suffolk",
        sentence:
          "Dogs in Norfolk/Suffolk: live was planned from 10 February 2011, and nobody has confirmed it since.",
        since: "2011-02-10",
      },
    ]);
    const today = day("2011-02-09");
    expect(found("due", asAt(aRecord([due], { today }), "2011-02-11"))).toEqual([]);
    const confirmed = dogsIn(NS, { ...planned, confirmedAt: "2011-02-10T09:00:00.000Z" as never });
    expect(found("due", aRecord([confirmed]))).toEqual([]);
    const told = dogsIn(NS, { ...planned, effectiveOn: known("2011-02-01") });
    expect(found("due", aRecord([told]))).toEqual([]);
  });

  it.each([
    [known("2011-02"), "from February 2011", "2011-02"],
    [{ date: "2011-02", precision: "after" } as const, "after February 2011", null],
  ])("tells a planned day no finer than it is known: %o", (effectiveOn, when, since) => {
    const said = { status: "live", kind: "moved", confirmedAt: null } as const;
    const recordedAt = "2011-01-20T09:00:00.000Z" as never;
    const due = dogsIn(NS, { ...said, effectiveOn, recordedAt });

    const facts = asAt(aRecord([due], { today: day("2011-03-31") }), "2011-03-31");
    const [finding] = found("due", facts);
    expect(finding?.sentence).toContain(`live was planned ${when}, and nobody`);
    expect(finding?.since).toBe(since);
  });

  it("finds what nobody has confirmed since the cycle of meetings began", () => {
    const cycleBegins = day("2011-02-01");
    const before = dogsIn(NS, { confirmedAt: "2011-01-31T23:00:00.000Z" as never });

    expect(keys("unconfirmed", aRecord([before], { cycleBegins }))).toEqual([
      "unconfirmed dogs/norfolk-suffolk",
    ]);
    expect(found("unconfirmed", aRecord([dogsIn(NS)], { cycleBegins }))).toEqual([]);
    const moved = dogsIn(NS, {
      confirmedAt: null,
      kind: "moved",
      effectiveOn: known("2011-02-01"),
      recordedAt: at(1),
    });
    expect(found("unconfirmed", aRecord([moved], { cycleBegins }))).toEqual([]);
  });

  it.each(["ended", "superseded", "rejected"] as const)(
    "asks nobody to confirm what is %s",
    (status) => {
      const over = dogsIn(NS, { status, confirmedAt: null });

      expect(found("unconfirmed", aRecord([over]))).toEqual([]);
      expect(found("stale", asAt(aRecord([over]), "2012-01-01"))).toEqual([]);
    },
  );

  it("finds words that fit no status, until a person gives them one", () => {
    const words = { status: null, needsReview: true, sourceWording: "Kent only" } as const;

    expect(found("needs-review", aRecord([dogsIn(NS, words)]))).toMatchObject([
      {
        sentence: "Dogs in Norfolk/Suffolk reads “Kent only”, which fits no status.",
        since: "2011-01",
      },
    ]);
    expect(found("needs-review", aRecord([dogsIn(NS)]))).toEqual([]);
  });

  it("finds what went back, stopped or came back from a stop without a reason", () => {
    const facts = (from: Parameters<typeof courseTo>[1], now = {}) => {
      const cell = dogsIn(NS, { status: "being-considered", effectiveOn: known("2011-01-20") });
      return aRecord([cell], { courses: [courseTo(cell, from, now)] });
    };
    const live = [{ status: "live", effectiveOn: known("2010") } as const];

    expect(found("no-reason", facts(live))).toMatchObject([
      {
        sentence:
          "Dogs in Norfolk/Suffolk went from live to being considered, and nothing says why.",
        since: "2011-01-20",
      },
    ]);
    expect(found("no-reason", facts(live, { reasonCode: "cost-or-complexity" }))).toEqual([]);
    expect(
      found("no-reason", facts([{ status: "suspended", effectiveOn: known("2010") }])),
    ).toHaveLength(1);
    expect(
      found("no-reason", facts([{ status: "initial-research", effectiveOn: known("2010") }])),
    ).toEqual([]);
    expect(found("no-reason", facts([]))).toEqual([]);
  });

  it("finds what has not moved for more than six months at stages 1 to 4, and not after six exactly", () => {
    const cell = dogsIn(NS, { effectiveOn: known("2011-01-10") });

    expect(found("stalled", asAt(aRecord([cell]), "2011-07-10"))).toEqual([]);
    expect(found("stalled", asAt(aRecord([cell]), "2011-07-11"))).toMatchObject([
      {
        sentence: "Dogs in Norfolk/Suffolk has stood at being considered for more than six months.",
        since: "2011-01-10",
      },
    ]);
    const patient = aRecord([cell], { monthsUntilStalled: 9 });
    expect(found("stalled", asAt(patient, "2011-07-11"))).toEqual([]);
    for (const status of ["live", "suspended", "ended"] as const) {
      expect(found("stalled", asAt(aRecord([{ ...cell, status }]), "2012-01-01"))).toEqual([]);
    }
  });

  it("counts a later paper that says the same as no movement, and as an entry", () => {
    const cell = dogsIn(NS, { effectiveOn: known("2011-06-01") });
    const courses = [courseTo(cell, [{ effectiveOn: known("2011-01-10") }])];
    const facts = asAt(aRecord([cell], { courses }), "2011-08-01");

    expect(keys("stalled", facts)).toEqual(["stalled dogs/norfolk-suffolk"]);
    expect(found("stale", facts)).toEqual([]);
  });

  it("finds a cell that nobody entered anything about, live or not, and another source's claim is an entry", () => {
    const live = dogsIn(NS, { status: "live", effectiveOn: known("2011-01-10") });
    const claim = {
      ...{ area: "dogs", partnership: NS, place: 7, sourceWording: null, source: null },
      status: "live",
      effectiveOn: known("2011-06-01"),
    } as const;

    expect(found("stale", asAt(aRecord([live]), "2011-08-01"))).toMatchObject([
      { sentence: "Dogs in Norfolk/Suffolk has had no entry for more than six months." },
    ]);
    expect(found("stale", asAt(aRecord([live], { otherClaims: [claim] }), "2011-08-01"))).toEqual(
      [],
    );
    const later = { ...claim, effectiveOn: known("2011-08-02") };
    expect(
      found("stale", asAt(aRecord([live], { otherClaims: [later] }), "2011-08-01")),
    ).toHaveLength(1);
  });

  it("counts what was so before a date from that date, and what nobody dates from its recording", () => {
    const before = dogsIn(NS, { effectiveOn: { date: "2011", precision: "before" } });
    const undated = dogsIn(NS, { effectiveOn: { date: null, precision: "unknown" } });

    expect(found("stalled", asAt(aRecord([before]), "2011-07-01"))).toEqual([]);
    expect(found("stalled", asAt(aRecord([before]), "2011-07-02"))).toMatchObject([
      { since: null },
    ]);
    expect(found("stalled", asAt(aRecord([undated]), "2011-08-01"))).toEqual([]);
    expect(found("stalled", asAt(aRecord([undated]), "2011-08-02"))).toHaveLength(1);
  });
});

describe("mandate and lead", () => {
  it("are asked of a cell on the ladder, the mandate from stage 3", () => {
    const at = (status: "initial-research" | "being-considered" | "suspended") =>
      aRecord([dogsIn(NS, { status })], { leads: new Set(), mandates: new Set() });

    expect(keys("no-lead", at("initial-research"))).toEqual(["no-lead dogs/norfolk-suffolk"]);
    expect(found("no-mandate", at("initial-research"))).toEqual([]);
    expect(keys("no-mandate", at("being-considered"))).toEqual(["no-mandate dogs/norfolk-suffolk"]);
    expect(found("no-lead", at("suspended"))).toEqual([]);
    expect(found("no-mandate", aRecord([dogsIn(NS)]))).toEqual([]);
  });
});
