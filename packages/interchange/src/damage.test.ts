import { AccordError } from "@accord/domain/errors";
import type { FoundMatrix, IntakeComplaint } from "@accord/domain/intake";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { findInInput } from "./find-in-input.ts";
import type { IntakeInput } from "./read-intake.ts";
import { aWorkbook, sheetRow } from "./testing/a-workbook.ts";
import { appendixBDocx, appendixBXlsx } from "./testing/appendix-b-office.ts";

const HEADING = "Business area,Herts/Beds,Regional,Comments";
const GOOD = `${HEADING}\nDogs,Live,Being considered,\n`;
const GOOD_ROW = sheetRow(2, ["Dogs", "Live"]);
const HEADED = sheetRow(1, ["Business area", "Regional"]);

function file(name: string, content: Uint8Array | string): IntakeInput {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { kind: "file", name, bytes };
}

const read = (input: IntakeInput) =>
  findInInput({ input, known: { areas: [], partnerships: [], groups: [] } });

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "utf16le"));
}

/** The container of old and of encrypted Office files, as far as anybody looks into it. */
function compoundFile(stream: string): Uint8Array {
  const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return new Uint8Array([...magic, ...new Uint8Array(600), ...utf16(stream)]);
}

/** The workbook with its first directory entry changed at an offset. */
function forged(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const at = Buffer.from(copy).indexOf(Buffer.from("504b0102", "hex"));
  new DataView(copy.buffer).setUint32(at + offset, value, true);
  return copy;
}

const DAMAGE: readonly (readonly [string, () => IntakeInput | Promise<IntakeInput>, RegExp])[] = [
  [
    "a workbook that is cut off",
    async () => file("a.xlsx", (await appendixBXlsx()).slice(0, 3000)),
    /cut off/,
  ],
  [
    "a document with a part cut out",
    async () => file("a.docx", withoutMiddle(await appendixBDocx())),
    /damaged inside/,
  ],
  [
    "a picture called a workbook",
    () => file("a.xlsx", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])),
    /a\.xlsx is a PNG picture/,
  ],
  ["a PDF", () => file("a.pdf", "%PDF-1.7 …"), /is a PDF\. Hand in the table as/],
  ["text called a workbook", () => file("a.xlsx", GOOD), /named \.xlsx, but is no such file/],
  [
    "a workbook of Excel as XML",
    () => file("a.xml", '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
    /a\.xml is an XML file/,
  ],
  [
    "a workbook with a password",
    () => file("a.xlsx", compoundFile("EncryptedPackage")),
    /protected by a password/,
  ],
  [
    "a zip with a password",
    () => file("a.xlsx", forged(aWorkbook({ A: HEADED }), 8, 0x00080001)),
    /protected by a password/,
  ],
  [
    "a workbook of Excel 2003",
    () => file("a.xls", compoundFile("Workbook")),
    /before 2007 \(\.xls\)/,
  ],
  [
    "a document of Word 2003",
    () => file("a.doc", compoundFile("WordDocument")),
    /before 2007 \(\.doc\)/,
  ],
  [
    "a presentation",
    () => file("a.pptx", zipSync({ "ppt/presentation.xml": new Uint8Array() })),
    /is a presentation/,
  ],
  [
    "an OpenDocument sheet",
    () => file("a.ods", zipSync({ mimetype: new Uint8Array(), "content.xml": new Uint8Array() })),
    /OpenDocument/,
  ],
  [
    "zeros that swell",
    () => file("a.xlsx", zipSync({ "xl/workbook.xml": new Uint8Array(60_000_000) })),
    /swells 250-fold/,
  ],
  [
    "a claim of a gigabyte",
    () => file("a.xlsx", forged(aWorkbook({ A: HEADED }), 24, 1 << 30)),
    /would be 1024\.1 MB: at most 200 MB/,
  ],
  [
    "a part larger than it claims",
    () => file("a.xlsx", forged(aWorkbook({ A: HEADED }), 24, 3)),
    /damaged inside/,
  ],
  [
    "entities that burst",
    () => file("a.xlsx", aWorkbook({ A: HEADED }, { prolog: '<!DOCTYPE x [<!ENTITY a "aa">]>' })),
    /entity definitions \(in xl\/workbook\.xml\)/,
  ],
  [
    "entities behind a comment that reads like the beginning",
    () =>
      file(
        "a.xlsx",
        aWorkbook({ A: HEADED }, { prolog: '<!-- <a> --><!DOCTYPE x [<!ENTITY a "aa">]>' }),
      ),
    /entity definitions \(in xl\/workbook\.xml\)/,
  ],
  ["a workbook without sheets", () => file("a.xlsx", aWorkbook({})), /no sheet in this workbook/],
  [
    "a workbook that names a sheet it has not",
    () =>
      file(
        "a.xlsx",
        aWorkbook(
          { A: HEADED + GOOD_ROW },
          {
            parts: {
              "xl/workbook.xml":
                '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r0"/><sheet name="B" sheetId="2" r:id="r9"/></sheets></workbook>',
            },
          },
        ),
      ),
    /damaged inside/,
  ],
  [
    "a cell in the last column of all",
    () => file("a.xlsx", aWorkbook({ Far: HEADED + sheetRow(2, ['<c r="XFD2"><v>1</v></c>']) })),
    /Sheet Far has 16,384 columns; at most 400/,
  ],
  [
    "a row far out",
    () => file("a.xlsx", aWorkbook({ Far: `${HEADED}<row r="900000000"/>` })),
    /Sheet Far has 900,000,000 rows/,
  ],
  [
    "a formula that was never calculated",
    () =>
      file(
        "a.xlsx",
        aWorkbook({
          A:
            HEADED +
            sheetRow(2, ["Dogs", '<c r="B2"><f>B9</f></c>', "", ""]) +
            sheetRow(3, ["HR", "Live"]),
        }),
      ),
    /Row 2, column 2: the cell is a formula that has no value/,
  ],
  [
    "a million columns",
    () => file("a.csv", `Business area${",Live".repeat(1_000_000)}\nDogs,Live`),
    /Row 1 has 1,000,001 columns; at most 400/,
  ],
  [
    "a million rows",
    () => file("a.csv", HEADING + "\nDogs,Live,,".repeat(1_000_000)),
    /more than 60,000 rows/,
  ],
  [
    "a quotation mark that never closes",
    () => file("a.csv", `${GOOD}HR,"Live,,\nICT,Live,,`),
    /A quotation mark opens in row 3 and is never closed/,
  ],
  ["an empty file", () => file("a.csv", ""), /a\.csv is empty/],
  ["zero bytes in the text", () => file("a.csv", `${GOOD}HR,Li\0ve,,`), /zero byte in row 3/],
  [
    "a page nested a hundred thousand deep",
    () => file("a.html", `<html>${"<div>".repeat(100_000)}`),
    /nested more than 400 deep/,
  ],
  [
    "a merge over a million columns",
    () => file("a.html", '<table><tr><td colspan="1000">a<td colspan="1000">b</table>'),
    /more than 400 columns/,
  ],
  [
    "prose without a table",
    () => file("a.txt", "The forces work together.\nThey go on."),
    /No status matrix was found/,
  ],
  [
    "headings and nothing under them",
    () => file("a.csv", `Title\n${HEADING}\n`),
    /There are headings in row 2 and no status/,
  ],
  [
    "a cell with a book in it",
    () => file("a.csv", `${GOOD}HR,Live,${"word ".repeat(1000)},`),
    /Row 3, column 3: the text is 4,999 characters long/,
  ],
  [
    "a list of a table of another kind",
    () => file("a.csv", "Name,Phone,Desk\nSmith,1,2\nJones,3,4"),
    /No status matrix was found/,
  ],
];

