import { CalendarDate, Instant } from "@accord/domain/calendar";
import { MatrixView } from "@accord/domain/matrix";
import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import { describe, expect, it, vi } from "vitest";
import { findInInput } from "./find-in-input.ts";
import { matrixDocx, matrixXlsx } from "./matrix-tables.ts";

const known = { areas: [], partnerships: [], groups: [] };

/** Two areas, two partnerships, three cells; words that a spreadsheet or XML would trip over. */
const VIEW = MatrixView.parse({
  programme: { slug: "eastern-region", name: "Eastern Region", marking: "OFFICIAL" },
  asAt: CalendarDate.parse("2011-01-31"),
  knownAt: Instant.parse("2011-02-01T09:00:00Z"),
  head: 3,
  groups: [{ slug: "crime", name: "Crime & custody", note: null }],
  areas: [
    { slug: "dogs", name: "Dogs", group: "crime", aliases: [], comment: "=1+1 <b>" },
    { slug: "anpr", name: "ANPR", group: "crime", aliases: [], comment: null },
  ],
  partnerships: [
    { slug: "herts-beds", name: "Herts/Beds", tier: "preferred-partnership", forces: [] },
    { slug: "regional", name: "Regional", tier: "regional", forces: [] },
  ],
  cells: [
    cell("dogs", "herts-beds", { status: "live", qualifier: "+ 3 of 4\u0001" }),
    cell("dogs", "regional", { status: "being-considered" }),
    cell("anpr", "regional", { status: "initial-research" }),
  ],
});

function cell(area: string, partnership: string, said: object): object {
  return {
    ...{ area, partnership, liveKind: null, qualifier: null, sourceWording: null },
    ...{ needsReview: false, comment: null, kind: "observed", corrected: false, revision: 1 },
    ...{ effectiveOn: { date: "2011-01", precision: "month" }, confirmedAt: null, source: null },
    ...{ recordedAt: "2011-02-01T09:00:00.000Z", entry: 1, ...said },
  };
}

/** What is written under a clock that stands elsewhere. */
async function onAnotherDay(write: () => Promise<Uint8Array>): Promise<Uint8Array> {
  vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z"), toFake: ["Date"] });
  try {
    return await write();
  } finally {
    vi.useRealTimers();
  }
}

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
}

describe("the matrix as a workbook", () => {
  it("has a cover, a row a cell and a row an area, each a named table below its title and note", async () => {
    const bytes = await matrixXlsx(VIEW);
    const sheets = await readWorkbook(Buffer.from(bytes));
    const parts = partsOf(bytes);

    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Cover", "Matrix", "Matrix_wide"]);
    expect(sheets[2]?.data.slice(1)).toEqual([
      [
        "OFFICIAL. As at 31 January 2011, known at 1 February 2011, 09:00.",
        ...[null, null, null, null],
      ],
      ["Group", "Business area", "Herts/Beds", "Regional", "Comments"],
      ["Crime & custody", "Dogs", "Live + 3 of 4", "Being considered", "'=1+1 <b>"],
      ["Crime & custody", "ANPR", null, "Initial research pending formal tasking", null],
    ]);
    expect(parts["xl/tables/table3.xml"]).toContain(`displayName="Matrix_wide" ref="A3:E5"`);
    for (const id of [1, 2, 3]) {
      const sheet = parts[`xl/worksheets/sheet${id}.xml`] ?? "";
      expect(sheet).not.toMatch(/mergeCell|<f>|state="hidden"/);
      // Excel calls a workbook damaged whose parts stand in another order.
      const order = [
        "sheetPr",
        "sheetViews",
        "cols",
        "sheetData",
        "pageMargins",
        "pageSetup",
        "headerFooter",
        "tableParts",
      ];
      const places = order.map((name) => sheet.indexOf(`<${name}`));
      expect(places).toEqual(places.filter((at) => at > 0).toSorted((a, b) => a - b));
    }
  });

  it("says of every cell the same when it is handed in again", async () => {
    const bytes = await matrixXlsx(VIEW);

    const [matrix] = await findInInput({ input: { kind: "file", name: "a.xlsx", bytes }, known });

    expect(matrix).toMatchObject({ form: "list", complaints: [] });
    expect(matrix?.rows.map(({ area, comment, cells }) => [area, comment, cells.length])).toEqual([
      ["Dogs", "=1+1 <b>", 2],
      ["ANPR", null, 1],
    ]);
    expect(matrix?.rows[0]?.cells[0]?.details).toMatchObject({ qualifier: "+ 3 of 4" });
  });

  it("has each heading once, whatever a partnership is called: Excel takes no table else", async () => {
    const partnerships = VIEW.partnerships.map((one) => ({ ...one, name: "group" }));
    const parts = partsOf(await matrixXlsx({ ...VIEW, partnerships }));

    expect(parts["xl/tables/table3.xml"]).toMatch(
      /name="Group"\/>.*name="group \(2\)"\/>.*name="group \(3\)"\/>/,
    );
  });

  it("is the same to the byte each time, on whatever day", async () => {
    expect(await onAnotherDay(() => matrixXlsx(VIEW))).toEqual(await matrixXlsx(VIEW));
  });
});

describe("the matrix as a Word document", () => {
  it("is one table whose headings repeat and whose rows do not break, in styles by name, marked on every page", async () => {
    const parts = partsOf(await matrixDocx(VIEW));
    const document = parts["word/document.xml"] ?? "";

    expect(document.match(/<w:tbl>/g)).toHaveLength(1);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(4);
    expect(document.match(/<w:gridSpan/g)).toHaveLength(1);
    expect(document).toContain(`<w:tblStyle w:val="AccordTable"/>`);
    expect(document).toContain(`w:orient="landscape"`);
    expect(parts["word/styles.xml"]).toMatch(/<w:name w:val="Accord table"\/>.*|Accord small/);
    expect(parts["word/styles.xml"]).toContain(`w:val="en-GB"`);
    expect(parts["word/header1.xml"]).toContain("OFFICIAL");
    expect(parts["word/footer1.xml"]).toMatch(/known at 1 February 2011, 09:00.*OFFICIAL/);
    expect(parts["docProps/core.xml"]).toContain("Eastern Region: the matrix on 31 January 2011");
  });

  it("says of every cell the same when it is handed in again", async () => {
    const bytes = await matrixDocx(VIEW);

    const [matrix] = await findInInput({ input: { kind: "file", name: "a.docx", bytes }, known });

    expect(matrix?.columns.map(({ heading }) => heading)).toEqual(["Herts/Beds", "Regional"]);
    expect(
      matrix?.rows.map(({ group, area, cells }) => [
        group,
        area,
        ...cells.map(({ words }) => words),
      ]),
    ).toEqual([
      ["Crime & custody", "Dogs", "Live + 3 of 4", "Being considered"],
      ["Crime & custody", "ANPR", "Initial research pending formal tasking"],
    ]);
  });

  it("is the same to the byte each time, on whatever day", async () => {
    expect(await onAnotherDay(() => matrixDocx(VIEW))).toEqual(await matrixDocx(VIEW));
  });
});
