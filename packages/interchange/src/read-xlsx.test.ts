import { describe, expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { findInInput } from "./find-in-input.ts";
import { aWorkbook, sheetRow } from "./testing/a-workbook.ts";
import { lookAtSheet } from "./xlsx-parts.ts";

const known = { areas: [], partnerships: [], groups: [] };

async function readSheets(sheets: Parameters<typeof writeWorkbook>[0]) {
  // The library's own types part one sheet from many; a list of sheets is what is given here.
  const bytes = new Uint8Array(await writeWorkbook(sheets as never).toBuffer());
  return findInInput({ input: { kind: "file", name: "a.xlsx", bytes }, known });
}

describe("a workbook", () => {
  it("says of a date only what its cell shows: a day, or a month and a year", async () => {
    const day = new Date(Date.UTC(2011, 9, 14));
    const [found] = await readSheets([
      {
        sheet: "List",
        data: [
          ["Business area", "Partnership", "Status", "Effective"].map((value) => ({ value })),
          [
            { value: "Dogs" },
            { value: "Regional" },
            { value: "Live" },
            { value: day, format: "dd/mm/yyyy" },
          ],
          [
            { value: "HR" },
            { value: "Regional" },
            { value: "Live" },
            { value: day, format: "mmmm yyyy" },
          ],
        ],
      },
    ] as never);

    expect(found?.rows.map(({ cells }) => cells[0]?.details?.effective)).toEqual([
      { date: "2011-10-14", precision: "day" },
      { date: "2011-10", precision: "month" },
    ]);
  });

  it("finds the fuller matrix among its sheets, and names the sheet", async () => {
    const sheet = (name: string, rows: number) => ({
      sheet: name,
      data: [
        ["Business area", "Regional"].map((value) => ({ value })),
        ...Array.from({ length: rows }, (_one, at) => [{ value: `Area ${at}` }, { value: "Live" }]),
      ],
    });

    const found = await readSheets([sheet("Old", 2), sheet("New", 5)] as never);

    expect(found.map(({ table, rows }) => [table, rows.length])).toEqual([
      ["sheet New", 5],
      ["sheet Old", 2],
    ]);
  });

  it("keeps to the cell that a formula stands in, where a program names its elements with a prefix", () => {
    const cell = (address: string, inside: string) => `<x:c r="${address}" t="str">${inside}</x:c>`;
    const xml = [
      cell("A1", "<x:f>B9</x:f><x:v>Live</x:v>"),
      cell("B1", "<x:f>B9</x:f>"),
      cell("C1", "<x:v>Live</x:v>"),
    ].join("");

    expect([...lookAtSheet(xml, new Set()).notes]).toEqual([
      ["1/1", "formula"],
      ["1/2", "formula-without-value"],
    ]);
  });

  it("passes over sheets of charts, and over hidden sheets where others can be seen", async () => {
    const data = (area: string) =>
      sheetRow(1, ["Business area", "Regional"]) + sheetRow(2, [area, "Live"]);
    const bytes = aWorkbook(
      { Seen: data("Dogs"), Old: data("HR") },
      {
        parts: {
          "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>
            <sheet name="Old" sheetId="2" state="hidden" r:id="r1"/>
            <sheet name="Chart" sheetId="3" r:id="r9"/>
            <sheet name="Seen &#38; known" sheetId="1" r:id="r0"/></sheets></workbook>`,
          "xl/_rels/workbook.xml.rels": `<Relationships>
            <Relationship Id="r0" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet0.xml"/>
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
          "xl/chartsheets/sheet1.xml": "<chartsheet/>",
        },
      },
    );

    const found = await findInInput({ input: { kind: "file", name: "a.xlsx", bytes }, known });

    expect(found.map(({ table, rows }) => [table, rows.map(({ area }) => area)])).toEqual([
      ["sheet Seen & known", ["Dogs"]],
    ]);
  });
});
