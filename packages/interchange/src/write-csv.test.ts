import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeCsv } from "./write-csv.ts";

describe("writing CSV", () => {
  it("begins with a byte order mark, so that Excel reads UTF-8", () => {
    expect(writeCsv(["£"], []).charCodeAt(0)).toBe(0xfeff);
  });

  it.each(["=1+1", "+44 1603", "-2", "@SUM(A1)", "\t=1", "＝1"])(
    "puts an apostrophe before %j, which a spreadsheet would run",
    (text) => {
      expect(writeCsv(["a"], [[text]])).toContain(`'${text}`);
    },
  );

  it("puts one more before a text that has one already, so that taking one away gives the text", () => {
    expect(writeCsv(["a"], [["'=1"]])).toContain("''=1");
    expect(writeCsv(["a"], [["'tis"]])).toBe("\uFEFFa\r\n'tis\r\n");
  });

  it("leaves a negative number a number", () => {
    expect(writeCsv(["a"], [[-2]])).toBe("\uFEFFa\r\n-2\r\n");
  });

  it("never lets a field of text begin with what starts a formula", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const field = writeCsv(["a"], [[text, "end"]]).slice("\uFEFFa\r\n".length);
        expect(field.replace(/^"/, "")).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it("keeps commas, quotes and line breaks inside their field", () => {
    expect(writeCsv(["a", "b"], [['say "yes", then', "x\ny"]])).toBe(
      '\uFEFFa,b\r\n"say ""yes"", then","x\ny"\r\n',
    );
  });
});
