import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asItWas, keptAsText } from "./spreadsheet-text.ts";

describe("words that leave for a spreadsheet", () => {
  it.each(["=1+1", "+44 1603", "-2", "@SUM(A1)", "\t=1", "＝1", "'=1"])(
    "have an apostrophe before %j, which would be run",
    (text) => {
      expect(keptAsText(text)).toBe(`'${text}`);
    },
  );

  it.each(["Live", "'tis", "A = B", ""])("stand as they are where they are %j", (text) => {
    expect(keptAsText(text)).toBe(text);
    expect(asItWas(text)).toBe(text);
  });

  it("come back as they were, whatever they are", () => {
    const anyWords = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+@\-\t]\w*$/));

    fc.assert(
      fc.property(anyWords, (text) => {
        expect(asItWas(keptAsText(text))).toBe(text);
      }),
    );
  });
});
