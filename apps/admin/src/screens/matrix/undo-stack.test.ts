import { describe, expect, it } from "vitest";
import { NOTHING_DONE, withDone, without, withRedone, withUndone } from "./undo-stack.ts";

const twice = withDone(withDone<number>(NOTHING_DONE, 1), 2);

describe("what can be undone", () => {
  it("is the last done first, then redone the other way", () => {
    const undone = withUndone(withUndone(twice, 2), 1);
    expect(undone).toEqual({ done: [], undone: [2, 1] });

    expect(withRedone(undone, 1)).toEqual({ done: [1], undone: [2] });
  });

  it("can be undone again after it was redone", () => {
    expect(withUndone(withRedone(withUndone(twice, 2), 2), 2)).toEqual({ done: [1], undone: [2] });
  });

  it("is forgotten where something new is done instead, or others went on from it", () => {
    const undone = withUndone(twice, 2);

    expect(withDone(undone, 4)).toEqual({ done: [1, 4], undone: [] });
    expect(without(undone, 1)).toEqual({ done: [], undone: [2] });
  });
});
