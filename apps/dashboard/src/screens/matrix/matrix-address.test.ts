import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSearch } from "../../address-words.ts";
import {
  filterIn,
  foldedIn,
  type MatrixAddress,
  matrixHref,
  NO_FILTER,
  openedCell,
  readMatrixAddress,
  turned,
} from "./matrix-address.ts";

function readHref(href: string): MatrixAddress {
  return readMatrixAddress(readSearch(href.slice(href.indexOf("?") + 1)));
}

describe("the address of the matrix page", () => {
  it("reads as a person would write it", () => {
    const address = { asAt: "2011-01-31", cell: "dogs/herts-beds" };

    expect(matrixHref("eastern-region", address)).toBe(
      "/eastern-region/matrix?asAt=2011-01-31&cell=dogs/herts-beds",
    );
  });

  it("says the same after it was written and read", () => {
    const words = fc.option(fc.string({ minLength: 1 }), { nil: undefined });
    const one = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const filter = {
      group: words,
      area: words,
      partnership: words,
      force: words,
      status: one("live", "rejected", "needs-review", "blank"),
      movement: one("forward", "first-recorded", "moved", "changed"),
      restated: fc.option(fc.constant(true), { nil: undefined }),
      finding: one("quick-win", "stalled"),
    };
    const look = { find: words, folded: words, marks: one("only") };
    const days = { asAt: words, knownAt: words, since: words, sinceKnownAt: words };
    fc.assert(
      fc.property(fc.record({ ...days, ...filter, ...look, cell: words }), (address) => {
        expect(readHref(matrixHref("eastern-region", address as MatrixAddress))).toEqual(address);
      }),
    );
  });

  it("keeps a day that cannot be, so that the register can refuse it", () => {
    expect(readMatrixAddress({ asAt: "2011-02-31" }).asAt).toBe("2011-02-31");
  });

  it("leaves out a status, a movement and a finding there is not", () => {
    const read = readMatrixAddress({
      status: "toString",
      movement: "sideways",
      finding: "constructor",
      restated: "maybe",
      marks: "none",
    });

    expect(filterIn(read)).toEqual(NO_FILTER);
    expect(read.marks).toBeUndefined();
  });

  it("folds a group and unfolds it again, and says nothing where none is folded", () => {
    const folded = turned(foldedIn({}), "other");

    expect(folded).toBe("other");
    expect(turned(foldedIn({ folded }), "business-support")).toBe("other,business-support");
    expect(turned(foldedIn({ folded }), "other")).toBeUndefined();
  });

  it("names a cell by its area and partnership", () => {
    expect(openedCell({ cell: "dogs/herts-beds" })).toEqual({
      area: "dogs",
      partnership: "herts-beds",
    });
  });

  it.each(["dogs", "dogs/", "/herts-beds", "a/b/c", undefined])("names no cell with %j", (cell) => {
    expect(openedCell({ cell })).toBeNull();
  });
});
