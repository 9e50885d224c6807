import { describe, expect, it } from "vitest";
import type { CalendarDate } from "./calendar.ts";
import {
  assertFresh,
  decideCorrection,
  decideEntry,
  decidePreference,
  decideUndo,
  decideWithdrawal,
  standingOn,
} from "./change-cell.ts";
import { aChain, anEntry, aStatement, known } from "./testing/examples.ts";

const today = "2011-02-01" as CalendarDate;
const refusal = (kind: string, facts: object = {}) =>
  expect.objectContaining({ kind, facts: expect.objectContaining(facts) });
const moved = (status: Parameters<typeof aStatement>[0] = {}) =>
  aStatement({ claim: "moved", effective: known("2011-01-20"), ...status });

describe("adding an entry", () => {
  it("opens a chain of the kind it claims", () => {
    const statement = aStatement();

    expect(decideEntry([], { statement }, today)).toEqual({
      kind: "observed",
      place: null,
      names: null,
      statement,
      why: null,
    });
    expect(decideEntry([], { statement: moved() }, today).kind).toBe("moved");
    expect(decideEntry([], { statement: aStatement({ claim: "also-said" }) }, today).kind).toBe(
      "also-said",
    );
  });

  it.each(["observed", "also-said"] as const)("refuses what is %s in the future", (claim) => {
    const statement = aStatement({ claim, effective: known("2011-02-02") });

    expect(() => decideEntry([], { statement }, today)).toThrow(
      refusal("rule-broken", { field: "effective" }),
    );
  });

  it("takes a move that lies in the future", () => {
    const statement = moved({ effective: known("2011-04-01") });

    expect(decideEntry([], { statement }, today).statement).toBe(statement);
  });

  it("takes a paper of the month that is still running", () => {
    const statement = aStatement({ effective: known("2011-02") });

    expect(decideEntry([], { statement }, today).kind).toBe("observed");
  });

  it.each([
    ["goes back", "live", "being-considered"],
    ["stops", "being-progressed", "suspended"],
    ["stops in another way", "suspended", "ended"],
    ["returns from an exit", "suspended", "live"],
  ] as const)("asks a move by hand that %s for a reason code", (_, from, to) => {
    const entries = [anEntry({ statement: aStatement({ status: from }) })];
    const reasonCode = "no-common-ict";

    expect(() => decideEntry(entries, { statement: moved({ status: to }) }, today)).toThrow(
      refusal("rule-broken", { field: "reasonCode" }),
    );
    expect(decideEntry(entries, { statement: moved({ status: to, reasonCode }) }, today).kind).toBe(
      "moved",
    );
  });

  it("asks nothing of a move forward, a move from blank, or a paper that says it stands lower", () => {
    const live = [anEntry({ statement: aStatement({ status: "live" }) })];
    const considered = [anEntry()];

    expect(decideEntry(considered, { statement: moved({ status: "live" }) }, today).kind).toBe(
      "moved",
    );
    expect(decideEntry([], { statement: moved({ status: "rejected" }) }, today).kind).toBe("moved");
    expect(
      decideEntry(live, { statement: aStatement({ status: "to-be-considered" }) }, today).kind,
    ).toBe("observed");
  });

  it("looks for a step back at the day of the move, not at today", () => {
    const entries = [
      anEntry({ id: 1, statement: aStatement({ status: "live", effective: known("2010") }) }),
      anEntry({
        id: 2,
        statement: aStatement({ status: "to-be-considered", effective: known("2011-01-25") }),
      }),
    ];

    expect(() =>
      decideEntry(entries, { statement: moved({ status: "being-progressed" }) }, today),
    ).toThrow(refusal("rule-broken"));
  });
});

describe("correcting an entry", () => {
  const entries = aChain(1, aStatement(), aStatement({ status: "being-progressed" }));
  const statement = aStatement({ status: "live" });

  it("names the chain's last link, keeps its place and says why", () => {
    const why = "The table says live.";

    expect(decideCorrection(entries, { entry: 2, statement, why }, today)).toEqual({
      kind: "correction",
      place: 1,
      names: 2,
      statement,
      why,
    });
  });

  it("may state another claim", () => {
    const beside = aStatement({ claim: "also-said" });

    expect(
      decideCorrection(entries, { entry: 2, statement: beside, why: "Hearsay." }, today).statement,
    ).toEqual(beside);
  });

  it("asks for no reason code, since its words say why", () => {
    const live = [anEntry({ statement: aStatement({ claim: "moved", status: "live" }) })];

    expect(
      decideCorrection(live, { entry: 1, statement: moved(), why: "Misread." }, today).kind,
    ).toBe("correction");
  });

  it("refuses a link that has been corrected since", () => {
    expect(() => decideCorrection(entries, { entry: 1, statement, why: "x" }, today)).toThrow(
      refusal("changed-meanwhile", { entry: 1, last: 2 }),
    );
  });

  it("refuses an entry of another cell", () => {
    expect(() => decideCorrection(entries, { entry: 9, statement, why: "x" }, today)).toThrow(
      refusal("not-found"),
    );
  });

  it("refuses what is withdrawn", () => {
    const withdrawn = aChain(1, aStatement(), null);

    expect(() => decideCorrection(withdrawn, { entry: 2, statement, why: "x" }, today)).toThrow(
      refusal("rule-broken"),
    );
  });

  it("refuses to put into the future what is no move", () => {
    const ahead = aStatement({ effective: known("2011-03-01") });

    expect(() =>
      decideCorrection(entries, { entry: 2, statement: ahead, why: "x" }, today),
    ).toThrow(refusal("rule-broken", { field: "effective" }));
  });
});

