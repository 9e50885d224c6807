import { type FoundMatrix, INTAKE_LIMITS, type IntakeComplaint } from "@accord/domain/intake";
import { asItWas } from "@accord/domain/spreadsheet-text";
import { cleanWords } from "./clean-words.ts";
import { complaintsAbout } from "./complain.ts";
import { findList } from "./find-list.ts";
import { headingKey, type Names, namesOf, readsAsStatus, titleKey } from "./heading-words.ts";
import { isFurniture } from "./lone-words.ts";
import {
  type CleanRow,
  filledIn,
  type Headed,
  headingStrength,
  layoutOf,
  repeatsHeading,
} from "./matrix-layout.ts";
import type { RawPages } from "./raw-table.ts";
import type { KnownNames } from "./read-intake.ts";
import { MatrixReader, type Section } from "./read-matrix.ts";
import { refusal } from "./refusal.ts";

/**
 * The status matrices among pages, best first: in each the rows of all its pages, and what was left out.
 *
 * Found by shape, so that a programme can be made from its first table: a heading row, names in the
 * first column, statuses in the cells. The names a programme has only help.
 */
export function findMatrices(pages: readonly RawPages[], known: KnownNames): FoundMatrix[] {
  const names = namesOf(known);
  return pages
    .flatMap((page) => findInPages(page, names))
    .map((found) => ({ found, worth: worthOf(found) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ found }) => found);
}

function findInPages(pages: RawPages, names: Names): FoundMatrix[] {
  assertSize(pages);
  const list = findList(pages);
  if (list) return [list];
  const clean = pages.isText ? (text: string) => cleanWords(asItWas(text)) : cleanWords;
  const rows = pages.rows.map((row): CleanRow => ({ ...row, cells: row.cells.map(clean) }));
  const found: FoundMatrix[] = [];
  for (const part of partsOf(rows, names)) {
    const matrix = readPart(rows, part, names);
    const complaints: IntakeComplaint[] = complaintsAbout(matrix, pages);
    found.push({ ...matrix, complaints: [...matrix.complaints, ...complaints] });
  }
  return found;
}

/** Told before anything else is done with a row that has a million cells. */
function assertSize({ name, rows }: RawPages): void {
  if (rows.length > INTAKE_LIMITS.rows) {
    const most = INTAKE_LIMITS.rows.toLocaleString("en-GB");
    throw refusal(
      "too-much",
      `There are more than ${most} rows${name === null ? "" : ` in ${name}`}, which is the most that is taken in. Hand the table in by parts.`,
      { row: INTAKE_LIMITS.rows + 1 },
    );
  }
  for (const { table, row, cells } of rows) {
    const last = cells.findLastIndex((text) => text !== "");
    if (last < INTAKE_LIMITS.columns) continue;
    const columns = (last + 1).toLocaleString("en-GB");
    throw refusal(
      "too-much",
      `${table === null ? "Row" : `In ${table}, row`} ${row} has ${columns} columns; at most ${INTAKE_LIMITS.columns} are taken in. Delete what stands beyond the table.`,
      { row, column: last + 1 },
    );
  }
}

/** The sections of one matrix, each by where its heading stands and where its rows end. */
interface Part {
  readonly headed: Headed;
  readonly sections: readonly { readonly heading: number; readonly end: number }[];
}

function partsOf(rows: readonly CleanRow[], names: Names): Part[] {
  const parts: { headed: Headed; sections: { heading: number; end: number }[] }[] = [];
  let current: (typeof parts)[number] | null = null;
  let comments: string | null = null;
  let skipped: string | null | undefined;
  for (const [index, row] of rows.entries()) {
    const isNewTable = index > 0 && row.table !== rows[index - 1]!.table && !row.outside;
    if (current && repeatsHeading(row, current.headed, comments)) {
      current.sections.push({ heading: index, end: index + 1 });
      skipped = undefined;
      continue;
    }
    const strength = headingStrength(row, names);
    const mayStart =
      strength === "strong" || (strength === "weak" && (current === null || skipped === row.table));
    if (mayStart && hasStatusesBelow(rows, index, strength, names)) {
      const headed = layoutOf(row, tableBelow(rows, index));
      const { comment } = headed.layout;
      comments = comment === null ? null : headingKey(row.cells[comment]!);
      if (headed.headings.length > 0) {
        current = { headed, sections: [{ heading: index, end: index + 1 }] };
        parts.push(current);
        skipped = undefined;
        continue;
      }
    }
    // A table of another shape after the matrix is none of its pages.
    if (current && isNewTable)
      skipped = goesOn(rows, index, current.headed) ? undefined : row.table;
    const section = current?.sections.at(-1);
    if (section && (skipped === undefined || row.table !== skipped)) section.end = index + 1;
  }
  return parts;
}

/** Whether statuses stand under what could be a heading, in its table and before the next that could. */
function hasStatusesBelow(
  rows: readonly CleanRow[],
  at: number,
  strength: "strong" | "weak",
  names: Names,
): boolean {
  let words = 0;
  let statuses = 0;
  for (const row of rows.slice(at + 1, at + 200)) {
    if (row.table !== rows[at]!.table) break;
    const [, ...others] = filledIn(row);
    const reads = others.filter((position) => readsAsStatus(row.cells[position]!)).length;
    const next = reads > 0 ? null : headingStrength(row, names);
    // The last of several that could be a heading is the one.
    if (next === "strong" || (next === "weak" && strength === "weak" && statuses === 0)) break;
    words += others.length;
    statuses += reads;
  }
  if (strength === "strong") return statuses > 0 || words === 0;
  return statuses >= 1 && statuses >= words * 0.3;
}

