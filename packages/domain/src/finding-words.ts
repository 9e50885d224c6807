import type { EffectiveDate } from "./calendar.ts";
import { cellKey } from "./cell.ts";
import type { Finding, FindingCode } from "./finding.ts";
import type { FindingFacts } from "./finding-facts.ts";
import type { MatrixCell } from "./matrix.ts";
import { statusLabel } from "./status.ts";
import { afterTo, quoted, small } from "./summary-english.ts";

/** The names that the rules' sentences use. */
export interface FindingNames {
  area(slug: string): string;
  partnership(slug: string): string;
  force(slug: string): string;
  /** "Dogs in Norfolk/Suffolk". */
  cell(cell: { readonly area: string; readonly partnership: string }): string;
}

/** Names as of the day of the facts. What has none there is called by its slug. */
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

type Standing = Pick<MatrixCell, "status" | "sourceWording">;

/** "being considered", after "says" or "is"; the words of the source where they fit no status. */
export function standingWords(cell: Standing): string {
  return cell.status === null ? quoted(cell.sourceWording ?? "") : small(statusLabel(cell.status));
}

/** The same after "from", "to" or "at": “to be considered” stands in quotation marks there. */
export function stepWords(cell: Standing): string {
  return afterTo(standingWords(cell));
}

/** The same after "is": "being considered", "at initial research". */
export function isWords(cell: Standing): string {
  if (cell.status === null) return `described as ${standingWords(cell)}`;
  return cell.status === "initial-research" ? "at initial research" : standingWords(cell);
}

/** A finding about one cell. */
export function aboutCell(
  code: FindingCode,
  { area, partnership }: { readonly area: string; readonly partnership: string },
  names: FindingNames,
  said: Pick<Finding, "sentence" | "since"> & Partial<Pick<Finding, "key" | "group">>,
): Finding {
  return {
    code,
    key: `${code} ${cellKey({ area, partnership })}`,
    about: names.cell({ area, partnership }),
    group: null,
    cells: [{ area, partnership }],
    area,
    partnership,
    planLine: null,
    ...said,
  };
}

/** Since when something is so, as far as it is known; null where the record does not say from when. */
export function sinceOf({ date, precision }: EffectiveDate): string | null {
  return precision === "day" || precision === "month" || precision === "year" ? date : null;
}

/** The later of what is known of since when; null where nothing is. */
export function latestOf(since: readonly (string | null)[]): string | null {
  return (
    since
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}
