import { BEGINNING_OF_TIME } from "./calendar.ts";
import { cellKey } from "./cell.ts";
import type { Finding, FindingCode } from "./finding.ts";
import type { FindingFacts } from "./finding-facts.ts";
import type { MatrixCell } from "./matrix.ts";
import { statusLabel } from "./status.ts";
import { quoted, small } from "./summary-english.ts";

/** The names that the rules' sentences use. */
export interface FindingNames {
  area(slug: string): string;
  partnership(slug: string): string;
  force(slug: string): string;
  /** "Dogs in Norfolk/Suffolk". */
  cell(cell: { readonly area: string; readonly partnership: string }): string;
}

export function namesOf({ view, areas, forceNames }: FindingFacts): FindingNames {
  const areaNames = new Map([...areas, ...view.areas].map(({ slug, name }) => [slug, name]));
  const columns = new Map(view.partnerships.map(({ slug, name }) => [slug, name]));
  const area = (slug: string) => areaNames.get(slug) ?? slug;
  const partnership = (slug: string) => columns.get(slug) ?? slug;
  return {
    area,
    partnership,
    force: (slug) => forceNames.get(slug) ?? slug,
    cell: (cell) => `${area(cell.area)} in ${partnership(cell.partnership)}`,
  };
}

/** "being considered", as it goes on in a sentence; the words of the source where they fit no status. */
export function standingWords(cell: Pick<MatrixCell, "status" | "sourceWording">): string {
  return cell.status === null ? quoted(cell.sourceWording ?? "") : small(statusLabel(cell.status));
}

/** A finding about one cell. */
export function aboutCell(
  code: FindingCode,
  { area, partnership }: { readonly area: string; readonly partnership: string },
  said: Pick<Finding, "sentence" | "since"> & Partial<Pick<Finding, "group" | "cells">>,
): Finding {
  return {
    code,
    key: `${code} ${cellKey({ area, partnership })}`,
    group: null,
    cells: [{ area, partnership }],
    area,
    partnership,
    planLine: null,
    ...said,
  };
}

/** A day since when something is so; null where the record does not say from when. */
export function daySaid(day: string): string | null {
  return day === BEGINNING_OF_TIME ? null : day;
}
