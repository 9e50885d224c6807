import type { FileChild, TableRow } from "docx";
import { dressWord } from "./dress-word.ts";
import { WORD_STYLES } from "./word-styles.ts";

/** A document in the order it is read. */
export interface WordPaper {
  readonly title: string;
  readonly marking: string;
  /** Stands in the foot of every page, beside the page number: as at, known at, reference. */
  readonly foot: string;
  readonly blocks: readonly WordBlock[];
}

export type WordBlock =
  | {
      readonly is: "title" | "heading" | "words" | "small";
      readonly words: string;
      /** Whether it begins a page. */
      readonly isOnNewPage?: boolean;
    }
  /** Each with the words it begins with in bold. */
  | {
      readonly is: "list";
      readonly items: readonly { readonly lead: string; readonly words: string }[];
    }
  | WordTable;

/** A real table: its headings repeat on every page, its rows do not break, and only rows of groups are merged. */
export interface WordTable {
  readonly is: "table";
  readonly caption: string;
  /** Widths are in millimetres; an A4 page on its side has 262 of them. */
  readonly columns: readonly { readonly heading: string; readonly widthMm: number }[];
  readonly rows: readonly (WordGroup | readonly WordCell[])[];
}

export interface WordGroup {
  readonly group: string;
}

/** One cell: a paragraph a line, the first in full size. A changed one has a heavy frame. */
export interface WordCell {
  readonly lines: readonly string[];
  readonly isChanged?: boolean;
}

const TWIPS_A_MM = 1440 / 25.4;
const PAGE = { width: twips(210), height: twips(297) };
const MARGIN = twips(17.5);
/** From the edge of the sheet to its head and foot. */
const EDGE = twips(8);
/** Prose on a page on its side would run too wide to read. */
const PROSE_INDENT = twips(90);
/** Eighths of a point. */
const HEAVY = 12;

/**
 * A Word document, A4 on its side, in named styles, so that the template of whoever takes it can restyle it.
 *
 * The same blocks give the same bytes.
 */
export async function writeWord(paper: WordPaper): Promise<Uint8Array> {
  // Loading the library takes as long as writing: only a process that writes documents pays for it.
  const word = await import("docx");
  const { Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } =
    word;
  const marking = () =>
    new Paragraph({ style: "AccordMarking", children: [new TextRun(paper.marking)] });
  const foot = new Paragraph({
    style: "AccordFoot",
    children: [
      new TextRun(paper.foot),
      new TextRun({ children: [". Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] }),
    ],
  });
  const document = new Document({
    ...{ title: paper.title, creator: "Accord", lastModifiedBy: "Accord", styles: WORD_STYLES },
    sections: [
      {
        properties: {
          page: {
            size: { ...PAGE, orientation: PageOrientation.LANDSCAPE },
            margin: {
              ...{ top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
              ...{ header: EDGE, footer: EDGE },
            },
          },
        },
        headers: { default: new Header({ children: [marking()] }) },
        footers: { default: new Footer({ children: [foot, marking()] }) },
        children: paper.blocks.flatMap((block) => childrenOf(word, block)),
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toBuffer(document));
  return dressWord(
    bytes,
    paper.blocks.flatMap((block) => (block.is === "table" ? [block.caption] : [])),
  );
}

type Word = typeof import("docx");

const STYLE_OF = {
  title: "Title",
  heading: "Heading1",
  words: "Normal",
  small: "AccordSmall",
} as const satisfies Record<Exclude<WordBlock["is"], "list" | "table">, string>;

function childrenOf(word: Word, block: WordBlock): FileChild[] {
  const { Paragraph, TextRun } = word;
  if (block.is === "table") return tableOf(word, block);
  if (block.is === "list") {
    return block.items.map(
      ({ lead, words }) =>
        new Paragraph({
          ...{ style: "ListParagraph", indent: { right: PROSE_INDENT } },
          children: [new TextRun({ text: lead, bold: true }), new TextRun(` ${words}`)],
        }),
    );
  }
  const isProse = block.is === "words" || block.is === "small";
  return [
    new Paragraph({
      style: STYLE_OF[block.is],
      ...(isProse ? { indent: { right: PROSE_INDENT } } : {}),
      ...(block.isOnNewPage ? { pageBreakBefore: true } : {}),
      children: [new TextRun(block.words)],
    }),
  ];
}

function tableOf(word: Word, { caption, columns, rows }: WordTable): FileChild[] {
  const { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } = word;
  const widths = columns.map(({ widthMm }) => twips(widthMm));
  const line = (text: string, style: string, bold: boolean) =>
    new Paragraph({ style, children: [new TextRun({ text, bold })] });
  const cell = (at: number, lines: readonly string[], isBold: boolean, isChanged = false) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      ...(isChanged ? { borders: heavy(word) } : {}),
      children: (lines.length > 0 ? lines : [""]).map((text, nth) =>
        line(text, nth === 0 ? "AccordCell" : "AccordSmall", isBold),
      ),
    });
  const rowOf = (row: WordGroup | readonly WordCell[]): TableRow => {
    const isGroup = "group" in row;
    return new TableRow({
      cantSplit: true,
      children: isGroup
        ? [
            new TableCell({
              columnSpan: columns.length,
              shading: { fill: "F0F2F5" },
              children: [
                new Paragraph({
                  ...{ style: "AccordCell", keepNext: true },
                  children: [new TextRun({ text: row.group, bold: true })],
                }),
              ],
            }),
          ]
        : row.map(({ lines, isChanged }, at) => cell(at, lines, at === 0, isChanged)),
    });
  };
  return [
    new Paragraph({ style: "Caption", keepNext: true, children: [new TextRun(caption)] }),
    new Table({
      style: "AccordTable",
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      rows: [
        new TableRow({
          ...{ tableHeader: true, cantSplit: true },
          children: columns.map(({ heading }, at) => cell(at, [heading], true)),
        }),
        ...rows.map(rowOf),
      ],
    }),
  ];
}

function heavy({ BorderStyle }: Word) {
  const side = { style: BorderStyle.SINGLE, size: HEAVY, color: "15191E" };
  return { top: side, bottom: side, left: side, right: side };
}

function twips(mm: number): number {
  return Math.round(mm * TWIPS_A_MM);
}
