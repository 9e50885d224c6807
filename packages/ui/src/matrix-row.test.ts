import { describe, expect, it } from "vitest";
import { type MatrixRowProps, sameRow } from "./matrix-row.tsx";
import { aCell, aView } from "./testing/examples.ts";

const cellHref = (area: string, partnership: string) => `#${area}.${partnership}`;

/** The row of Dogs, read into new objects each time, as a re-read does. */
function aRow(over: Partial<MatrixRowProps> = {}): MatrixRowProps {
  const view = structuredClone(aView());
  const area = view.areas.find(({ slug }) => slug === "dogs");
  if (!area) throw new Error("The example view holds Dogs.");
  return {
    area,
    partnerships: view.partnerships,
    cells: [aCell(), undefined],
    cellHref,
    selected: null,
    changed: "",
    marks: null,
    matching: null,
    areaHref: null,
    isChosen: false,
    opensBlanks: false,
    reach: undefined,
    number: null,
    ...over,
  };
}

describe("a row of the matrix that is read again", () => {
  it("is not drawn again where it looks the same", () => {
    expect(sameRow(aRow(), aRow())).toBe(true);
  });

  it("is not drawn again for what a cell does not show", () => {
    const confirmed = aCell({ revision: 9, confirmedAt: "2011-02-01T08:00:00.000Z" as never });

    expect(sameRow(aRow(), aRow({ cells: [confirmed, undefined] }))).toBe(true);
  });

  it("is not drawn again for the address of another day", () => {
    const cellHref = () => "?asAt=2011-10-14";

    expect(sameRow(aRow(), aRow({ cellHref }))).toBe(true);
  });

  it("is drawn again for a confirmation where it is kept", () => {
    const confirmed = aCell({ confirmedAt: "2011-02-01T08:00:00.000Z" as never });
    const [before, after] = [
      aRow({ number: 2 }),
      aRow({ number: 2, cells: [confirmed, undefined] }),
    ];

    expect(sameRow(before, aRow({ number: 2 }))).toBe(true);
    expect(sameRow(before, after)).toBe(false);
  });

  it.each([
    ["a status", { cells: [aCell({ status: "suspended" }), undefined] }],
    ["a qualifier", { cells: [aCell({ qualifier: "with Cambs" }), undefined] }],
    ["a kind of live", { cells: [aCell({ liveKind: "signed" }), undefined] }],
    ["a blank that was filled", { cells: [aCell(), aCell({ partnership: "essex-kent" })] }],
    ["a cell that was opened", { selected: "herts-beds" }],
    ["a cell that has just changed", { changed: "herts-beds" }],
    ["a filter", { matching: "essex-kent" }],
    ["a movement", { marks: [{ movement: "forward", was: null, restated: null }, undefined] }],
  ] satisfies [string, Partial<MatrixRowProps>][])("is drawn again for %s", (_, change) => {
    expect(sameRow(aRow(), aRow(change))).toBe(false);
  });

  it("is drawn again for another comment or name", () => {
    const { area } = aRow();

    expect(sameRow(aRow(), aRow({ area: { ...area, comment: "Reworded." } }))).toBe(false);
    expect(sameRow(aRow(), aRow({ area: { ...area, name: "Dog section" } }))).toBe(false);
  });
});
