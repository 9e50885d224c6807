import type {
  FoundCell,
  FoundColumn,
  FoundMatrix,
  IntakeComplaint,
  LeftOutRow,
  PlaceInTable,
} from "@accord/domain/intake";
import { complaintAt } from "@accord/domain/table-place";
import { headingKey, type Names, readsAsStatus, titleKey } from "./heading-words.ts";
import { isDashes, isFurniture, whatStandsAlone, withoutContinued } from "./lone-words.ts";
import { type CleanRow, filledIn, type Headed, relaid } from "./matrix-layout.ts";

/** A part of the matrix: a heading and what stands under it, up to the next. */
export interface Section {
  readonly heading: CleanRow;
  readonly rows: readonly CleanRow[];
}

/** What the whole sheet tells about its lone words. */
export interface Surroundings {
  readonly names: Names;
  readonly titles: ReadonlySet<string>;
  readonly running: ReadonlySet<string>;
  /** Where groups are merged over their rows, capitals alone do not make one. */
  readonly groupsAreMerged: boolean;
}

/** What is known before the first row is read. */
export interface Beginning {
  /** The lone words over the first heading. */
  readonly above: readonly CleanRow[];
  readonly headed: Headed;
  /** The group that those words name, where the page has its groups between the tables. */
  readonly group: string | null;
}

interface RowSoFar {
  area: string;
  readonly group: string | null;
  readonly place: PlaceInTable;
  readonly cells: FoundCell[];
  comment: string | null;
}

/** Reads the rows of one matrix, section by section, and keeps account of every row it leaves out. */
export class MatrixReader {
  readonly #around: Surroundings;
  readonly #columns: FoundColumn[];
  readonly #groups = new Map<string, string>();
  readonly #rows: RowSoFar[] = [];
  readonly #leftOut: LeftOutRow[] = [];
  readonly #complaints: IntakeComplaint[] = [];
  readonly #table: string | null;
  readonly #groupsAreLone: boolean;
  #headed: Headed;
  #group: string | null = null;
  /** Null after anything that parts one row from the next. */
  #before: RowSoFar | null = null;

