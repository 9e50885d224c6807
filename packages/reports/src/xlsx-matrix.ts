import { formatEffective, formatInstant } from "@accord/domain/format-date";
import { MOVEMENT_LABEL } from "@accord/domain/movement";
import { STATUS } from "@accord/domain/status";
import type { Summary, SummaryCell } from "@accord/domain/summary";
import type { SummaryRecord } from "@accord/domain/summary-record";
import type { WorkbookField } from "@accord/interchange/write-workbook";
import { fullWord } from "./full-word.ts";
import { NOT_APPLICABLE, type Told } from "./xlsx-fields.ts";

/** What only the official edition holds of a cell. */
const RECORD: readonly {
  readonly heading: string;
  readonly width: number;
  readonly of: (record: SummaryRecord) => WorkbookField;
}[] = [
  { heading: "Source wording", width: 26, of: (record) => record.sourceWording },
  { heading: "Qualifier", width: 18, of: (record) => record.qualifier },
  { heading: "Comment", width: 40, of: (record) => record.comment },
  { heading: "Effective", width: 16, of: ({ effectiveOn }) => formatEffective(effectiveOn) },
  { heading: "Effective, as data", width: 12, of: ({ effectiveOn }) => effectiveOn.date },
  { heading: "Precision", width: 11, of: ({ effectiveOn }) => effectiveOn.precision },
  { heading: "Recorded", width: 20, of: ({ recordedAt }) => formatInstant(recordedAt) },
  {
    ...{ heading: "Last confirmed", width: 20 },
    of: ({ confirmedAt }) => (confirmedAt === null ? "Never" : formatInstant(confirmedAt)),
  },
];

/** One row for each filled cell, in the matrix's order. */
export function matrixSheet({ matrix, partnerships, comparedWith }: Summary): Told {
  const cells = matrix.flatMap((group) => group.areas.flatMap((area) => area.cells));
  const record = cells.some((cell) => cell.record !== null) ? RECORD : [];
  const names = new Map(partnerships.map(({ slug, name }) => [slug, name]));
  return {
    ...{ name: "Matrix", title: "The matrix, one row for each filled cell" },
    note:
      comparedWith === null
        ? "A first report compares with nothing"
        : `Changed and Changed from compare with ${comparedWith.printed}`,
    columns: [
      { heading: "Group", width: 24 },
      { heading: "Business area", width: 30 },
      { heading: "Partnership", width: 20 },
      { heading: "Status", width: 24 },
      { heading: "Stage", width: 8 },
      { heading: "Detail", width: 24 },
      { heading: "Changed", width: 16 },
      { heading: "Changed from", width: 16 },
      ...record,
    ],
    rows: matrix.flatMap((group) =>
      group.areas.flatMap((area) =>
        area.cells.map((cell) => [
          ...[group.name, area.name, names.get(cell.partnership) ?? cell.partnership],
          ...[statusOf(cell), stageOf(cell), cell.detail ?? NOT_APPLICABLE],
          ...changeOf(cell),
          ...record.map(({ of }) => cell.record && of(cell.record)),
        ]),
      ),
    ),
  };
}

/** The matrix as it is printed: one row for each business area. */
export function matrixWideSheet({ matrix, partnerships }: Summary): Told {
  return {
    ...{ name: "Matrix_wide", title: "The matrix, one row for each business area" },
    note: "Each field is the status in words",
    columns: [
      { heading: "Group", width: 24 },
      { heading: "Business area", width: 30 },
      ...partnerships.map(({ name }) => ({ heading: name, width: 26 })),
      { heading: "Comment on the row", width: 50 },
    ],
    rows: matrix.flatMap((group) =>
      group.areas.map((area) => [
        ...[group.name, area.name],
        ...partnerships.map(({ slug }) => {
          const cell = area.cells.find(({ partnership }) => partnership === slug);
          return cell === undefined ? null : wordsOf(cell);
        }),
        area.comment,
      ]),
    ),
  };
}

/** "Live, signed", and for words that fit no status "Needs review [u], “…”". */
function wordsOf(cell: SummaryCell): string {
  return [statusOf(cell), cell.detail].filter(Boolean).join(", ");
}

function statusOf({ counted, label }: SummaryCell): string {
  return counted === "needs-review" ? `${label} [u]` : label;
}

function stageOf({ counted }: SummaryCell): WorkbookField {
  return (counted === "needs-review" ? null : STATUS[counted].stage) ?? NOT_APPLICABLE;
}

function changeOf({ change }: SummaryCell): WorkbookField[] {
  if (change === null) return ["No", NOT_APPLICABLE];
  const label = change.kind === "restated" ? "Restated [r]" : MOVEMENT_LABEL[change.kind];
  return [label, change.was === null ? "Blank" : fullWord(change.was)];
}
