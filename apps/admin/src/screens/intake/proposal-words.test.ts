import { describe, expect, it } from "vitest";
import { isShown, leftOutSentence, proposalSentence, toRecord } from "./proposal-words.ts";
import { aProposal, aProposedCell, aProposedRow, aStatement } from "./testing/a-proposal.ts";

const COUNTS = { added: 0, changed: 0, same: 0, missing: 0, needsReview: 0, notPlaced: 0 };

function spoken(proposal: ReturnType<typeof aProposal>): string {
  return proposalSentence(proposal)
    .map(({ words }) => words)
    .join("");
}

describe("the sentence over a comparison", () => {
  it("counts what is the same, what changes, what needs a person and what is kept", () => {
    const back = aProposedCell({ outcome: "changed", reasonOffered: true });
    const proposal = aProposal({
      counts: { ...COUNTS, same: 16, changed: 2, needsReview: 3, missing: 2 },
      rows: [aProposedRow({ cells: [back] })],
    });

    expect(spoken(proposal)).toBe(
      "Nothing is recorded yet. 16 cells are the same, 2 change (1 back or stopped, a reason may be given) and 3 need a person. 2 are blank or absent in the table and keep what they have: a blank never clears a cell.",
    );
  });

  it("agrees in number where it is one of each", () => {
    const counts = { added: 1, changed: 1, same: 1, missing: 1, needsReview: 1, notPlaced: 1 };

    expect(spoken(aProposal({ counts }))).toBe(
      "Nothing is recorded yet. 1 cell is the same, 1 is new, 1 changes, 1 needs a person and 1 is not placed. 1 is blank or absent in the table and keeps what it has: a blank never clears a cell.",
    );
  });

  it("says of what it counts where nothing is the same", () => {
    const counts = { ...COUNTS, added: 140, needsReview: 3 };

    expect(spoken(aProposal({ counts }))).toBe(
      "Nothing is recorded yet. 140 cells are new and 3 need a person. ",
    );
  });

  it("tells of comments that differ, and of words that fitted no status before either", () => {
    const before = {
      status: null,
      liveKind: null,
      qualifier: null,
      sourceWording: "Initial scoping",
      needsReview: true,
      effectiveOn: { date: "2011-01", precision: "month" },
    } as const;
    const rows = [
      aProposedRow({ cells: [aProposedCell({ before })], commentOutcome: "changed" }),
      aProposedRow({ commentOutcome: "same" }),
    ];

    expect(spoken(aProposal({ counts: { ...COUNTS, same: 143 }, rows }))).toBe(
      "Nothing is recorded yet. 143 cells are the same (1 of them in words that still fit no status) and 1 comment differs. ",
    );
  });

  it("has in amber only what needs a person", () => {
    const proposal = aProposal({ counts: { ...COUNTS, changed: 2, needsReview: 3, notPlaced: 4 } });

    const amber = proposalSentence(proposal).filter(({ weight }) => weight === "person");

    expect(amber.map(({ words }) => words)).toEqual(["3 need a person", "4 are not placed"]);
  });
});

describe("how much would be recorded", () => {
  it("is every cell with a statement and every comment that differs", () => {
    const row = aProposedRow({
      commentOutcome: "changed",
      cells: [
        aProposedCell({ outcome: "added", statement: aStatement() }),
        aProposedCell({ outcome: "needs-review", statement: aStatement({ status: null }) }),
        aProposedCell({ outcome: "same" }),
      ],
    });

    expect(toRecord(aProposal({ rows: [row] }))).toBe(3);
  });

  it("is what was counted, where not all rows are shown", () => {
    const counts = { ...COUNTS, added: 40_000, changed: 9_000, needsReview: 500 };

    expect(toRecord(aProposal({ counts, rowsLeftUnshown: 49_000 }))).toBe(49_500);
  });
});

describe("a filter of rows", () => {
  const same = aProposedRow({ cells: [aProposedCell()] });
  const changes = aProposedRow({ cells: [aProposedCell({ outcome: "changed" })] });
  const review = aProposedRow({ cells: [aProposedCell({ outcome: "needs-review" })] });
  const unknown = aProposedRow({ match: { slug: null, by: null, suggestions: [] } });
  const leftOut = aProposedRow({ match: { slug: null, by: "left-out", suggestions: [] } });

  it.each([
    { filter: "all", rows: [same, changes, review, unknown, leftOut] },
    { filter: "changes", rows: [changes] },
    { filter: "person", rows: [review, unknown] },
  ] as const)("shows for $filter what has to do with it", ({ filter, rows }) => {
    const all = [same, changes, review, unknown, leftOut];

    expect(all.filter((row) => isShown(row, filter))).toEqual(rows);
  });

  it("finds words that are in review still", () => {
    const before = {
      status: null,
      liveKind: null,
      qualifier: null,
      sourceWording: "Initial scoping",
      needsReview: true,
      effectiveOn: { date: "2011-01", precision: "month" },
    } as const;
    const row = aProposedRow({ cells: [aProposedCell({ words: "Initial scoping", before })] });

    expect(isShown(row, "person")).toBe(true);
  });
});

describe("what was left out", () => {
  const place = { table: null, row: 20, column: 1 };

  it("is told in one sentence, each kind with its number", () => {
    const leftOut = [
      { what: "heading-repeated", place, words: "Business Area" },
      { what: "dashes", place, words: "- -" },
      { what: "dashes", place, words: "--" },
      { what: "group-heading", place, words: "Business support" },
    ] as const;

    expect(leftOutSentence(leftOut)).toBe(
      "Left out: 1 heading repeated over a page, 2 rows of dashes.",
    );
  });

  it("is nothing to speak of where all was taken", () => {
    expect(leftOutSentence([])).toBe("");
  });
});
