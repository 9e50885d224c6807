import { Statement } from "@accord/domain/entry";
import type { MatrixCell } from "@accord/domain/matrix";
import { describe, expect, it } from "vitest";
import {
  isReasonWanted,
  NOTHING_TYPED,
  PROPOSAL_FIELDS,
  proposedStatement,
  type TypedProposal,
} from "./typed-proposal.ts";

const standing = {
  status: "being-progressed",
  effectiveOn: { date: "2011-01", precision: "month" },
} as MatrixCell; // as much of a cell as the form looks at
const march: TypedProposal["effective"] = { day: "", month: "3", year: "2011", precision: "month" };
const typed = (more: Partial<TypedProposal>): TypedProposal => ({
  ...NOTHING_TYPED,
  status: "live",
  effective: march,
  words: "The unit opened.",
  ...more,
});
const fieldsOf = (one: TypedProposal) =>
  proposedStatement(one, standing).problems.map(({ field }) => field);

describe("a change as it is proposed", () => {
  it("says that it moved, from when, and why in words", () => {
    expect(proposedStatement(typed({}), standing)).toEqual({
      problems: [],
      words: "The unit opened.",
      statement: Statement.parse({
        claim: "moved",
        status: "live",
        effective: { date: "2011-03", precision: "month" },
      }),
    });
  });

  it("asks for everything at once, each at its field", () => {
    expect(fieldsOf(NOTHING_TYPED)).toEqual([
      PROPOSAL_FIELDS.status,
      PROPOSAL_FIELDS.effective,
      PROPOSAL_FIELDS.words,
    ]);
  });

  it("asks for a reason where it goes back, and takes the words for one that has no name", () => {
    const back = typed({ status: "to-be-considered" });

    expect(isReasonWanted(back, standing)).toBe(true);
    expect(fieldsOf(back)).toEqual([PROPOSAL_FIELDS.reasonCode]);
    expect(proposedStatement({ ...back, reasonCode: "other" }, standing).statement).toMatchObject({
      reasonCode: "other",
      reasonWords: "The unit opened.",
    });
    expect(isReasonWanted(typed({}), standing)).toBe(false);
  });

  it("cannot be what stands already, nor begin before it did", () => {
    expect(fieldsOf(typed({ status: "being-progressed" }))).toEqual([PROPOSAL_FIELDS.status]);
    expect(fieldsOf(typed({ effective: { ...march, month: "12", year: "2010" } }))).toEqual([
      PROPOSAL_FIELDS.effective,
    ]);
  });
});
