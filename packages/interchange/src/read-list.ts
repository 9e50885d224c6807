import { EffectiveDate } from "@accord/domain/calendar";
import {
  type FoundCell,
  type FoundColumn,
  type FoundDetails,
  type FoundMatrix,
  type IntakeComplaint,
  type PlaceInTable,
  wordingKey,
} from "@accord/domain/intake";
import { readEffective } from "@accord/domain/read-effective";
import { asItWas } from "@accord/domain/spreadsheet-text";
import { LIVE_KIND_LABEL, LiveKind } from "@accord/domain/status";
import { complaintAt } from "@accord/domain/table-place";
import { cleanWords, withoutUnseen } from "./clean-words.ts";
import { complaintsAbout } from "./complain.ts";
import type { ListColumn, ListHeading } from "./find-list.ts";
import { headingKey } from "./heading-words.ts";
import type { RawPages, RawRow } from "./raw-table.ts";

interface AreaSoFar {
  readonly area: string;
  readonly group: string | null;
  readonly place: PlaceInTable;
  readonly cells: FoundCell[];
  comment: string | null;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads a list row by row: areas and partnerships in the order in which they first stand there. */
export class ListReader {
  readonly #heading: ListHeading;
  readonly #columns = new Map<string, { readonly index: number; readonly column: FoundColumn }>();
  readonly #names: string[] = [];
  readonly #areas = new Map<string, AreaSoFar>();
  readonly #groups = new Map<string, string>();
  readonly #seen = new Map<string, FoundCell>();
  readonly #dates = new Map<string, EffectiveDate | null>();
  readonly #complaints: IntakeComplaint[] = [];
  readonly #leftOut: FoundMatrix["leftOut"][number][] = [];

  constructor(heading: ListHeading) {
    this.#heading = heading;
    const reason = heading.at.get("reason");
    if (reason !== undefined) {
      const place = { table: heading.row.table, row: heading.row.row, column: reason + 1 };
      this.#complain(
        place,
        heading.row.cells[reason] ?? null,
        "Reasons are not taken in: give them where the table is looked through, or later in the record.",
      );
    }
  }

