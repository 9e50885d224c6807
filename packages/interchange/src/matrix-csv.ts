import { formatEffective, formatInstant } from "@accord/domain/format-date";
import type { MatrixCell, MatrixView } from "@accord/domain/matrix";
import { LIVE_KIND_LABEL, STATUS } from "@accord/domain/status";
import { type CsvField, writeCsv } from "./write-csv.ts";

const HEADINGS = [
  "Programme",
  "Marking",
  "As at",
  "Known at",
  "Group",
  "Business area",
  "Comment on the row",
  "Partnership",
  "Status",
  "Stage",
  "Kind of live",
  "Qualifier",
  "Source wording",
  "Needs review",
  "Comment",
  "Effective",
  "Effective, as data",
  "Precision",
  "Claim",
  "Recorded",
  "Last confirmed",
  "Source",
  "Place in source",
] as const;

/**
 * The status matrix as a list for people: one row for each filled cell, in the matrix's order.
 *
 * The marking stands on every row, since rows are copied out of lists.
 */
export function matrixCsv(view: MatrixView): string {
  return writeCsv(HEADINGS, rowsOf(view));
}

/** The same list as headings and rows, for a workbook. */
export function matrixList(view: MatrixView): {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CsvField[])[];
} {
  return { headings: HEADINGS, rows: rowsOf(view) };
}

function rowsOf(view: MatrixView): CsvField[][] {
  const groups = new Map(view.groups.map((group) => [group.slug, group]));
  const areas = new Map(view.areas.map((area) => [area.slug, area]));
  const partnerships = new Map(view.partnerships.map((one) => [one.slug, one]));

  return view.cells.map((cell): CsvField[] => {
    const area = areas.get(cell.area);
    return [
      view.programme.name,
      view.programme.marking,
      view.asAt,
      view.knownAt,
      groups.get(area?.group ?? "")?.name ?? "",
      area?.name ?? cell.area,
      area?.comment ?? null,
      partnerships.get(cell.partnership)?.name ?? cell.partnership,
      ...fieldsOf(cell),
    ];
  });
}

function fieldsOf(cell: MatrixCell): CsvField[] {
  const words = cell.status === null ? null : STATUS[cell.status];
  return [
    words?.label ?? null,
    words?.stage ?? null,
    cell.liveKind === null ? null : LIVE_KIND_LABEL[cell.liveKind],
    cell.qualifier,
    cell.sourceWording,
    cell.needsReview ? "Yes" : "No",
    cell.comment,
    formatEffective(cell.effectiveOn),
    cell.effectiveOn.date,
    cell.effectiveOn.precision,
    cell.kind === "moved" ? "Moved" : "Observed",
    formatInstant(cell.recordedAt),
    cell.confirmedAt === null ? null : formatInstant(cell.confirmedAt),
    cell.source?.slug ?? null,
    cell.source?.place ?? null,
  ];
}