function withoutMiddle(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy.fill(0, 200, 900);
  return copy;
}

describe("what cannot be taken in", () => {
  it.each(DAMAGE)(
    "is refused with a sentence that says why: %s",
    async (_what, handIn, message) => {
      const refused = await read(await handIn()).catch((error: unknown) => error);

      expect(refused).toBeInstanceOf(AccordError);
      expect(refused).toMatchObject({
        kind: expect.stringMatching(/^(bad-input|too-much)$/),
        message: expect.stringMatching(message),
        facts: { complaints: [{ message: expect.stringMatching(message) }] },
      });
    },
  );

  it("names the row and the column for a program, too", async () => {
    const refused = read(file("a.csv", `${GOOD}HR,Live,${"word ".repeat(1000)},`));

    await expect(refused).rejects.toMatchObject({
      facts: { complaints: [{ row: 3, column: 3, value: expect.stringMatching(/^word .*…$/) }] },
    });
  });
});

const TOLD: readonly (readonly [string, IntakeInput, Partial<IntakeComplaint>, RegExp])[] = [
  [
    "two rows for one area that disagree",
    file("a.csv", `${GOOD}HR,Live,,\ndogs,Being considered,,`),
    { row: 4, column: 1 },
    /row 2, column 1 and row 4, column 1, and they disagree/,
  ],
  [
    "two rows for one area of a sheet",
    file(
      "a.xlsx",
      aWorkbook({
        "North East": HEADED + GOOD_ROW + sheetRow(3, ["dogs", "Live"]),
        Cover: sheetRow(1, ["Our collaboration"]),
      }),
    ),
    { row: 3, column: 1 },
    /^Sheet North East, row 3, .* in sheet North East, row 2, column 1 and sheet North East, row 3/,
  ],
  [
    "two columns for one partnership",
    file("a.csv", "Business area,Essex/ Kent,Essex /Kent\nDogs,Live,Live"),
    { row: 1, column: 3 },
    /two columns for Essex \/Kent, columns 2 and 3/,
  ],
  [
    "control characters",
    file("a.csv", `${HEADING}\nDogs,Li\u0007ve,,`),
    { row: 2, column: 2, value: "Live" },
    /control characters/,
  ],
  [
    "marks that turn the writing",
    file("a.csv", `${HEADING}\n\u202eDogs,Live,,`),
    { row: 2, column: 1, value: "Dogs" },
    /turn the direction/,
  ],
  [
    "words without an area",
    file("a.csv", `${GOOD},,Being progressed,`),
    { row: 3, column: 3, value: "Being progressed" },
    /no business area in this row/,
  ],
  [
    "words without a heading",
    file("a.csv", `${HEADING}\nDogs,Live,,,stray`),
    { row: 2, column: 5 },
    /no heading over column 5/,
  ],
  [
    "a formula",
    file(
      "a.xlsx",
      aWorkbook({
        A: HEADED + sheetRow(2, ["Dogs", '<c r="B2" t="str"><f>C1</f><v>Live</v></c>']),
      }),
    ),
    { row: 2, column: 2, value: "Live" },
    /is a formula; the value it last had/,
  ],
  [
    "an error of the workbook",
    file(
      "a.xlsx",
      aWorkbook({
        A: `${HEADED}${GOOD_ROW}${sheetRow(3, ["HR", '<c r="B3" t="e"><v>#REF!</v></c>'])}`,
      }),
    ),
    { row: 3, column: 2 },
    /shows an error of the workbook/,
  ],
  [
    "words that are struck through",
    {
      kind: "paste",
      html: "<table><tr><td>Business area<td>A<tr><td>Dogs<td><s>Being considered</s> <span style='text-decoration:line-through'>Ended</span> Live</table>",
      text: null,
    },
    { row: 2, column: 2, value: "Live" },
    /struck through are left out/,
  ],
  [
    "a cell merged over others",
    {
      kind: "paste",
      html: "<table><tr><td>Business area<td>A<td>B<tr><td>Dogs<td colspan=2>Live</table>",
      text: null,
    },
    { row: 2, column: 2, value: "Live" },
    /merged over others/,
  ],
];

