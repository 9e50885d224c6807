import { formatEffective, formatInstant } from "@accord/domain/format-date";
import type { PlanView } from "@accord/domain/plan";
import { APPROACH_LABEL } from "@accord/domain/plan-words";
import { type CsvField, writeCsv } from "./write-csv.ts";

const HEADINGS = [
  "Programme",
  "Marking",
  "As at",
  "Known at",
  "Line",
  "Approach",
  "Heading",
  "Business area",
  "Words of the plan",
  "Forces it speaks for",
  "May come to",
  "Note",
  "Implementation date",
  "From",
  "Recorded",
  "Source",
  "Place in source",
] as const;

/** The work plan as a list for people: one row for each line, in the plan's order. */
export function planCsv(view: PlanView): string {
  const rows = view.lines.map((line): CsvField[] => [
    view.programme.name,
    view.programme.marking,
    view.asAt,
    view.knownAt,
    line.line,
    APPROACH_LABEL[line.approach],
    line.heading,
    line.areaName,
    line.wording,
    line.forces.join(", ") || "all others",
    line.target.join(", ") || null,
    line.note,
    line.implementation === null ? "no date set" : formatEffective(line.implementation),
    formatEffective(line.from),
    formatInstant(line.recordedAt),
    line.source?.slug ?? null,
    line.source?.place ?? null,
  ]);
  return writeCsv(HEADINGS, rows);
}
