import {
  type FoundMatrix,
  INTAKE_LIMITS,
  type IntakeComplaint,
  type PlaceInTable,
} from "@accord/domain/intake";
import { capital } from "@accord/domain/summary-english";
import { complaintAt, placeWords } from "@accord/domain/table-place";
import { type TakenOut, takenOutOf } from "./clean-words.ts";
import { headingKey } from "./heading-words.ts";
import { type CellNote, noteKey, type RawPages } from "./raw-table.ts";
import { refusal } from "./refusal.ts";

/** So many of a kind are told one by one; the rest are counted. */
const TOLD = 100;

const NOTES = {
  formula: "The cell is a formula; the value it last had is taken.",
  merged: "The cell is merged over others; its words are taken for the first of them alone.",
  struck: "Words that are struck through are left out.",
  error: "The cell shows an error of the workbook and is taken as blank. Write the status there.",
} as const satisfies Record<Exclude<CellNote, "formula-without-value">, string>;

const TAKEN_OUT = {
  "control-characters": "There are control characters in the words; they are taken out.",
  "direction-marks":
    "There are marks that turn the direction of writing in the words; they are taken out.",
  "broken-characters": "There are broken characters in the words; each is replaced by “\uFFFD”.",
} as const satisfies Record<TakenOut, string>;

/**
 * What a person should know of a matrix that was found, with the place of each.
 *
 * @throws AccordError `bad-input` for a formula that has no value, `too-much` for more than the limits allow
 */
export function complaintsAbout(found: FoundMatrix, pages: RawPages): IntakeComplaint[] {
  assertWithinLimits(found);
  return few([...twoColumnsForOne(found), ...twoRowsForOne(found), ...aboutCells(found, pages)]);
}

function assertWithinLimits({ rows }: FoundMatrix): void {
  for (const { cells, area, comment, place } of rows) {
    for (const [words, at] of [
      [area, place],
      [comment ?? "", place],
      ...cells.map((cell) => [cell.words, cell.place] as const),
    ] as const) {
      if (words.length > INTAKE_LIMITS.wordsInCell) {
        throw refusal(
          "too-much",
          `${capital(placeWords(at))}: the text is ${words.length.toLocaleString("en-GB")} characters long; at most ${INTAKE_LIMITS.wordsInCell.toLocaleString("en-GB")} are taken in. Shorten it.`,
          { row: at.row, column: at.column, value: `${words.slice(0, 60)}…` },
        );
      }
    }
  }
}

function twoColumnsForOne({ columns }: FoundMatrix): IntakeComplaint[] {
  const seen = new Map<string, PlaceInTable>();
  return columns.flatMap(({ heading, place }) => {
    const first = seen.get(headingKey(heading));
    if (!first) {
      seen.set(headingKey(heading), place);
      return [];
    }
    return [
      complaintAt(
        place,
        heading,
        `There are two columns for ${heading}, columns ${first.column} and ${place.column}. Leave one out.`,
      ),
    ];
  });
}

function twoRowsForOne({ rows }: FoundMatrix): IntakeComplaint[] {
  const seen = new Map<string, (typeof rows)[number]>();
  return rows.flatMap((row) => {
    const key = headingKey(row.area);
    const first = seen.get(key);
    if (!first) {
      seen.set(key, row);
      return [];
    }
    const differs = row.cells.filter(({ column, words }) =>
      first.cells.some(
        (cell) => cell.column === column && headingKey(cell.words) !== headingKey(words),
      ),
    );
    const where = `${placeWords(first.place)} and ${placeWords(row.place)}`;
    return [
      complaintAt(
        row.place,
        row.area,
        differs.length === 0
          ? `${row.area} stands twice, in ${where}; they do not disagree.`
          : `${row.area} stands twice, in ${where}, and they disagree. Leave one out.`,
      ),
    ];
  });
}

function aboutCells(found: FoundMatrix, pages: RawPages): IntakeComplaint[] {
  const raw = new Map(
    pages.rows.flatMap((row) => (row.outside ? [] : [[`${row.table}/${row.row}`, row] as const])),
  );
  const isSeen = found.rows.flatMap((row) => [
    { place: row.place, words: row.area },
    ...row.cells.map(({ place, words }) => ({ place, words })),
  ]);
  return [
    ...isSeen.flatMap(({ place, words }) => {
      const asItStands = raw.get(`${place.table}/${place.row}`)?.cells[place.column - 1] ?? "";
      const note = pages.notes.get(noteKey(place.table, place.row, place.column));
      return [
        ...takenOutOf(asItStands).map((what) => complaintAt(place, words, TAKEN_OUT[what])),
        ...(note && note !== "formula-without-value"
          ? [complaintAt(place, words, NOTES[note])]
          : []),
      ];
    }),
    ...ofBlankCells(found, pages),
  ];
}

/** Cells that read as blank and are not: an error, or a formula that was never calculated. */
function ofBlankCells({ columns }: FoundMatrix, { notes }: RawPages): IntakeComplaint[] {
  const heading = columns[0]?.place;
  const positions = new Set(columns.map(({ place }) => place.column));
  return [...notes].flatMap(([key, note]) => {
    if (note !== "error" && note !== "formula-without-value") return [];
    const [, row, column] = /\/(\d+)\/(\d+)$/.exec(key)?.map(Number) ?? [];
    if (!heading || row === undefined || column === undefined) return [];
    const place = { table: heading.table, row, column };
    const isInside = row > heading.row && positions.has(column);
    if (!isInside || key !== noteKey(place.table, row, column)) return [];
    if (note === "error") return [complaintAt(place, null, NOTES.error)];
    throw refusal(
      "bad-input",
      `${capital(placeWords(place))}: the cell is a formula that has no value yet. Open the workbook in Excel, save it, and hand in that; or write the status there.`,
      { row, column },
    );
  });
}

function few(complaints: readonly IntakeComplaint[]): IntakeComplaint[] {
  if (complaints.length <= TOLD) return [...complaints];
  const more = complaints.length - TOLD;
  return [
    ...complaints.slice(0, TOLD),
    { row: null, column: null, value: null, message: `And ${more} more of the like.` },
  ];
}