/** Whether a table without a heading goes on with the matrix: as wide, and statuses where they stood. */
function goesOn(rows: readonly CleanRow[], at: number, { layout }: Headed): boolean {
  const table = rows[at]!.table;
  const own = rows.slice(at).filter((row) => row.table === table && !row.outside);
  const positions = layout.columns.filter((position) => position !== null);
  const filled = own.flatMap(({ cells }) =>
    positions.flatMap((position) => (cells[position] ? [cells[position]] : [])),
  );
  const statuses = filled.filter(readsAsStatus).length;
  return own.length > 0 && (filled.length === 0 || statuses >= filled.length * 0.3);
}

function tableBelow(rows: readonly CleanRow[], at: number): CleanRow[] {
  return rows.slice(at + 1, at + 201).filter((row) => !row.outside && filledIn(row).length > 1);
}

function readPart(rows: readonly CleanRow[], part: Part, names: Names): FoundMatrix {
  const matrix = readSections(rows, part, names, null);
  if (matrix.groups.length > 0) return matrix;
  // A document may have its groups as headings between the tables.
  const groups = part.sections.map(({ heading }) => wordsOver(rows, heading));
  const keys = groups.flatMap((name) => (name === null ? [] : [headingKey(name)]));
  if (keys.length < part.sections.length || new Set(keys).size < 2) return matrix;
  const known = { ...names, groups: new Set([...names.groups, ...keys]) };
  return readSections(rows, part, known, groups[0] ?? null);
}

function readSections(
  rows: readonly CleanRow[],
  { headed, sections }: Part,
  names: Names,
  group: string | null,
): FoundMatrix {
  const [first, ...others] = sections;
  const above = titlesAbove(rows, first!.heading);
  const around = {
    names,
    titles: new Set(
      above
        .map((row) => row.cells[filledIn(row)[0]!]!)
        .filter((text) => !isFurniture(text) && text !== group)
        .map(titleKey),
    ),
    running: runningWords(rows, sections),
    groupsAreMerged: sections.some(({ heading, end }) =>
      rows.slice(heading + 1, end).some((row) => isMergedOver(row, headed) && !row.outside),
    ),
  };
  const sectionAt = ({ heading, end }: { heading: number; end: number }): Section => ({
    heading: rows[heading]!,
    rows: rows.slice(heading + 1, end),
  });
  const reader = new MatrixReader(sectionAt(first!), { above, headed, group }, around);
  for (const section of others) reader.readOn(sectionAt(section));
  return reader.done();
}

/** The words that stand outside the tables right over a heading; null where there are none. */
function wordsOver(rows: readonly CleanRow[], heading: number): string | null {
  for (let at = heading - 1; at >= 0 && rows[at]!.outside; at--) {
    const text = rows[at]!.cells[0] ?? "";
    if (!isFurniture(text)) return text.length <= 80 ? text : null;
  }
  return null;
}

/** The lone words right over the first heading: titles, which later pages repeat. */
function titlesAbove(rows: readonly CleanRow[], heading: number): CleanRow[] {
  const titles: CleanRow[] = [];
  for (let at = heading - 1; at >= 0 && titles.length < 4; at--) {
    const row = rows[at]!;
    const filled = filledIn(row);
    if (filled.length === 0) continue;
    const words = row.cells[filled[0]!]!;
    if (filled.length > 1 || words.length > 160) break;
    titles.unshift(row);
  }
  return titles;
}

/** Words alone that come again and never stand right over a row of the matrix: headers and footers. */
function runningWords(rows: readonly CleanRow[], sections: Part["sections"]): Set<string> {
  const headings = new Set(sections.map(({ heading }) => heading));
  const seen = new Map<string, { times: number; isOverRow: boolean }>();
  const from = sections[0]!.heading;
  for (let at = Math.max(0, from - 6); at < rows.length; at++) {
    const filled = filledIn(rows[at]!);
    if (filled.length !== 1) continue;
    let next = at + 1;
    while (next < rows.length && filledIn(rows[next]!).length === 0) next++;
    const isOverRow = next < rows.length && filledIn(rows[next]!).length > 1 && !headings.has(next);
    const key = headingKey(rows[at]!.cells[filled[0]!]!);
    const before = seen.get(key) ?? { times: 0, isOverRow: false };
    seen.set(key, { times: before.times + 1, isOverRow: before.isOverRow || isOverRow });
  }
  return new Set(
    [...seen].flatMap(([key, { times, isOverRow }]) => (times > 1 && !isOverRow ? [key] : [])),
  );
}

function isMergedOver(row: CleanRow, { headings, layout }: Headed): boolean {
  const filled = filledIn(row);
  return filled.length === 1 && filled[0] === layout.area && row.stretch > headings.length;
}

function worthOf({ rows }: FoundMatrix): number {
  const cells = rows.flatMap((row) => row.cells);
  return cells.length + 2 * cells.filter(({ words }) => readsAsStatus(words)).length;
}
