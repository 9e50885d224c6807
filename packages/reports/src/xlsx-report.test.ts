import { publicEdition } from "@accord/domain/public-edition";
import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { january } from "./testing/eastern-region.ts";
import { everySection } from "./testing/every-section.ts";
import { xlsxOf } from "./xlsx-report.ts";

type Sheets = Record<string, readonly (readonly unknown[])[]>;

async function sheetsOf(bytes: Uint8Array): Promise<Sheets> {
  const sheets = await readWorkbook(Buffer.from(bytes));
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}

/** The rows below the title, the note and the headings. */
function rowsOf(sheets: Sheets, name: string) {
  return sheets[name]?.slice(3) ?? [];
}

describe("the report as a workbook", () => {
  it("begins with a cover, what is in it and notes, and has one table a sheet", async () => {
    const names = Object.keys(await sheetsOf(await xlsxOf(everySection())));

    expect(names).toEqual(
      "Cover Contents Notes Matrix Matrix_wide Moved Recorded Restated Counts Late Ready Unknown".split(
        " ",
      ),
    );
  });

  it("has the work plan, too, in a quarterly report", async () => {
    const sheets = await sheetsOf(await xlsxOf(everySection("quarterly")));

    expect(rowsOf(sheets, "Plan")).toEqual([
      ["Remain with single force", 14, 4, "[z]", 3, 0, 0],
      ["Preferred partnership", 11, 6, 2, 1, 0, 0],
    ]);
    expect(rowsOf(sheets, "Plan_apart")).toHaveLength(1);
  });

  it("has a row for each filled cell, in words, with numbers as numbers and no field blank", async () => {
    const sheets = await sheetsOf(await xlsxOf(everySection()));
    const [heading = [], ...rows] = sheets["Matrix"]?.slice(2) ?? [];
    const of = (area: string, partnership: string) => {
      const found = rows.find((row) => row[1] === area && row[2] === partnership) ?? [];
      return Object.fromEntries(heading.map((name, at) => [name, found[at]]));
    };

    expect(rows).toHaveLength(144);
    expect(rows.flat().filter((field) => field === null || field === "")).toEqual([]);
    expect(of("Dogs", "Norfolk/Suffolk")).toMatchObject({
      ...{ Status: "Live", Stage: 5, Changed: "Forward", "Changed from": "Being progressed" },
      ...{ "Effective, as data": "2011-02-01", "Last confirmed": "Never" },
    });
    expect(of("Vetting", "Regional")).toMatchObject({ Changed: "Restated [r]" });
    expect(of("Fleet", "Herts/Beds")).toMatchObject({ Status: "Winding down", Stage: "[z]" });
    expect(rows.filter((row) => row[3] === "Needs review [u]")).toHaveLength(3);
  });

  it("adds up: the filled cells of the counts are the rows of the matrix", async () => {
    const sheets = await sheetsOf(await xlsxOf(everySection()));
    const [filled = []] = rowsOf(sheets, "Counts").slice(-1);
    const wide = rowsOf(sheets, "Matrix_wide").flatMap((row) => row.slice(2, 7));

    expect(filled.slice(0, 4)).toEqual(["Filled, of 225", 143, 144, 1]);
    expect(wide.filter((words) => words !== "[x]")).toHaveLength(144);
  });

  it("claims no movement in a first report, and has the headings still", async () => {
    const sheets = await sheetsOf(await xlsxOf(january()));

    expect(sheets["Moved"]?.[1]?.[0]).toContain("A first report claims no movement.");
    expect(sheets["Moved"]?.[2]?.[0]).toBe("Business area");
    expect(rowsOf(sheets, "Moved")).toEqual([]);
  });

  it("merges nothing, hides nothing, names its tables, links its contents and bears the marking on every page", async () => {
    const unpacked = unzipSync(await xlsxOf(everySection()));
    const parts = Object.entries(unpacked).map(([path, xml]) => [path, strFromU8(xml)] as const);
    const sheets = parts.filter(([path]) => path.startsWith("xl/worksheets/sheet"));
    const tables = parts.filter(([path]) => path.startsWith("xl/tables/"));

    for (const [path, xml] of sheets) {
      expect(xml, path).not.toMatch(/<mergeCell|<f>/);
      expect(xml, path).toContain("<oddHeader>&amp;COFFICIAL</oddHeader>");
    }
    expect(parts.find(([path]) => path === "xl/workbook.xml")?.[1]).not.toMatch(/hidden/i);
    expect(sheets.find(([path]) => path.endsWith("sheet2.xml"))?.[1]).toContain(
      `location="'Matrix'!A1"`,
    );
    // All but the sheet of what was recorded, which has no row in February.
    expect(tables).toHaveLength(sheets.length - 1);
    for (const [path, xml] of tables) expect(xml, path).toMatch(/displayName="\w{4,11}" ref="A3:/);
  });

  it("says a long note about a sheet under Notes, so that none runs beyond its table", async () => {
    const summary = everySection();
    const moved = "Nine cells moved, of which one is told of at more length than its sheet is wide";
    const sheets = await sheetsOf(
      await xlsxOf({ ...summary, findings: { ...summary.findings, moved } }),
    );
    const at = /Note (\d+) says more\. This sheet has one table\.$/.exec(
      String(sheets["Moved"]?.[1]?.[0]),
    )?.[1];

    expect(rowsOf(sheets, "Notes")[Number(at) - 1]).toEqual([
      Number(at),
      `Of the sheet Moved. ${moved}.`,
    ]);
    for (const rows of Object.values(sheets)) {
      expect(String(rows[1]?.[0]).length).toBeLessThan(170);
    }
  });

  it("gives each row the height of its words, and a wide sheet a wide page", async () => {
    const unpacked = unzipSync(await xlsxOf(everySection()));
    const sheet = (n: number) => strFromU8(unpacked[`xl/worksheets/sheet${n}.xml`]!); // there are twelve
    const heights = [...sheet(1).matchAll(/<row r="\d+" ht="(\d+)"/g)].map(([, ht]) => Number(ht));

    expect(heights.filter((height) => height === 16).length).toBeGreaterThan(5);
    expect(Math.max(...heights)).toBeGreaterThan(32);
    expect(sheet(1)).toContain('paperSize="9"');
    expect(sheet(4)).toContain('paperSize="8"');
  });

  it("is of the public edition without what only the record holds, and without what is stuck", async () => {
    const sheets = await sheetsOf(await xlsxOf(publicEdition(everySection())));

    expect(sheets["Matrix"]?.[2]).not.toContain("Comment");
    expect(sheets).not.toHaveProperty("Late");
    expect(rowsOf(sheets, "Cover").filter(([item]) => item === "Edition")).toHaveLength(1);
  });
});
