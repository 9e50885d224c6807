import { describe, expect, it } from "vitest";
import { matrixHref, openedCell, readMatrixAddress, readSearch } from "./matrix-address.ts";

describe("the address of the editor", () => {
  it("says the day and the open cell in plain words", () => {
    const address = { asAt: "2011-01-31", cell: "dogs/essex-kent" };
    const href = matrixHref("eastern-region", address);

    expect(href).toBe("/admin/eastern-region/matrix?asAt=2011-01-31&cell=dogs/essex-kent");
    expect(readMatrixAddress(readSearch(href.split("?")[1] ?? ""))).toEqual(address);
  });

  it("opens a cell only where it names one", () => {
    expect(openedCell({ cell: "dogs/essex-kent" })).toEqual({
      area: "dogs",
      partnership: "essex-kent",
    });
    expect([{ cell: "dogs" }, { cell: "a/b/c" }, {}].map(openedCell)).toEqual([null, null, null]);
  });
});
