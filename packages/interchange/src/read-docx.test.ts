import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  ImageRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, it } from "vitest";
import { findInInput } from "./find-in-input.ts";

const known = { areas: [], partnerships: [], groups: [] };
const changed = { id: 1, author: "A", date: "2011-01-31T00:00:00Z" };
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function readCell(...children: ParagraphChild[]) {
  const row = (cells: readonly ParagraphChild[][]) =>
    new TableRow({
      children: cells.map((one) => new TableCell({ children: [new Paragraph({ children: one })] })),
    });
  const text = (words: string) => [new TextRun(words)];
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph("Since May.")] } },
    sections: [
      {
        children: [
          new Table({
            rows: [row([text("Business area"), text("Regional")]), row([text("Dogs"), children])],
          }),
        ],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toBuffer(document));
  const [found] = await findInInput({ input: { kind: "file", name: "a.docx", bytes }, known });
  return found?.rows[0]?.cells[0]?.words;
}

describe("a cell of a Word document", () => {
  it.each([
    ["the number of a footnote", [new TextRun("Live"), new FootnoteReferenceRun(1)]],
    [
      "a picture",
      [
        new TextRun("Live"),
        new ImageRun({ type: "png", data: PIXEL, transformation: { width: 1, height: 1 } }),
      ],
    ],
    [
      "words that were deleted while changes are tracked",
      [
        new DeletedTextRun({ ...changed, text: "Being considered" }),
        new InsertedTextRun({ ...changed, text: "Live" }),
      ],
    ],
  ])("is read without %s", async (_what, children) => {
    expect(await readCell(...children)).toBe("Live");
  });

  it("is read with its line breaks as spaces", async () => {
    expect(
      await readCell(new TextRun("Being"), new TextRun({ text: "considered", break: 1 })),
    ).toBe("Being considered");
  });
});
