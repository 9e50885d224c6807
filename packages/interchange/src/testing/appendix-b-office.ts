import { Document, Packer, PageBreak, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import writeWorkbook from "write-excel-file/node";
import { fieldsOf, PRINTED_TABLES, type PrintedTable } from "./appendix-b.ts";
import { tableRows } from "./appendix-b-text.ts";

/** A Word document of several pages: headings that repeat, groups merged over the row, a name over two rows, a row of dashes. */
export async function appendixBDocx(): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph("Eastern Region Collaboration Strategy"),
          planTable(),
          ...PRINTED_TABLES.flatMap((table, index) => [
            new Paragraph({ children: [new PageBreak(), new TextRun("AGENDA ITEM 7")] }),
            pageTable(table, index),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A workbook with a cover sheet, and a matrix under a merged title. */
export async function appendixBXlsx(): Promise<Uint8Array> {
  const [heading = [], ...rows] = tableRows();
  const over = (value: string) => [{ value, columnSpan: 7 }, null, null, null, null, null, null];
  const sheets = [
    {
      sheet: "Cover",
      data: [
        [{ value: "Eastern Region Collaborative Programme" }],
        [null],
        [{ value: "Owner" }, { value: "Version" }, { value: "Date" }],
        [{ value: "Programme office" }, { value: 3 }, { value: "January 2011" }],
      ],
    },
    {
      sheet: "Matrix",
      data: [
        over(
          "Preferred Partnership/ Strategic Extended Collaboration Alliances / Regional Progress",
        ),
        [null],
        heading.map((value) => ({ value })),
        ...rows.map((fields) =>
          fields.slice(1).every((text) => text === "")
            ? over(fields[0] ?? "")
            : fields.map((value) => (value === "" ? null : { value })),
        ),
      ],
    },
  ];
  return new Uint8Array(await writeWorkbook(sheets).toBuffer());
}

function pageTable({ title, headings, group, rows }: PrintedTable, index: number): Table {
  return new Table({
    rows: [
      new TableRow({ tableHeader: true, children: [merged(title)] }),
      new TableRow({ tableHeader: true, children: headings.map(cell) }),
      ...(group === null ? [] : [new TableRow({ children: [merged(group)] })]),
      ...rows.flatMap((row) => {
        const fields = fieldsOf(row);
        const [name = "", ...others] = fields;
        if (!name.endsWith(" including:")) return [new TableRow({ children: fields.map(cell) })];
        // The name goes on in a second row.
        return [
          new TableRow({ children: [name.replace(" including:", ""), ...others].map(cell) }),
          new TableRow({ children: ["including:", "", "", "", "", "", ""].map(cell) }),
        ];
      }),
      ...(index === 4 ? [new TableRow({ children: Array(7).fill("--").map(cell) })] : []),
    ],
  });
}

/** The table of the work plan, which is no matrix. */
function planTable(): Table {
  return new Table({
    rows: [
      ["", "General", "Implementation Date", "Protective Services"],
      ["Remain with single Force", "Neighbourhood Policing", "", "Child Protection (K/E)"],
      ["Regional", "Vetting", "", "Air Support (national)"],
    ].map((fields) => new TableRow({ children: fields.map(cell) })),
  });
}

function cell(text: string): TableCell {
  const [first = "", ...more] = text.split(/(?<=research) /);
  return new TableCell({
    children: [
      new Paragraph({
        children: [
          new TextRun(first),
          ...more.map((words) => new TextRun({ text: words, break: 1 })),
        ],
      }),
    ],
  });
}

function merged(text: string): TableCell {
  return new TableCell({
    columnSpan: 7,
    children: [new Paragraph({ children: [new TextRun({ text, bold: true })] })],
  });
}