describe("what is odd in a table", () => {
  it.each(TOLD)(
    "is told with its place, and the rest is taken: %s",
    async (_what, input, place, message) => {
      const [found] = await read(input);

      expect(found?.complaints).toEqual([
        expect.objectContaining({ ...place, message: expect.stringMatching(message) }),
      ]);
      expect(wordsOf(found!)).toContain("Live");
    },
  );
});

describe("letters of other programs", () => {
  it.each([
    ["UTF-16 with a mark", utf16(`\uFEFF${GOOD}“A” – B,Live,,`)],
    ["UTF-16 without one", utf16(`${GOOD}“A” – B,Live,,`)],
    ["Windows-1252", new Uint8Array(Buffer.from(`${GOOD}\x93A\x94 \x96 B,Live,,`, "latin1"))],
    ["UTF-8", new TextEncoder().encode(`${GOOD}“A” – B,Live,,`)],
  ])("are read as they were written: %s", async (_what, bytes) => {
    const [found] = await read(file("a.csv", bytes));

    expect(found?.rows.map(({ area }) => area)).toEqual(["Dogs", "“A” – B"]);
  });
});

describe("a page with more in it than a table", () => {
  it("runs no script, shows no hidden words and follows no link", async () => {
    const [found] = await read({
      kind: "paste",
      text: null,
      html: `<script>globalThis.ran = true</script><table><tr><td>Business area<td>Regional
        <tr><td><a href="https://example.org/x">Dogs</a><td onclick="ran()">Live<script>ran()</script>
        <span style="mso-hide:all">hidden</span><del>Being considered</del><img src="https://example.org/y"></table>`,
    });

    expect(wordsOf(found!)).toEqual(["Live"]);
    expect(found?.rows[0]?.area).toBe("Dogs");
    expect(globalThis).not.toHaveProperty("ran");
  });

  it("finds the table that another one lays out", async () => {
    const [found] = await read({
      kind: "paste",
      text: null,
      html: `<table><tr><td>Dear all<td><table><tr><th>Business area<th>Regional
        <tr><td>Dogs<td><table><tr><td>Live</table></table></table>`,
    });

    expect(wordsOf(found!)).toEqual(["Live"]);
  });
});

function wordsOf({ rows }: FoundMatrix): string[] {
  return rows.flatMap(({ cells }) => cells.map(({ words }) => words));
}
