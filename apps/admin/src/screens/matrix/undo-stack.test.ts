import { describe, expect, it } from "vitest";
import { NOTHING_DONE, withDone, without, withRedone, withUndone } from "./undo-stack.ts";

const twice = withDone(withDone<number>(NOTHING_DONE, 1), 2);

describe("what can be undone", () => {
  it("is the last done first, then redone the other way", () => {
    const undone = withUndone(withUndone(twice, 2, 3), 1, 4);
    expect(undone).toEqual({ done: [], undone: [3, 4] });

    const redone = withRedone(undone, 4, 5);
    expect(redone).toEqual({ done: [5], undone: [3] });
  });

  it("can be undone again after it was redone", () => {
    const redone = withRedone(withUndone(twice, 2, 3), 3, 4);

    expect(withUndone(redone, 4, 5)).toEqual({ done: [1], undone: [5] });
  });

  it("is forgotten where something new is done instead, or others went on from it", () => {
    const undone = withUndone(twice, 2, 3);

    expect(withDone(undone, 4)).toEqual({ done: [1, 4], undone: [] });
    expect(without(undone, 1)).toEqual({ done: [], undone: [3] });
  });
});
