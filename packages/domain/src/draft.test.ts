import { describe, expect, it } from "vitest";
import {
  type DraftPerson,
  type DraftStanding,
  type DraftStep,
  Opening,
  refusalOf,
  standingSendBack,
  stepsFor,
} from "./draft.ts";

const STANDINGS = {
  "being composed": standing("composing", false, null),
  composed: standing("composed", true, null),
  "composed, its documents being made": standing("composed", false, null),
  "checked by Ann": standing("checked", true, "ann"),
  "checked by Ann, its documents being made": standing("checked", false, "ann"),
  issued: standing("issued", true, "ann"),
  dropped: standing("dropped", false, null),
} as const;

const PEOPLE = {
  "Ann, an editor": { id: "ann", duties: ["check-report"] },
  "Ben, an approver": { id: "ben", duties: ["approve-report"] },
  "Ann, if she is both": { id: "ann", duties: ["check-report", "approve-report"] },
  "Cal, who is both": { id: "cal", duties: ["check-report", "approve-report"] },
  "an auditor": { id: "aud", duties: [] },
} as const satisfies Record<string, DraftPerson>;

const EDITING: DraftStep[] = ["edit-opening", "send-back", "compose-again", "drop"];
const BEFORE: DraftStep[] = ["compose-again", "drop"];
const CHECKED: DraftStep[] = ["send-back", "compose-again", "drop"];

/** Every state, every person: all that they may do. */
const TABLE: Record<keyof typeof STANDINGS, Record<keyof typeof PEOPLE, readonly DraftStep[]>> = {
  "being composed": row(BEFORE, [], BEFORE, BEFORE),
  composed: row(["check", ...EDITING], [], ["check", ...EDITING], ["check", ...EDITING]),
  "composed, its documents being made": row(EDITING, [], EDITING, EDITING),
  "checked by Ann": row(CHECKED, ["approve", "send-back"], CHECKED, ["approve", ...CHECKED]),
  "checked by Ann, its documents being made": row(CHECKED, ["send-back"], CHECKED, CHECKED),
  issued: row([], [], [], []),
  dropped: row([], [], [], []),
};

describe("a draft of a report", () => {
  const cases = Object.entries(TABLE).flatMap(([state, people]) =>
    Object.entries(people).map(([person, steps]) => ({ state, person, steps })),
  );

  it.each(cases)("$state: $person may do $steps", ({ state, person, steps }) => {
    const stands = STANDINGS[state as keyof typeof STANDINGS];
    const who = PEOPLE[person as keyof typeof PEOPLE];

    expect(stepsFor(stands, who).toSorted()).toEqual(steps.toSorted());
  });

  it("is never approved by the person who checked its figures, and says so", () => {
    const both = PEOPLE["Ann, if she is both"];

    expect(refusalOf("approve", STANDINGS["checked by Ann"], both)).toContain("Somebody else");
  });

  it("has an opening of 1 to 2,000 words, in one line", () => {
    expect(Opening.parse("  Two cells\n moved. ")).toBe("Two cells moved.");
    expect(Opening.safeParse("word ".repeat(2000)).success).toBe(true);
    expect(Opening.safeParse("word ".repeat(2001)).success).toBe(false);
    expect(Opening.safeParse(" \n ").success).toBe(false);
    for (const unprinted of ["\u0000", "\u0008", "\u202E", "\ud800"]) {
      expect(Opening.safeParse(`Two cells${unprinted} moved.`).success).toBe(false);
    }
  });

  it("keeps the word of whoever sent it back until its figures are checked again or it is at its end", () => {
    const [composed, checked, sentBack, edited, again] = [
      { act: "report-composed", n: 1 },
      { act: "figures-checked", n: 2 },
      { act: "report-sent-back", n: 3 },
      { act: "opening-edited", n: 4 },
      { act: "report-sent-back", n: 5 },
    ] as const;

    expect(standingSendBack([composed, checked])).toBeNull();
    expect(standingSendBack([composed, checked, sentBack, edited, composed])).toBe(sentBack);
    expect(standingSendBack([sentBack, edited, again])).toBe(again);
    for (const act of ["figures-checked", "report-issued", "report-dropped"]) {
      expect(standingSendBack([sentBack, edited, { act, n: 6 }])).toBeNull();
    }
  });
});

function standing(
  state: DraftStanding["state"],
  documentsFit: boolean,
  checkedBy: string | null,
): DraftStanding {
  return { state, documentsFit, checkedBy };
}

function row(
  ann: readonly DraftStep[],
  ben: readonly DraftStep[],
  annAsBoth: readonly DraftStep[],
  cal: readonly DraftStep[],
): Record<keyof typeof PEOPLE, readonly DraftStep[]> {
  return {
    "Ann, an editor": ann,
    "Ben, an approver": ben,
    "Ann, if she is both": annAsBoth,
    "Cal, who is both": cal,
    "an auditor": [],
  };
}