  constructor(first: Section, { above, headed, group }: Beginning, around: Surroundings) {
    this.#around = around;
    this.#headed = headed;
    this.#table = first.heading.table;
    this.#columns = headed.headings.map(({ text, position }) => ({
      heading: text,
      place: placeOf(first.heading, position),
    }));
    this.#groupsAreLone = this.#firstRowIsLone(first);
    for (const row of above) {
      const text = lone(row);
      if (group !== null && text === group) this.#leaveOut("group-heading", row);
      else this.#leaveOut(isFurniture(text) ? "page-furniture" : "title", row);
    }
    if (group !== null) this.#startGroup(group);
    this.#readRows(first.rows);
  }

  /** The heading again, on a page of its own, with the rows under it. */
  readOn({ heading, rows }: Section): void {
    this.#leaveOut("heading-repeated", heading);
    const { headed, added } = relaid(heading, this.#headed);
    this.#headed = headed;
    for (const { text, position } of added) {
      this.#columns.push({ heading: text, place: placeOf(heading, position) });
    }
    this.#before = null;
    this.#readRows(rows);
  }

  done(): FoundMatrix {
    return {
      form: "matrix",
      table: this.#table,
      columns: this.#columns,
      groups: [...this.#groups.values()],
      rows: this.#rows,
      leftOut: this.#leftOut,
      complaints: this.#complaints,
    };
  }

  #readRows(rows: readonly CleanRow[]): void {
    for (const row of rows) {
      const filled = filledIn(row);
      if (filled.length === 0) continue;
      if (filled.every((position) => isDashes(row.cells[position]!))) {
        this.#leaveOut("dashes", row);
      } else if (filled.length === 1) this.#readLone(row, filled[0]!);
      else this.#readFilled(row, filled);
    }
  }

  #readLone(row: CleanRow, position: number): void {
    const { layout } = this.#headed;
    const text = row.cells[position]!;
    if (position !== layout.area && !row.outside) {
      if (isFurniture(text)) this.#leaveOut("page-furniture", row);
      else if (this.#around.titles.has(titleKey(text))) this.#leaveOut("title", row);
      else this.#readFilled(row, [position]);
      return;
    }
    const what = whatStandsAlone(text, {
      ...this.#around,
      before: this.#before?.area ?? null,
      isMerged: row.stretch > this.#columns.length,
      isOutside: row.outside,
      groupsAreLone: this.#groupsAreLone,
    });
    if (what === "area") this.#addRow(row, text);
    else if (what === "continued-name" && this.#before) {
      this.#before.area = `${this.#before.area} ${text}`;
    } else if (what === "group-heading") {
      this.#startGroup(withoutContinued(text));
      this.#leaveOut(what, row);
    } else if (what !== "continued-name") this.#leaveOut(what, row);
  }

  #readFilled(row: CleanRow, filled: readonly number[]): void {
    const { layout } = this.#headed;
    const name = row.cells[layout.area] ?? "";
    const ofGroup = layout.group === null ? "" : (row.cells[layout.group] ?? "");
    if (ofGroup !== "") this.#startGroup(withoutContinued(ofGroup));
    if (name === "") {
      this.#readNameless(row, filled);
      return;
    }
    const found = this.#addRow(row, name);
    for (const position of filled) {
      const text = row.cells[position]!;
      const column = layout.columns.indexOf(position);
      if (column >= 0 && isDashes(text)) {
        // A dash in a cell is how a page writes blank.
        this.#leftOut.push({ what: "dashes", words: text, place: placeOf(row, position) });
      } else if (column >= 0) {
        found.cells.push({ column, words: text, place: placeOf(row, position), details: null });
      } else if (position === layout.comment) found.comment = text;
      else if (position > layout.area && position !== layout.group) {
        this.#complain(
          row,
          position,
          `There is no heading over column ${position + 1}: what stands there is left out.`,
        );
      }
    }
  }

  /** A row without a name goes on with the one before, where its words do; else nobody can say whose they are. */
  #readNameless(row: CleanRow, filled: readonly number[]): void {
    const before = this.#before;
    for (const position of filled) {
      const text = row.cells[position]!;
      if (position === this.#headed.layout.group) continue;
      const column = this.#headed.layout.columns.indexOf(position);
      const cell = before?.cells.find((one) => one.column === column);
      if (before && position === this.#headed.layout.comment) {
        before.comment = before.comment === null ? text : `${before.comment} ${text}`;
      } else if (before && cell && goesOn(cell.words, text)) {
        before.cells[before.cells.indexOf(cell)] = { ...cell, words: `${cell.words} ${text}` };
      } else {
        this.#complain(
          row,
          position,
          "There is no business area in this row, so nobody can say whose words these are: they are left out. Write the area in its first cell.",
        );
      }
    }
  }

  #addRow(row: CleanRow, area: string): RowSoFar {
    const place = placeOf(row, this.#headed.layout.area);
    const found: RowSoFar = { area, group: this.#group, place, cells: [], comment: null };
    this.#rows.push(found);
    this.#before = found;
    return found;
  }

  #startGroup(name: string): void {
    const key = headingKey(name);
    if (!this.#groups.has(key)) this.#groups.set(key, name);
    this.#group = this.#groups.get(key) ?? name;
    this.#before = null;
  }

  #leaveOut(what: LeftOutRow["what"], row: CleanRow): void {
    const words = filledIn(row)
      .map((position) => row.cells[position])
      .join(" | ");
    this.#leftOut.push({ what, words, place: placeOf(row, filledIn(row)[0] ?? 0) });
  }

  #complain(row: CleanRow, position: number, message: string): void {
    const place = placeOf(row, position);
    this.#complaints.push(complaintAt(place, row.cells[position] ?? null, message));
  }

  #firstRowIsLone({ rows }: Section): boolean {
    const first = rows.find((row) => filledIn(row).length > 0 && !row.outside);
    if (!first) return false;
    const filled = filledIn(first);
    return filled.length === 1 && filled[0] === this.#headed.layout.area;
  }
}

function placeOf({ table, row }: Pick<CleanRow, "table" | "row">, position: number): PlaceInTable {
  return { table, row, column: position + 1 };
}

function goesOn(words: string, more: string): boolean {
  return (
    /^[\p{Ll}(&/,–-]/u.test(more) || (!readsAsStatus(words) && readsAsStatus(`${words} ${more}`))
  );
}

function lone(row: CleanRow): string {
  const filled = filledIn(row);
  return filled.length === 1 ? row.cells[filled[0]!]! : "";
}