describe("withdrawing an entry", () => {
  it("ends the chain without a status, and says why", () => {
    expect(
      decideWithdrawal(aChain(4, aStatement()), { entry: 4, why: "Not in the paper." }),
    ).toEqual({ kind: "withdrawn", place: 4, names: 4, statement: null, why: "Not in the paper." });
  });

  it("refuses a second withdrawal and a stale link", () => {
    const entries = aChain(1, aStatement(), null);

    expect(() => decideWithdrawal(entries, { entry: 2, why: "x" })).toThrow(refusal("rule-broken"));
    expect(() => decideWithdrawal(entries, { entry: 1, why: "x" })).toThrow(
      refusal("changed-meanwhile"),
    );
  });
});

describe("preferring what another source says", () => {
  const stands = aStatement({ status: "being-considered" });
  const claim = aStatement({ claim: "also-said", status: "live" });
  const entries = [anEntry({ id: 1, statement: stands }), anEntry({ id: 2, statement: claim })];
  const preference = { entry: 2, as: "moved" as const, over: 1, why: "The agreement is signed." };

  it("makes it count and puts beside it what it is preferred to", () => {
    const drafts = decidePreference(entries, preference, today);

    expect(drafts).toEqual([
      {
        kind: "correction",
        place: 2,
        names: 2,
        statement: { ...claim, claim: "moved" },
        why: preference.why,
      },
      {
        kind: "correction",
        place: 1,
        names: 1,
        statement: { ...stands, claim: "also-said" },
        why: preference.why,
      },
    ]);
  });

  it("may have nothing to be preferred to", () => {
    expect(decidePreference(entries.slice(1), { ...preference, over: null }, today)).toHaveLength(
      1,
    );
  });

  it("refuses to prefer what counts already", () => {
    expect(() => decidePreference(entries, { ...preference, entry: 1, over: 2 }, today)).toThrow(
      refusal("rule-broken", { entry: 1 }),
    );
  });

  it("refuses to be preferred to what does not count", () => {
    const withdrawn = [...aChain(1, stands, null), anEntry({ id: 3, statement: claim })];

    expect(() => decidePreference(withdrawn, { ...preference, entry: 3, over: 2 }, today)).toThrow(
      refusal("rule-broken", { entry: 2 }),
    );
    expect(() => decidePreference(entries, { ...preference, over: 2 }, today)).toThrow(
      refusal("rule-broken", { entry: 2 }),
    );
  });

  it("refuses when either has changed since", () => {
    const corrected = [...aChain(1, stands, stands), anEntry({ id: 3, statement: claim })];

    expect(() => decidePreference(corrected, { ...preference, entry: 3, over: 1 }, today)).toThrow(
      refusal("changed-meanwhile", { entry: 1 }),
    );
  });
});

describe("undoing an act", () => {
  it("withdraws what the act opened", () => {
    expect(decideUndo([anEntry()], 1)).toEqual([
      {
        kind: "withdrawn",
        place: 1,
        names: 1,
        statement: null,
        why: "Undoes line 1 of the journal.",
      },
    ]);
  });

  it("puts back what a correction or a withdrawal replaced", () => {
    const first = aStatement({ status: "live" });

    expect(decideUndo(aChain(1, first, aStatement()), 2)).toMatchObject([
      { kind: "correction", names: 2, statement: first },
    ]);
    expect(decideUndo(aChain(1, first, null), 2)).toMatchObject([
      { kind: "correction", names: 2, statement: first },
    ]);
  });

  it("redoes when the undoing is undone", () => {
    const [first, second] = [aStatement(), aStatement({ status: "live" })];

    expect(decideUndo(aChain(1, first, second, first), 3)).toMatchObject([
      { kind: "correction", statement: second },
    ]);
    expect(decideUndo(aChain(1, first, null, first), 3)).toMatchObject([
      { kind: "withdrawn", statement: null },
    ]);
  });

  it("undoes both halves of a preference", () => {
    const [stands, claim] = [aStatement(), aStatement({ claim: "also-said", status: "live" })];
    const entries = [
      anEntry({ id: 1, statement: stands }),
      anEntry({ id: 2, statement: claim }),
      anEntry({ id: 3, place: 2, names: 2, act: 3, statement: { ...claim, claim: "observed" } }),
      anEntry({ id: 4, place: 1, names: 1, act: 3, statement: { ...stands, claim: "also-said" } }),
    ];

    expect(decideUndo(entries, 3).map(({ place, statement }) => [place, statement])).toEqual([
      [2, claim],
      [1, stands],
    ]);
  });

  it("refuses once a later act has changed the chain", () => {
    expect(() => decideUndo(aChain(1, aStatement(), null), 1)).toThrow(
      refusal("changed-meanwhile", { entry: 1, last: 2 }),
    );
  });

  it("has nothing to do in a cell the act did not touch", () => {
    expect(decideUndo([anEntry()], 7)).toEqual([]);
  });
});

describe("an edit from a page read a while ago", () => {
  it("goes through where the cell is as it was read", () => {
    expect(() => assertFresh({ revision: 7, current: null }, 7)).not.toThrow();
  });

  it("is refused with what stands where a later act touched the cell", () => {
    const current = { status: "live" };

    expect(() => assertFresh({ revision: 8, current }, 7)).toThrow(
      refusal("changed-meanwhile", { revision: 8, current }),
    );
  });
});

describe("what would stand on a day", () => {
  it("is the cell as it is known now", () => {
    const entries = aChain(1, aStatement(), aStatement({ status: "live" }));

    expect(standingOn(entries, today)?.statement.status).toBe("live");
    expect(standingOn(entries, "2010-12-31" as CalendarDate)).toBeNull();
  });
});
