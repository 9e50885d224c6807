import { describe, expect, it } from "vitest";
import { stepWords, waitingWords } from "./draft-words.ts";

const EDITOR = { mayCheck: true, mayApprove: false, notApproving: null };
const APPROVER = { mayCheck: false, mayApprove: true, notApproving: null };

describe("what a draft waits for", () => {
  it.each([
    [
      "an editor, while its documents are made",
      EDITOR,
      "composed",
      false,
      [],
      /Check the figures when/,
    ],
    [
      "an editor, once they are there",
      EDITOR,
      "composed",
      true,
      ["check"],
      /^Open the documents and check/,
    ],
    ["an approver, before it is checked", APPROVER, "composed", true, [], /an editor who checks/],
    ["an approver, once it is checked", APPROVER, "checked", true, ["approve"], /then approve it/],
    [
      "an editor, once it is checked",
      EDITOR,
      "checked",
      true,
      ["send-back"],
      /somebody who approves/,
    ],
  ] as const)("is told to %s", (_, role, state, documentsFit, next, words) => {
    expect(waitingWords({ ...role, state, documentsFit, next })).toMatch(words);
  });

  it("is what the register says to an approver who may not approve it now", () => {
    const notApproving = "You checked its figures. Somebody else approves it.";
    const draft = { state: "checked", documentsFit: true, next: [], ...APPROVER } as const;

    expect(waitingWords({ ...draft, notApproving })).toBe(notApproving);
  });
});

describe("a step", () => {
  it("is told in one line, with who took it", () => {
    const at = "2026-11-02T09:12:00.000Z";

    expect(stepWords({ what: "Sent back", who: "A. Reader", at })).toBe(
      "Sent back, A. Reader, 2 November 2026, 09:12",
    );
    expect(stepWords({ what: "Composed", who: null, at })).toBe("Composed, 2 November 2026, 09:12");
  });
});
