import { describe, expect, it } from "vitest";
import { Correction, NewEntry, Preference, Statement, Undo, Withdrawal } from "./entry.ts";
import { aCellAddress, aStatement, known } from "./testing/examples.ts";

const said = { claim: "observed", status: "being-considered", effective: known("2011-01") };

/** The field each complaint is about. */
function complaints(statement: object): string[] {
  const parsed = Statement.safeParse({ ...said, ...statement });
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
}

describe("a statement about a cell", () => {
  it("needs no more than a claim, a status and when", () => {
    expect(Statement.parse(said)).toEqual({
      ...said,
      liveKind: null,
      qualifier: null,
      sourceWording: null,
      needsReview: false,
      reasonCode: null,
      reasonWords: null,
      comment: null,
      source: null,
    });
  });

  it("has no status exactly where it needs review", () => {
    const words = { sourceWording: "Kent only" };

    expect(complaints({ ...words, status: null, needsReview: true })).toEqual([]);
    expect(complaints({ ...words, status: null, needsReview: false })).toEqual(["status"]);
    expect(complaints({ ...words, status: "live", needsReview: true })).toEqual(["status"]);
  });

  it("gives the source's words where it needs review", () => {
    expect(complaints({ status: null, needsReview: true })).toEqual(["sourceWording"]);
  });

  it("takes at most 12 words of the source", () => {
    const twelve = "one two three four five six seven eight nine ten eleven twelve";

    expect(complaints({ sourceWording: twelve })).toEqual([]);
    expect(complaints({ sourceWording: `${twelve} thirteen` })).toEqual(["sourceWording"]);
  });

  it("has a kind of live only where it is live", () => {
    expect(complaints({ status: "live", liveKind: "signed" })).toEqual([]);
    expect(complaints({ status: "being-progressed", liveKind: "signed" })).toEqual(["liveKind"]);
  });

  it("says another reason in words", () => {
    expect(complaints({ reasonCode: "other", reasonWords: "The building burned down" })).toEqual(
      [],
    );
    expect(complaints({ reasonCode: "other" })).toEqual(["reasonWords"]);
    expect(complaints({ reasonCode: "legal-challenge" })).toEqual([]);
  });

  it("keeps a qualifier beside the status", () => {
    expect(complaints({ status: "being-progressed", qualifier: "with Cambs" })).toEqual([]);
  });

  it("refuses blank texts and control characters", () => {
    expect(complaints({ comment: "   " })).toEqual(["comment"]);
    expect(complaints({ qualifier: "with\u0000Cambs" })).toEqual(["qualifier"]);
    expect(complaints({ qualifier: "with \u202eCambs" })).toEqual(["qualifier"]);
  });

  it("refuses what it does not know", () => {
    expect(complaints({ colour: "green" })).toEqual([""]);
    expect(complaints({ source: { slug: "strategy-2011", place: "page 9", shelf: 3 } })).toEqual([
      "source",
    ]);
  });

  it("is never a correction or a withdrawal: those are kinds of entry, not claims", () => {
    expect(complaints({ claim: "correction" })).toEqual(["claim"]);
    expect(complaints({ claim: "withdrawn" })).toEqual(["claim"]);
  });
});

describe("an edit of a cell", () => {
  const edit = { cell: aCellAddress, head: 3 };
  const isTaken = (schema: { safeParse(value: unknown): { success: boolean } }, value: object) =>
    schema.safeParse(value).success;

  it("carries the head of the read it was made from", () => {
    expect(isTaken(NewEntry, { ...edit, statement: said })).toBe(true);
    expect(isTaken(NewEntry, { cell: aCellAddress, statement: said })).toBe(false);
  });

  it("says why it corrects, withdraws or prefers", () => {
    const statement = aStatement();

    expect(isTaken(Correction, { ...edit, entry: 1, statement, why: "Misread." })).toBe(true);
    expect(isTaken(Correction, { ...edit, entry: 1, statement })).toBe(false);
    expect(isTaken(Withdrawal, { ...edit, entry: 1, why: "Not in the paper." })).toBe(true);
    expect(isTaken(Withdrawal, { ...edit, entry: 1, why: " " })).toBe(false);
    expect(isTaken(Preference, { ...edit, entry: 2, as: "moved", over: 1, why: "Signed." })).toBe(
      true,
    );
    expect(isTaken(Preference, { ...edit, entry: 2, as: "also-said", over: 1, why: "No." })).toBe(
      false,
    );
  });

  it("refuses fields nobody asked for", () => {
    expect(isTaken(NewEntry, { ...edit, statement: said, recordedAt: "2011-01-01" })).toBe(false);
    expect(isTaken(Undo, { programme: "eastern-region", act: 4 })).toBe(true);
    expect(isTaken(Undo, { programme: "eastern-region", act: 4, force: true })).toBe(false);
  });
});
