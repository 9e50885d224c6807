import { describe, expect, it } from "vitest";
import { MatrixView } from "./matrix.ts";
import { matrixAsHtmlTable, matrixAsText } from "./matrix-as-table.ts";

function aView(qualifier: string | null = null): MatrixView {
  return MatrixView.parse({
    programme: { slug: "eastern-region", name: "Eastern Region", marking: "OFFICIAL" },
    asAt: "2011-01-31",
    knownAt: "2026-11-22T09:30:00.000Z",
    head: 7,
    groups: [
      { slug: "local-policing", name: "Local policing", note: null },
      { slug: "other", name: "Other", note: null },
    ],
    areas: [{ slug: "hr", name: "HR & pay", group: "other", aliases: [], comment: null }],
    partnerships: [
      { slug: "regional", name: "Regional", tier: "regional", forces: [] },
      { slug: "essex-kent", name: "Essex/Kent", tier: "preferred-partnership", forces: [] },
    ],
    cells: [
      {
        area: "hr",
        partnership: "regional",
        status: "live",
        liveKind: "signed",
        qualifier,
        sourceWording: null,
        needsReview: false,
        comment: null,
        effectiveOn: { date: "2011-01", precision: "month" },
        recordedAt: "2011-02-01T08:00:00.000Z",
        kind: "observed",
        corrected: false,
        revision: 3,
        confirmedAt: null,
        source: null,
        entry: 1,
      },
    ],
  });
}

describe("the matrix as text", () => {
  it("is a title, headings and a row for each area, blank cells and all", () => {
    expect(matrixAsText(aView("for Norfolk")).split("\r\n")).toEqual([
      "OFFICIAL · Eastern Region, as at 31 January 2011",
      "Group\tBusiness area\tRegional\tEssex/Kent",
      "Other\tHR & pay\tLive (signed) for Norfolk\t",
    ]);
  });
});

describe("words that a spreadsheet would run", () => {
  const view = aView();
  const commented: MatrixView = {
    ...view,
    areas: view.areas.map((area) => ({ ...area, comment: "=1+1" })),
  };

  it("have an apostrophe before them in the text", () => {
    expect(matrixAsText(commented)).toMatch(/\t'=1\+1$/);
  });

  it("stand in the table as text, in every cell", () => {
    const table = matrixAsHtmlTable(commented);

    expect(table.match(/<t[hd]\b/g)).toHaveLength(
      table.match(/mso-number-format:'\\@'/g)?.length ?? 0,
    );
  });
});

describe("the matrix as an HTML table", () => {
  it("names a group over its rows, and none that has no row", () => {
    const table = matrixAsHtmlTable(aView());

    expect(table).toMatch(/<th colspan="3" style="[^"]+">Other<\/th>/);
    expect(table).not.toContain("Local policing");
  });

  it("has every style in its elements, which is all that Word and Outlook keep", () => {
    const table = matrixAsHtmlTable(aView());

    expect(table.match(/<t[hd]\b[^>]*>/g)?.every((tag) => tag.includes("border:1px"))).toBe(true);
    expect(table).not.toMatch(/class=|<style/);
  });

  it("runs nothing that a name or a qualifier says", () => {
    const table = matrixAsHtmlTable(aView('<script>alert("x")</script>'));

    expect(table).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
    expect(table).toContain("HR &amp; pay");
  });

  it("says which part it is, and how cells differ from another day, in words", () => {
    const said = {
      part: "new, Regional",
      marks: new Map([
        ["hr/regional", ", new, was blank"],
        ["hr/essex-kent", ", taken out, was live"],
      ]),
    };
    const text = matrixAsText(aView(), said);

    expect(text.split("\r\n")[0]).toMatch(/: new, Regional$/);
    expect(text).toContain("Live (signed), new, was blank\ttaken out, was live");
    expect(matrixAsHtmlTable(aView(), said)).toContain("Live (signed), new, was blank");
  });
});
