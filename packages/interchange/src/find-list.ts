import type { FoundMatrix } from "@accord/domain/intake";
import { wordingKey } from "@accord/domain/intake";
import { cleanWords } from "./clean-words.ts";
import { isAreaHeading } from "./heading-words.ts";
import type { RawPages, RawRow } from "./raw-table.ts";
import { ListReader } from "./read-list.ts";

/** What a column of a list says of its cell. */
export type ListColumn =
  | "area"
  | "partnership"
  | "status"
  | "group"
  | "row-comment"
  | "live-kind"
  | "qualifier"
  | "source-wording"
  | "needs-review"
  | "comment"
  | "effective"
  | "effective-data"
  | "precision"
  | "claim"
  | "source"
  | "place"
  | "reason";

/** Where each stands, and whether the list is our own export, which is read to the letter. */
export interface ListHeading {
  readonly row: RawRow;
  readonly at: ReadonlyMap<ListColumn, number>;
  readonly isOwn: boolean;
}

const HEADINGS: Readonly<Record<string, ListColumn>> = {
  partnership: "partnership",
  alliance: "partnership",
  status: "status",
  stage: "status",
  group: "group",
  "comment on the row": "row-comment",
  "kind of live": "live-kind",
  qualifier: "qualifier",
  "source wording": "source-wording",
  wording: "source-wording",
  "needs review": "needs-review",
  comment: "comment",
  comments: "comment",
  notes: "comment",
  effective: "effective",
  "effective date": "effective",
  "effective from": "effective",
  date: "effective",
  "effective, as data": "effective-data",
  precision: "precision",
  claim: "claim",
  kind: "claim",
  source: "source",
  "place in source": "place",
  place: "place",
  reason: "reason",
};
const LOOKED_THROUGH = 60;

/** The list with a row for each cell, by its headings: a business area, a partnership and a status. */
export function findList(pages: RawPages): FoundMatrix | null {
  for (const [index, row] of pages.rows.slice(0, LOOKED_THROUGH).entries()) {
    const heading = row.outside ? null : listHeadingOf(row);
    if (!heading) continue;
    const reader = new ListReader(heading);
    for (const under of pages.rows.slice(index + 1)) reader.read(under);
    return reader.done(pages);
  }
  return null;
}

function listHeadingOf(row: RawRow): ListHeading | null {
  const at = new Map<ListColumn, number>();
  const keys = row.cells.map((text) => wordingKey(cleanWords(text)));
  for (const [position, key] of keys.entries()) {
    const column = isAreaHeading(key) ? "area" : HEADINGS[key];
    // "Stage" stands for the status only where no column is called so.
    if (column === undefined || (key === "stage" && keys.includes("status"))) continue;
    if (!at.has(column)) at.set(column, position);
  }
  const isList = at.has("area") && at.has("partnership") && at.has("status");
  const isOwn = keys.includes("known at") && at.has("effective-data") && at.has("precision");
  return isList ? { row, at, isOwn } : null;
}
