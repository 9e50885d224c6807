import type { MatrixCell, MatrixView } from "@accord/domain/matrix";
import { aCell, aMatrix } from "@accord/domain/testing/examples";
import { describe, expect, it } from "vitest";
import { copyBlock, isWholeTable, readBlock } from "./cell-block.ts";
import { only } from "./grid-shape.ts";
import { layBlock } from "./paste-block.ts";

const shape = { areas: ["dogs", "hr", "ict"], partnerships: ["hb", "ns"] };
const cell = (area: string, partnership: string, said: Partial<MatrixCell>) =>
  [`${area}/${partnership}`, aCell({ area, partnership, ...said })] as const;
const cells = new Map([
  cell("dogs", "hb", { status: "live" }),
  cell("dogs", "ns", { status: "initial-research" }),
  cell("hr", "hb", { status: "being-progressed", qualifier: "with Cambs" }),
  cell("hr", "ns", { status: null, needsReview: true, sourceWording: "Kent <only>" }),
]);
const first = only({ area: "dogs", partnership: "hb" });

const laid = (text: string, selection = first) =>
  layBlock(readBlock(text), { shape, selection, cells });

describe("a block that is copied", () => {
  it("is words parted by tabs, and a table, a blank as nothing", () => {
    const { text, html } = copyBlock(cells, shape);

    expect(text).toBe(
      "Live\tInitial research pending formal tasking\nBeing progressed with Cambs\tKent <only>\n\t",
    );
    expect(html.replace(/ style="[^"]*"/g, "")).toContain(
      "<td>Kent &lt;only&gt;</td></tr><tr><td></td><td></td></tr></table>",
    );
  });

  it("is run by no spreadsheet, whatever its words begin with, and comes back as it was", () => {
    const odd = new Map([
      cell("dogs", "hb", { status: null, needsReview: true, sourceWording: "=1+1" }),
    ]);
    const { text, html } = copyBlock(odd, { areas: ["dogs"], partnerships: ["hb"] });

    expect(text).toBe("'=1+1");
    expect(html).toContain(`<td style="mso-number-format:'\\@'">=1+1</td>`);
    expect(readBlock(text)).toEqual([["=1+1"]]);
  });

  it("changes nothing where it is pasted back", () => {
    const { cells: pasted } = laid(copyBlock(cells, shape).text);

    expect(pasted.map(({ outcome }) => outcome)).toEqual(["same", "same", "same", "same"]);
  });
});

describe("a block that is read", () => {
  it.each([
    ["live", [["live"]]],
    [
      "live\tended\r\nlive\t\r\n",
      [
        ["live", "ended"],
        ["live", ""],
      ],
    ],
    ['"being\nconsidered"\t"say ""live"""\n', [["being considered", 'say "live"']]],
    ["\tlive", [["", "live"]]],
    ['"half a quote\tlive', [['"half a quote', "live"]]],
  ])("%j", (text, rows) => {
    expect(readBlock(text)).toEqual(rows);
  });
});

describe("a block that is pasted", () => {
  it("is laid from the first cell chosen, read whatever its case, and a blank clears nothing", () => {
    const { cells: pasted, beyond } = laid("LIVE\tEnded\n\tbeing considered");

    expect(beyond).toBe(0);
    expect(pasted).toMatchObject([
      { outcome: "same", said: null },
      { place: { area: "dogs", partnership: "ns" }, outcome: "changed", said: { status: "ended" } },
      { outcome: "kept", said: null },
      { outcome: "changed", said: { status: "being-considered", qualifier: null } },
    ]);
  });

  it("guesses no words that are no status", () => {
    expect(laid("nearly live").cells).toMatchObject([{ outcome: "not-read", said: null }]);
  });

  it("fills the whole selection with a single cell", () => {
    const column = { anchor: first.active, active: { area: "ict", partnership: "hb" } };

    expect(laid("Suspended", column).cells.map(({ said }) => said?.status)).toEqual([
      "suspended",
      "suspended",
      "suspended",
    ]);
  });

  it("counts what lies beyond the last row or column", () => {
    const last = only({ area: "ict", partnership: "ns" });

    expect(laid("live\tlive\nlive\tlive", last)).toMatchObject({ beyond: 3, cells: [{}] });
  });

  it("is a whole table where it has headings, and then is not for the grid", () => {
    const view: MatrixView = aMatrix([]);
    const [partnership] = view.partnerships;

    expect(
      isWholeTable(
        [
          ["Business area", partnership?.name ?? ""],
          ["X", "live"],
        ],
        view,
      ),
    ).toBe(true);
    expect(
      isWholeTable(
        [
          ["live", "ended"],
          ["live", "live"],
        ],
        view,
      ),
    ).toBe(false);
    expect(isWholeTable([["live"]], view)).toBe(false);
  });
});
