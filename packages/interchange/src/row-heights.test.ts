import { describe, expect, it } from "vitest";
import { rowHeight } from "./row-heights.ts";

const columns = [{ width: 10 }, { width: 20 }];

describe("the height of a row", () => {
  it("is that of one line where every field fits one", () => {
    expect(rowHeight(["Dogs", 225], columns)).toBe(16);
    expect(rowHeight([null, null], columns)).toBe(16);
  });

  it("grows with the field that takes the most lines, whose words go on whole", () => {
    expect(rowHeight(["Dogs", "one two three four five six"], columns)).toBe(32);
    expect(rowHeight(["Investigation", "one"], columns)).toBe(32);
    expect(rowHeight(["a b", "one\ntwo\nthree"], columns)).toBe(48);
  });

  it("leaves bold words more room", () => {
    expect(rowHeight(["Norfolk at", ""], columns)).toBe(16);
    expect(rowHeight(["Norfolk at", ""], columns, true)).toBe(32);
  });

  it("is never more than Excel takes", () => {
    expect(rowHeight(["", "word ".repeat(4000)], columns)).toBe(409);
  });
});
