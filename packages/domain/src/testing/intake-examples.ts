import { CalendarDate } from "../calendar.ts";
import type { Entry } from "../entry.ts";
import { type FoundDetails, type FoundMatrix, IntakeTerms, type PlaceInTable } from "../intake.ts";
import { comparisonDay, type IntakeFacts } from "../intake-facts.ts";
import type { MatrixCell } from "../matrix.ts";
import { lastLinks, resolveCell } from "../resolve.ts";
import { aMatrix } from "./examples.ts";

const NOW = "9999-12-31T23:59:59.999Z";

/** A row of a table of a test: the area, the words of its cells ("" for blank), and a comment. */
export interface TypedRow {
  readonly area: string;
  readonly cells: readonly (string | { readonly words: string; readonly details: FoundDetails })[];
  readonly group?: string | null;
  readonly comment?: string | null;
}

/** A table as a reader would have found it: headings in row 1, areas in column 1. */
export function aFoundMatrix(
  headings: readonly string[],
  rows: readonly TypedRow[],
  found: Partial<FoundMatrix> = {},
): FoundMatrix {
  const at = (row: number, column: number): PlaceInTable => ({ table: null, row, column });
  return {
    form: "matrix",
    table: null,
    columns: headings.map((heading, index) => ({ heading, place: at(1, index + 2) })),
    groups: [...new Set(rows.flatMap(({ group }) => group ?? []))],
    rows: rows.map(({ area, cells, group = null, comment = null }, index) => ({
      area,
      group,
      comment,
      place: at(index + 2, 1),
      cells: cells.flatMap((cell, column) => {
        const { words, details } = typeof cell === "string" ? { words: cell, details: null } : cell;
        return words === "" ? [] : [{ column, words, details, place: at(index + 2, column + 2) }];
      }),
    })),
    leftOut: [],
    complaints: [],
    ...found,
  };
}

/** What a list says of a cell, as our own export of it does. */
export function detailsOf(cell: MatrixCell): FoundDetails {
  return {
    effective: cell.effectiveOn,
    claim: cell.kind,
    liveKind: cell.liveKind,
    qualifier: cell.qualifier,
    sourceWording: cell.sourceWording,
    needsReview: cell.needsReview,
    comment: cell.comment,
    source: cell.source,
  };
}

/** A paper of January 2011, unless said otherwise. */
export function someTerms(terms: Partial<(typeof IntakeTerms)["_zod"]["input"]> = {}): IntakeTerms {
  return IntakeTerms.parse({ effective: { date: "2011-01", precision: "month" }, ...terms });
}

/**
 * A register of two areas and two partnerships, Dogs and Human Resources by Norfolk/Suffolk and
 * Essex/Kent, that holds these entries; a third area, Fleet, is no row of the programme.
 */
export function someFacts(
  entries: readonly Entry[] = [],
  terms: IntakeTerms = someTerms(),
  facts: Partial<IntakeFacts> = {},
): IntakeFacts {
  const asAt = comparisonDay(terms);
  const cells = [
    ...Map.groupBy(entries, ({ cell }) => `${cell.area}/${cell.partnership}`).values(),
  ];
  const standing = cells.flatMap((all) => {
    const stands = resolveCell(all, { asAt, knownAt: NOW });
    return stands ? [{ stands, all }] : [];
  });
  const view = aMatrix(
    standing.map(({ stands: { cell, statement, id, recordedAt } }) => {
      const { effective, claim, reasonCode: _, reasonWords: __, ...said } = statement;
      return {
        area: cell.area,
        partnership: cell.partnership,
        ...said,
        effectiveOn: effective,
        kind: claim === "moved" ? "moved" : "observed",
        recordedAt,
        corrected: false,
        revision: id,
        confirmedAt: null,
        entry: id,
      };
    }),
    { asAt },
  );
  return {
    today: CalendarDate.parse("2011-06-30"),
    view,
    areas: [...view.areas, { slug: "fleet", name: "Fleet", aliases: ["Fleet Management"] }],
    partnerships: view.partnerships.map((one) => ({
      ...one,
      aliases: ["Kent/Essex"].slice(one.slug === "essex-kent" ? 0 : 1),
    })),
    rows: view.areas.map(({ slug }) => slug),
    columns: view.partnerships.map(({ slug }) => slug),
    forces: ["norfolk", "suffolk", "essex", "kent"],
    sources: ["eastern-strategy"],
    mappings: [],
    entries: cells.flatMap((all) =>
      lastLinks(all, NOW).flatMap(({ cell: { area, partnership }, place, statement }) =>
        statement ? [{ area, partnership, place, statement }] : [],
      ),
    ),
    comments: [],
    ...facts,
  };
}