  read(row: RawRow): void {
    if (row.outside || row.cells.every((text) => text.trim() === "")) return;
    const area = this.#text(row, "area");
    const partnership = this.#text(row, "partnership");
    const status = this.#text(row, "status");
    const wording = this.#text(row, "source-wording");
    if (this.#repeatsHeading(row)) {
      const place = this.#placeOf(row, "area");
      this.#leftOut.push({ what: "heading-repeated", place, words: row.cells.join(" | ") });
      return;
    }
    if (area === "" || partnership === "") {
      const missing = area === "" ? "area" : "partnership";
      this.#complain(
        this.#placeOf(row, missing),
        status || wording || null,
        `There is no ${missing === "area" ? "business area" : "partnership"} in this row, so it is left out.`,
      );
      return;
    }
    const found = this.#areaOf(row, area);
    const column = this.#columnOf(row, partnership);
    const words = status || wording;
    if (words === "") return;
    this.#add(found, {
      column,
      words,
      place: this.#placeOf(row, status === "" ? "source-wording" : "status"),
      details: this.#detailsOf(row, status === ""),
    });
  }

  done(pages: RawPages): FoundMatrix {
    const matrix: FoundMatrix = {
      form: "list",
      table: this.#heading.row.table,
      columns: [...this.#columns.values()].map(({ column }) => column),
      groups: [...this.#groups.values()],
      rows: [...this.#areas.values()],
      leftOut: this.#leftOut,
      complaints: this.#complaints,
    };
    const more = this.#heading.isOwn ? [] : complaintsAbout(matrix, pages);
    return { ...matrix, complaints: [...this.#complaints, ...more] };
  }

  #add(found: AreaSoFar, cell: FoundCell): void {
    // A list may tell a cell's history: one row for each date.
    const { date = null, precision = null } = cell.details?.effective ?? {};
    const key = [this.#keyOf(found.area), cell.column, date, precision].join("\n");
    const before = this.#seen.get(key);
    if (before === undefined) {
      this.#seen.set(key, cell);
      found.cells.push(cell);
      return;
    }
    const agrees =
      headingKey(before.words) === headingKey(cell.words) &&
      before.details?.qualifier === cell.details?.qualifier;
    const where = `rows ${before.place.row} and ${cell.place.row}`;
    const name = this.#names[cell.column];
    if (!agrees) found.cells.push(cell);
    this.#complain(
      cell.place,
      cell.words,
      agrees
        ? `${found.area}, ${name} stands twice, in ${where}, with the same words; it is taken once.`
        : `${found.area}, ${name} stands twice, in ${where}, and they disagree. Leave one out.`,
    );
  }

  #detailsOf(row: RawRow, isByWording: boolean): FoundDetails {
    const slug = this.#text(row, "source");
    const claim = headingKey(this.#text(row, "claim"));
    const review = headingKey(this.#text(row, "needs-review"));
    return {
      effective: this.#effectiveOf(row),
      claim: claim === "observed" || claim === "moved" ? claim : null,
      liveKind: this.#liveKindOf(row),
      qualifier: this.#text(row, "qualifier") || null,
      sourceWording: this.#text(row, "source-wording") || null,
      needsReview: review === "yes" || (isByWording && review !== "no"),
      comment: this.#text(row, "comment") || null,
      source: SLUG.test(slug) ? { slug, place: this.#text(row, "place") || null } : null,
    };
  }

  #effectiveOf(row: RawRow): EffectiveDate | null {
    const data = this.#text(row, "effective-data");
    const precision = this.#text(row, "precision");
    const words = this.#text(row, "effective");
    const key = `${data}\n${precision}\n${words}`;
    const before = this.#dates.get(key);
    if (before !== undefined) return before;
    const exact = EffectiveDate.safeParse({ date: data === "" ? null : data, precision });
    const effective = exact.success ? exact.data : readEffective(words === "" ? data : words);
    this.#dates.set(key, effective);
    if (effective === null && words + data !== "") {
      this.#complain(
        this.#placeOf(row, this.#heading.at.has("effective") ? "effective" : "effective-data"),
        words || data,
        `“${cut(words || data)}” is no date that can be read, so the date of the whole table is taken. Write it as 14 October 2011, 14/10/2011 or January 2011.`,
      );
    }
    return effective;
  }

  #liveKindOf(row: RawRow): LiveKind | null {
    const text = this.#text(row, "live-kind");
    if (text === "") return null;
    const key = wordingKey(text);
    const kind = LiveKind.options.find(
      (one) => wordingKey(LIVE_KIND_LABEL[one]) === key || one === key,
    );
    if (kind === undefined) {
      this.#complain(
        this.#placeOf(row, "live-kind"),
        text,
        `“${cut(text)}” is no kind of live, so none is taken.`,
      );
    }
    return kind ?? null;
  }

  #areaOf(row: RawRow, area: string): AreaSoFar {
    const group = this.#groupOf(this.#text(row, "group"));
    const comment = this.#text(row, "row-comment") || null;
    const known = this.#areas.get(this.#keyOf(area));
    if (known) {
      known.comment ??= comment;
      return known;
    }
    const found = { area, group, comment, place: this.#placeOf(row, "area"), cells: [] };
    this.#areas.set(this.#keyOf(area), found);
    return found;
  }

  #columnOf(row: RawRow, partnership: string): number {
    const key = this.#keyOf(partnership);
    const known = this.#columns.get(key);
    if (known) return known.index;
    const index = this.#columns.size;
    const column = { heading: partnership, place: this.#placeOf(row, "partnership") };
    this.#columns.set(key, { index, column });
    this.#names.push(partnership);
    return index;
  }

  #groupOf(name: string): string | null {
    if (name === "") return null;
    const key = this.#keyOf(name);
    if (!this.#groups.has(key)) this.#groups.set(key, name);
    return this.#groups.get(key) ?? null;
  }

  #repeatsHeading(row: RawRow): boolean {
    return this.#heading.row.cells.every((text, position) => text === row.cells[position]);
  }

  /** Names that differ in case alone are two in our own export, and one in a list that somebody typed. */
  #keyOf(name: string): string {
    return this.#heading.isOwn ? name : headingKey(name);
  }

  #text(row: RawRow, column: ListColumn): string {
    const position = this.#heading.at.get(column);
    const text = position === undefined ? "" : (row.cells[position] ?? "");
    if (this.#heading.isOwn) return asItWas(text);
    return column === "area" || column === "partnership" || column === "status"
      ? cleanWords(text)
      : withoutUnseen(text).trim();
  }

  #placeOf({ table, row }: RawRow, column: ListColumn): PlaceInTable {
    return { table, row, column: (this.#heading.at.get(column) ?? 0) + 1 };
  }

  #complain(place: PlaceInTable, value: string | null, message: string): void {
    if (this.#complaints.length > 1000) return;
    this.#complaints.push(complaintAt(place, value, message));
  }
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
