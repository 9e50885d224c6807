import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSearch } from "../../address-words.ts";
import { type MatrixAddress, matrixHref, openedCell, readMatrixAddress } from "./matrix-address.ts";

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
    const status = fc.option(fc.constantFrom("live", "rejected", "needs-review"), {
      nil: undefined,
    });
    const days = { asAt: words, knownAt: words, since: words, sinceKnownAt: words };
    fc.assert(
      fc.property(fc.record({ ...days, cell: words, status }), (address) => {
        expect(readHref(matrixHref("eastern-region", address as MatrixAddress))).toEqual(address);
      }),
    );
  });

  it("keeps a day that cannot be, so that the register can refuse it", () => {
    expect(readMatrixAddress({ asAt: "2011-02-31" }).asAt).toBe("2011-02-31");
  });

  it("leaves out a status there is not", () => {
    expect(readMatrixAddress({ status: "toString" }).status).toBeUndefined();
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
