import { describe, expect, it } from "vitest";
import type { IntakeDecisions, IntakeProposal } from "./intake.ts";
import { proposeIntake } from "./propose-intake.ts";
import { anEntry, aStatement, known, needsReview } from "./testing/examples.ts";
import { aFoundMatrix, someFacts, someTerms, type TypedRow } from "./testing/intake-examples.ts";

const HEADINGS = ["Norfolk / Suffolk", "Kent/Essex"];
const table = (...rows: TypedRow[]) => aFoundMatrix(HEADINGS, rows);
const dogsSay = (...cells: string[]) => table({ area: "DOGS", cells });
const blocksOf = ({ blocks }: IntakeProposal) => blocks.map(({ what }) => what);
const cellOf = ({ rows }: IntakeProposal, row = 0, cell = 0) => rows[row]?.cells[cell];
const decisions = (some: Partial<IntakeDecisions>) =>
  someTerms({ decisions: { areas: {}, partnerships: {}, wordings: {}, cells: {}, ...some } });

describe("an intake beside the register", () => {
  it("adds what is blank there, changes what differs, leaves what is the same and keeps what is missing", () => {
    const recorded = [
      anEntry({ id: 1, statement: aStatement({ status: "live", effective: known("2010") }) }),
      anEntry({
        id: 2,
        cell: { programme: "eastern-region", area: "hr", partnership: "norfolk-suffolk" },
        statement: aStatement({ status: "being-considered", effective: known("2010") }),
      }),
      anEntry({
        id: 3,
        cell: { programme: "eastern-region", area: "hr", partnership: "essex-kent" },
        statement: aStatement({ effective: known("2010") }),
      }),
    ];
    const found = table(
      { area: "Dogs", cells: ["being considered", "Live"] },
      { area: "Human resources", cells: ["Being Considered", ""] },
    );

    const proposal = proposeIntake(found, someFacts(recorded), someTerms());

    expect(proposal.counts).toEqual({
      added: 1,
      changed: 1,
      same: 1,
      missing: 1,
      needsReview: 0,
      notPlaced: 0,
    });
    expect(proposal.missing).toEqual([{ area: "hr", partnership: "essex-kent" }]);
    expect(cellOf(proposal)).toMatchObject({
      outcome: "changed",
      movement: "back",
      reasonOffered: true,
      before: { status: "live" },
      statement: { status: "being-considered", sourceWording: "being considered" },
    });
    expect(cellOf(proposal, 0, 1)).toMatchObject({ movement: "first-recorded", before: null });
    expect(blocksOf(proposal)).toEqual([]);
  });

  it("keeps words that fit no status as they stand, counts them once and offers a split", () => {
    const found = table(
      { area: "Dogs", cells: ["Live (pilot)", "Unified ports"] },
      { area: "HR", cells: ["", "LIVE (PILOT)"] },
    );
    const facts = someFacts();
    const areas = [{ slug: "hr", name: "HR", aliases: [] }, ...facts.areas.slice(0, 1)];

    const proposal = proposeIntake(found, { ...facts, areas }, someTerms());

    expect(proposal.counts).toMatchObject({ added: 0, needsReview: 3 });
    expect(proposal.wordings).toEqual([
      { words: "Live (pilot)", times: 2, split: { status: "live", qualifier: "pilot" } },
      { words: "Unified ports", times: 1, split: null },
    ]);
    expect(cellOf(proposal, 0, 1)).toMatchObject({
      outcome: "needs-review",
      statement: { status: null, needsReview: true, sourceWording: "Unified ports" },
    });
    expect(proposal.complaints).toHaveLength(3);
  });

  it("takes the same words that need review for the same, and a split that the register has made", () => {
    const recorded = [
      anEntry({ statement: needsReview("Unified “ports”") }),
      anEntry({
        id: 2,
        cell: { programme: "eastern-region", area: "dogs", partnership: "essex-kent" },
        statement: aStatement({ status: "live", qualifier: "pilot" }),
      }),
    ];

    const proposal = proposeIntake(
      dogsSay('unified "Ports"', "Live (pilot)"),
      someFacts(recorded),
      someTerms(),
    );

    expect(proposal.counts).toMatchObject({ same: 2, needsReview: 0 });
    expect(blocksOf(proposal)).toEqual(["nothing-to-record"]);
  });

  it("takes a cell for the same that stands as our own tables print it", () => {
    const statement = aStatement({ status: "live", liveKind: "unit-formed", qualifier: "pilot" });
    const found = dogsSay("Live (unit formed) pilot");

    const { counts } = proposeIntake(found, someFacts([anEntry({ statement })]), someTerms());

    expect(counts).toMatchObject({ same: 1, changed: 0, needsReview: 0 });
  });

  it("refuses more than twelve words that fit no status until a person says what they mean", () => {
    const words = "one two three four five six seven eight nine ten eleven twelve thirteen";
    const settled = decisions({
      wordings: {
        [words]: { status: "live", liveKind: null, qualifier: null, always: false, reason: null },
      },
    });

    const before = proposeIntake(dogsSay(words), someFacts(), someTerms());
    const after = proposeIntake(dogsSay(words), someFacts(), settled);

    expect(before.counts.notPlaced).toBe(1);
    expect(before.complaints).toEqual([
      { row: 2, column: 2, value: words, message: expect.stringContaining("13 words") },
    ]);
    expect(blocksOf(before)).toEqual(["not-placed"]);
    expect(cellOf(after)?.statement).toMatchObject({ status: "live", sourceWording: null });
  });

  it("does not place what the register does not know, and suggests", () => {
    const proposal = proposeIntake(
      table({ area: "Dosg", cells: ["Live"] }),
      someFacts(),
      someTerms(),
    );

    expect(proposal.counts.notPlaced).toBe(1);
    expect(proposal.blocks).toEqual([
      {
        what: "not-placed",
        message: "Row 2, column 1: “Dosg” is no row of this programme. Is it Dogs?",
      },
    ]);
    expect(proposal.complaints).toEqual([
      {
        row: 2,
        column: 1,
        value: "Dosg",
        message: "Row 2, column 1: “Dosg” is no row of this programme. Is it Dogs?",
      },
    ]);
  });

  it("takes words for nothing but words, whatever a program calls so", () => {
    const found = table(
      { area: "Constructor", cells: ["Live"] },
      { area: "Dogs", cells: ["constructor"] },
    );

    const proposal = proposeIntake(found, someFacts(), someTerms());

    expect(proposal.blocks).toHaveLength(1);
    expect(proposal.blocks[0]?.message).toContain("“Constructor” is no row of this programme");
    expect(cellOf(proposal, 1)).toMatchObject({
      outcome: "needs-review",
      readBy: null,
      statement: { sourceWording: "constructor" },
    });
  });

  it("lets a blank row that it does not know pass", () => {
    const proposal = proposeIntake(
      table({ area: "Dogs", cells: ["Live"] }, { area: "Zeppelins", cells: [] }),
      someFacts(),
      someTerms(),
    );

    expect(blocksOf(proposal)).toEqual([]);
    expect(proposal.complaints).toHaveLength(1);
  });

  it("takes two rows of one area for one where they agree, and asks where they do not", () => {
    const agree = table(
      { area: "Dogs", cells: ["Live"] },
      { area: "dogs", cells: ["LIVE", "Live"] },
    );
    const differ = table({ area: "Dogs", cells: ["Live"] }, { area: "dogs", cells: ["Ended"] });

    const one = proposeIntake(agree, someFacts(), someTerms());
    const two = proposeIntake(differ, someFacts(), someTerms());
    const settled = proposeIntake(
      differ,
      someFacts(),
      decisions({
        cells: { "3/2": { leaveOut: true, means: null, reasonCode: null, reasonWords: null } },
      }),
    );

    expect(one.counts).toMatchObject({ added: 2, notPlaced: 0 });
    expect(blocksOf(two)).toEqual(["disagreement"]);
    expect(two.blocks[0]?.message).toContain("row 2, column 2 and row 3, column 2");
    expect(settled.counts).toMatchObject({ added: 1, notPlaced: 0 });
    expect(blocksOf(settled)).toEqual([]);
  });

  it("asks where two columns of one partnership disagree", () => {
    const found = aFoundMatrix(
      ["Essex/Kent", "Kent/ Essex"],
      [{ area: "Dogs", cells: ["Live", "Ended"] }],
    );

    expect(blocksOf(proposeIntake(found, someFacts(), someTerms()))).toEqual(["disagreement"]);
  });

  it("refuses an observation in the future, and a day outside the paper's period", () => {
    const propose = (terms: Parameters<typeof someTerms>[0]) => () =>
      proposeIntake(dogsSay("Live"), someFacts(), someTerms(terms));

    expect(propose({ effective: known("2031") })).toThrow("Only a move may lie in the future");
    expect(propose({ dayOfPaper: "2011-02-01" })).toThrow("outside its period");
    expect(propose({ effective: known("2031"), claim: "moved" })).not.toThrow();
  });

  it("asks for the day of the paper where a cell differs that has an entry inside the period", () => {
    const recorded = [anEntry({ statement: aStatement({ effective: known("2011-01-10") }) })];
    const facts = (terms = someTerms()) => someFacts(recorded, terms);
    const dated = someTerms({ dayOfPaper: "2011-01-20" });

    const asked = proposeIntake(dogsSay("Live"), facts(), someTerms());
    const settled = proposeIntake(dogsSay("Live"), facts(dated), dated);
    const same = proposeIntake(dogsSay("Being considered", "Live"), facts(), someTerms());
    const february = someTerms({ effective: known("2011-02") });
    const later = proposeIntake(dogsSay("Live"), facts(february), february);

    expect(blocksOf(asked)).toEqual(["day-of-paper"]);
    expect(blocksOf(settled)).toEqual([]);
    expect(cellOf(settled)?.statement?.effective).toEqual(known("2011-01-20"));
    expect(blocksOf(same)).toEqual([]);
    expect(blocksOf(later)).toEqual([]);
  });

  it("reads a wording as it is remembered, and rather as it is decided", () => {
    const mapping = {
      kind: "wording",
      words: "in hand",
      means: { status: "being-progressed", liveKind: null, qualifier: null },
      reason: "So the office writes it.",
    } as const;
    const facts = someFacts([], someTerms(), { mappings: [mapping] });
    const settled = decisions({
      cells: {
        "2/2": {
          leaveOut: false,
          means: {
            status: "ended",
            liveKind: null,
            qualifier: "in May",
            always: false,
            reason: null,
          },
          reasonCode: "legal-challenge",
          reasonWords: null,
        },
      },
    });

    const remembered = proposeIntake(dogsSay("In hand", "IN HAND"), facts, someTerms());
    const decided = proposeIntake(dogsSay("In hand", "IN HAND"), facts, settled);

    expect(cellOf(remembered)).toMatchObject({
      readBy: "remembered",
      statement: { status: "being-progressed" },
    });
    expect(remembered.wordings).toEqual([]);
    expect(cellOf(decided)).toMatchObject({
      readBy: "decided",
      statement: { status: "ended", qualifier: "in May", reasonCode: "legal-challenge" },
    });
    expect(cellOf(decided, 0, 1)?.readBy).toBe("remembered");
  });

  it("takes every dated statement of a list for an entry, the later ones seeing the earlier", () => {
    const details = {
      claim: null,
      liveKind: null,
      qualifier: null,
      sourceWording: null,
      needsReview: false,
      comment: null,
      source: null,
    };
    const said = (words: string, date: string) => ({
      area: "Dogs",
      cells: [{ words, details: { ...details, effective: known(date) } }],
    });
    const found = aFoundMatrix(
      ["Norfolk/Suffolk"],
      [
        said("Ended", "2011-03"),
        said("Live", "2010-02"),
        said("Live", "2010-07"),
        said("Being considered", "2009"),
        said("live", "2010-02"),
      ],
      { form: "list" },
    );
    const recorded = [
      anEntry({ statement: aStatement({ status: "being-considered", effective: known("2009") }) }),
    ];

    const { rows, counts } = proposeIntake(found, someFacts(recorded), someTerms());

    expect(counts).toMatchObject({ added: 1, changed: 2, same: 1, needsReview: 0 });
    expect(rows.map(({ cells }) => [cells[0]?.outcome, cells[0]?.movement])).toEqual([
      ["changed", "stopped"],
      ["changed", "forward"],
      ["added", null],
      ["same", null],
      ["left-out", null],
    ]);
  });

  it("compares comments on rows, and takes the same words for the same", () => {
    const facts = someFacts();
    const [dogs, ...others] = facts.view.areas;
    const view = { ...facts.view, areas: [{ ...dogs!, comment: "Operation ‘Utah’" }, ...others] };
    const found = table(
      { area: "Dogs", cells: [], comment: "Operation 'Utah'" },
      { area: "Human Resources", cells: [], comment: "Awaits guidance" },
    );

    const { rows } = proposeIntake(found, { ...facts, view }, someTerms());

    expect(rows.map(({ commentOutcome }) => commentOutcome)).toEqual(["same", "added"]);
  });

  it("asks for the day of the paper where a comment differs from one inside the period", () => {
    const comments = [{ area: "dogs", text: "Awaits guidance", effective: known("2011-01-10") }];
    const found = table({ area: "Dogs", cells: [], comment: "Four handlers" });
    const propose = (terms = someTerms()) =>
      proposeIntake(found, someFacts([], terms, { comments }), terms);

    expect(blocksOf(propose())).toEqual(["day-of-paper"]);
    expect(blocksOf(propose(someTerms({ dayOfPaper: "2011-01-20" })))).toEqual([]);
    expect(blocksOf(propose(someTerms({ effective: known("2011-02") })))).toEqual([]);
  });
});
