import { describe, expect, it } from "vitest";
import {
  asksReason,
  type CellState,
  isMovement,
  MOVEMENT_LABEL,
  type Movement,
  movementOf,
  stepBetween,
} from "./movement.ts";
import { Status } from "./status.ts";
import { known } from "./testing/examples.ts";

/** What a cell says, as far as movement looks at it. */
function state(said: Partial<CellState> = {}): CellState {
  return {
    status: "being-considered",
    liveKind: null,
    qualifier: null,
    sourceWording: null,
    needsReview: false,
    kind: "observed",
    effectiveOn: known("2011-01"),
    ...said,
  };
}

const review = (sourceWording: string, said: Partial<CellState> = {}) =>
  state({ status: null, needsReview: true, sourceWording, ...said });

// Every pair, in the order of Status: five stages, then suspended, winding-down, partly-ended,
// ended, superseded, rejected. F forward, B back, S stopped, . the same.
const STEPS = {
  "to-be-considered": ". F F F F S S S S S S",
  "initial-research": "B . F F F S S S S S S",
  "being-considered": "B B . F F S S S S S S",
  "being-progressed": "B B B . F S S S S S S",
  live: "B B B B . S S S S S S",
  suspended: "F F F F F . S S S S S",
  "winding-down": "F F F F F S . S S S S",
  "partly-ended": "F F F F F S S . S S S",
  ended: "F F F F F S S S . S S",
  superseded: "F F F F F S S S S . S",
  rejected: "F F F F F S S S S S .",
} as const satisfies Record<Status, string>;

const MEANT = { F: "forward", B: "back", S: "stopped", ".": null } as const;

const pairs = Status.options.flatMap((from) =>
  STEPS[from].split(" ").map((letter, n) => ({
    from,
    to: Status.options[n]!, // the rows have as many letters as there are statuses
    step: MEANT[letter as keyof typeof MEANT], // the table holds no other letter
  })),
);

describe("the step from one status to another", () => {
  it("is in the table for every pair", () => {
    expect(pairs).toHaveLength(11 * 11);
    expect(pairs.map(({ from, to }) => stepBetween(from, to))).toEqual(
      pairs.map(({ step }) => step),
    );
  });

  it.each(["observed", "moved"] as const)("is the movement, also where it was %s", (kind) => {
    for (const { from, to, step } of pairs) {
      expect(movementOf(state({ status: from }), state({ status: to, kind }))).toBe(step);
    }
  });

  it("asks a move by hand for a reason where it goes back, stops or returns from an exit", () => {
    const asked = pairs.filter(({ from, to }) => asksReason(from, to));
    const expected = pairs.filter(
      ({ from, step }) =>
        step === "back" || step === "stopped" || (step === "forward" && STEPS[from][0] === "F"),
    );

    expect(asked).toEqual(expected);
  });

  it("asks nothing of what comes from blank or needs review", () => {
    expect(Status.options.some((status) => asksReason(null, status))).toBe(false);
    expect(Status.options.some((status) => asksReason(status, null))).toBe(false);
    expect(asksReason(null, null)).toBe(false);
  });
});

describe("the movement of a cell", () => {
  it.each<[string, CellState | null, CellState | null, Movement | null]>([
    ["blank that stays blank is none", null, null, null],
    ["from blank by a move is new", null, state({ kind: "moved" }), "new"],
    [
      "from blank to an exit by a move is new",
      null,
      state({ kind: "moved", status: "rejected" }),
      "new",
    ],
    ["from blank by an observation is first recorded", null, state(), "first-recorded"],
    ["to blank is taken out", state(), null, "taken-out"],
    ["to needs review is reworded", state(), review("Kent only"), "reworded"],
    ["from needs review is reworded", review("Kent only"), state(), "reworded"],
    ["needs review in other words is reworded", review("Kent"), review("Kent only"), "reworded"],
    ["needs review in the same words is none", review("Kent"), review("Kent"), null],
    [
      "another qualifier beside words that need review is detail",
      review("Kent"),
      review("Kent", { qualifier: "pilot" }),
      "detail",
    ],
    ["another qualifier is detail", state(), state({ qualifier: "with Cambs" }), "detail"],
    [
      "another kind of live is detail",
      state({ status: "live", liveKind: "agreed" }),
      state({ status: "live", liveKind: "signed" }),
      "detail",
    ],
    [
      "a step with another qualifier is the step",
      state(),
      state({ status: "live", qualifier: "pilot" }),
      "forward",
    ],
    [
      "another date, claim or wording of one status is none",
      state(),
      state({ kind: "moved", effectiveOn: known("2011-01-10"), sourceWording: "Being considered" }),
      null,
    ],
  ])("%s", (_, before, after, movement) => {
    expect(movementOf(before, after)).toBe(movement);
  });

  it("is told as something that moved only where it is forward, back, stopped or new", () => {
    const every = Object.keys(MOVEMENT_LABEL) as Movement[]; // its keys are all movements

    expect(every.filter(isMovement)).toEqual(["forward", "back", "stopped", "new"]);
  });
});
