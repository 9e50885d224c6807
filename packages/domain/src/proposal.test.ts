import { describe, expect, it } from "vitest";
import {
  assertOpenOf,
  decideAcceptance,
  type OpenOrSettled,
  ProposalOutcome as Outcomes,
  type ProposalOutcome,
} from "./proposal.ts";
import { aStatement } from "./testing/examples.ts";

const proposed = aStatement({ status: "live" });
const waiting: OpenOrSettled = { kind: "change", statement: proposed, outcome: null };
const suggestion: OpenOrSettled = { kind: "correction", statement: null, outcome: null };
const settled = (outcome: ProposalOutcome): OpenOrSettled => ({ ...waiting, outcome });

describe("accepting a proposal", () => {
  it("records what was proposed where nothing else is said", () => {
    expect(decideAcceptance(waiting, { statement: null, words: null })).toEqual({
      statement: proposed,
      outcome: "accepted",
    });
  });

  it("is no amendment where the same is said again", () => {
    const again = aStatement({ status: "live" });

    expect(decideAcceptance(waiting, { statement: again, words: null }).outcome).toBe("accepted");
  });

  it("records what the editor says instead, and asks for a word then", () => {
    const instead = aStatement({ status: "being-progressed" });

    expect(decideAcceptance(waiting, { statement: instead, words: "Not signed yet." })).toEqual({
      statement: instead,
      outcome: "amended",
    });
    expect(() => decideAcceptance(waiting, { statement: instead, words: null })).toThrow(
      "Say in a word",
    );
  });

  it("is refused for a suggestion, which says nothing that could be recorded", () => {
    expect(() => decideAcceptance(suggestion, { statement: proposed, words: null })).toThrow(
      "A suggestion says nothing",
    );
  });

  it.each(Outcomes.options)("is refused once it is %s", (outcome) => {
    expect(() => decideAcceptance(settled(outcome), { statement: null, words: null })).toThrow(
      "already",
    );
  });
});

describe("declining and answering", () => {
  it("keep to their own kind", () => {
    expect(() => assertOpenOf("change", waiting)).not.toThrow();
    expect(() => assertOpenOf("correction", suggestion)).not.toThrow();
    expect(() => assertOpenOf("change", suggestion)).toThrow("A suggestion is answered");
    expect(() => assertOpenOf("correction", waiting)).toThrow("accepted or declined");
  });

  it("are done once", () => {
    expect(() => assertOpenOf("change", settled("declined"))).toThrow(
      "This has been declined already.",
    );
  });
});
