import type { Summary } from "@accord/domain/summary";
import { digits } from "@accord/domain/summary-english";
import { writeWorkbook } from "@accord/interchange/write-workbook";
import { asSentence } from "./email-words.ts";
import { changeSheets } from "./xlsx-changes.ts";
import { countsSheet } from "./xlsx-counts.ts";
import { type Told, toldSheet } from "./xlsx-fields.ts";
import { lateSheet, planSheets, readySheet, unknownSheet } from "./xlsx-findings.ts";
import { matrixSheet, matrixWideSheet } from "./xlsx-matrix.ts";

/** The report as a workbook: a cover, what is in it, notes, and one table a sheet. */
export function xlsxOf(summary: Summary): Promise<Uint8Array> {
  const tables = [
    matrixSheet(summary),
    matrixWideSheet(summary),
    ...changeSheets(summary),
    countsSheet(summary),
    ...lateSheet(summary),
    ...readySheet(summary),
    ...planSheets(summary),
    unknownSheet(summary),
  ];
  const notes = notesSheet(summary, tables);
  const sheets = [
    coverSheet(summary),
    contentsSheet([notes, ...tables]),
    notes,
    ...tables.map((sheet) => withShortNote(sheet, notes)),
  ];
  const title = `${summary.programme.name}: ${summary.title}, ${summary.periodTitle}`;
  return writeWorkbook({
    ...{ title, marking: summary.programme.marking },
    sheets: sheets.map((sheet) => toldSheet(summary, sheet)),
  });
}

function coverSheet(summary: Summary): Told {
  const { programme, title, periodTitle, header, notices, opening, reportLink, link } = summary;
  const address = reportLink ?? link;
  return {
    ...{ name: "Cover", title: `${programme.name}: ${title}, ${periodTitle}` },
    note: "What this workbook is",
    columns: [
      { heading: "Item", width: 20 },
      { heading: "Details", width: 100 },
    ],
    rows: [
      ["Programme", programme.name],
      ["Report", `${title}, ${periodTitle}`],
      ...header.map(({ name, value }) => [name, value]),
      ...(summary.edition === "public" ? [] : [["Edition", "Official"]]),
      ...notices.map(({ words }) => ["Note", words]),
      ["In brief", opening],
      ...(address === null ? [] : [["On screen, behind sign-in", address]]),
      ["Contact", "The team of the programme."],
    ],
  };
}

function contentsSheet(sheets: readonly Told[]): Told {
  return {
    ...{
      name: "Contents",
      title: "What is in this workbook",
      note: "Each name leads to its sheet",
    },
    columns: [
      { heading: "Sheet", width: 20 },
      { heading: "What it holds", width: 80 },
      { heading: "Rows", width: 10 },
    ],
    rows: sheets.map(({ name, title, rows }) => [{ words: name, sheet: name }, title, rows.length]),
  };
}

const SHORTHAND = [
  "[x]: not recorded. It does not mean that nothing is done.",
  "[z]: does not apply, as the stage of a collaboration that has stopped.",
  "[r]: restated. What the record says of the last report’s day was put right since.",
  "[u]: needs review. The words of the source fit no status, and a person has to read them.",
] as const;

/** A longer note under a title would run beyond its table, on screen and on paper: it stands on the sheet of notes. */
const SHORT_NOTE = 70;

function isLong({ note }: Told): boolean {
  return note.length > SHORT_NOTE;
}

function longNoteOf({ name, note }: Told): string {
  return `Of the sheet ${name}. ${asSentence(note)}`;
}

function withShortNote(sheet: Told, notes: Told): Told {
  if (!isLong(sheet)) return sheet;
  const at = notes.rows.findIndex(([, words]) => words === longNoteOf(sheet));
  return { ...sheet, note: `Note ${at + 1} says more` };
}

function notesSheet({ about, counts }: Summary, tables: readonly Told[]): Told {
  const blank = counts.cells - counts.filled.now;
  const words = [
    ...SHORTHAND,
    `The matrix has ${digits(counts.cells)} cells. The sheet Matrix has a row for each of the ${digits(counts.filled.now)} filled ones; ${digits(blank)} are blank.`,
    "A text that begins like a formula has an apostrophe in front, so that no program runs it.",
    ...about.map((one) => `${one.title}. ${one.words}`),
    ...tables.filter(isLong).map(longNoteOf),
  ];
  return {
    ...{
      name: "Notes",
      title: "Notes and shorthand",
      note: "Shorthand in brackets stands in fields",
    },
    columns: [
      { heading: "Note", width: 8 },
      { heading: "What it says", width: 110 },
    ],
    rows: words.map((text, at) => [at + 1, text]),
  };
}
