import { aStatement, known, needsReview } from "@accord/domain/testing/examples";
import { describe, expect, it } from "vitest";
import {
  beginningWith,
  ENTRY_FIELDS,
  statementOf,
  type TypedEntry,
  typedEntry,
} from "./typed-entry.ts";

const terms = { effective: "31 January 2011", source: "" };

const filled = (typed: Partial<TypedEntry> = {}): TypedEntry => ({
  ...beginningWith(terms, null),
  claim: "observed",
  standing: "live",
  ...typed,
});
const fields = (typed: TypedEntry) => statementOf(typed).problems.map(({ field }) => field);

describe("an entry as it is typed", () => {
  it("begins with the day above the matrix, with nothing chosen for the person", () => {
    expect(beginningWith(terms, null)).toMatchObject({
      claim: null,
      standing: null,
      effective: { day: "31", month: "1", year: "2011", precision: "day" },
    });
  });

  it("keeps paper, day and claim from the entry before", () => {
    const { claim, effective, source } = filled({ source: "strategy-2011", claim: "moved" });

    expect(
      beginningWith({ ...terms, effective: "2012" }, { claim, effective, source }),
    ).toMatchObject({
      claim: "moved",
      effective: { month: "1" },
      source: "strategy-2011",
      standing: null,
    });
  });

  it("becomes the statement it says", () => {
    expect(
      statementOf(filled({ qualifier: " with Cambs ", liveKind: "signed" })).statement,
    ).toEqual(
      aStatement({
        status: "live",
        liveKind: "signed",
        qualifier: "with Cambs",
        effective: known("2011-01-31"),
      }),
    );
  });

  it("comes back as it was from the record", () => {
    const said = [
      aStatement({ status: "suspended", reasonCode: "other", reasonWords: "Fire", comment: "Yes" }),
      needsReview("Kent only", { source: { slug: "strategy-2011", place: "page 9" } }),
      aStatement({ effective: { date: null, precision: "unknown" } }),
    ];

    expect(said.map((statement) => statementOf(typedEntry(statement)).statement)).toEqual(said);
  });

  it("forgets the kind of live when it is live no more", () => {
    const typed = filled({ liveKind: "signed", standing: "ended" });

    expect(statementOf(typed).statement?.liveKind).toBeNull();
  });
});

describe("what is wrong with what was typed", () => {
  it("is told beside each field", () => {
    const nothing = beginningWith(terms, null);
    const effective = { day: "31", month: "2", year: "2011", precision: "day" } as const;

    expect(fields({ ...nothing, effective })).toEqual([
      ENTRY_FIELDS.claim,
      ENTRY_FIELDS.status,
      ENTRY_FIELDS.effective,
    ]);
  });

  it("comes from the domain's own rules", () => {
    expect(fields(filled({ standing: "needs-review" }))).toEqual([ENTRY_FIELDS.sourceWording]);
    expect(fields(filled({ reasonCode: "other" }))).toEqual([ENTRY_FIELDS.reasonWords]);
    expect(fields(filled({ sourceWording: "a b c d e f g h i j k l m" }))).toEqual([
      ENTRY_FIELDS.sourceWording,
    ]);
  });
});
