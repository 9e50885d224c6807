import type { Summary, SummaryChange } from "@accord/domain/summary";
import type { Told } from "./xlsx-fields.ts";

const COLUMNS = [
  { heading: "Business area", width: 30 },
  { heading: "Partnership", width: 20 },
  { heading: "Movement", width: 16 },
  { heading: "From", width: 26 },
  { heading: "To", width: 26 },
  { heading: "When", width: 16 },
  { heading: "Why", width: 60 },
] as const;

/** What moved, what was recorded without moving, what was restated, and what a correction says otherwise. */
export function changeSheets(summary: Summary): Told[] {
  const { moved, recorded, restated, corrected, comparedWith, findings } = summary;
  const first = "A first report claims no movement";
  const found = (finding: string) => (comparedWith === null ? first : finding);
  return [
    ...(corrected === null
      ? []
      : [sheetOf("Corrected", "What this version corrects", findings.corrected, corrected)]),
    sheetOf("Moved", "What moved since the last report", found(findings.moved), moved),
    sheetOf(
      "Recorded",
      "What was recorded, and is no movement",
      found(findings.recorded),
      recorded,
    ),
    sheetOf("Restated", "What was restated of the last report", found(findings.restated), restated),
  ];
}

function sheetOf(
  name: string,
  title: string,
  finding: string,
  changes: readonly SummaryChange[],
): Told {
  return {
    ...{ name, title, columns: COLUMNS },
    note: finding || "None",
    rows: changes.map(({ areaName, partnershipName, label, from, to, on, why }) => [
      ...[areaName, partnershipName, label],
      ...[from?.label ?? "Blank", to?.label ?? "Blank", on, why],
    ]),
  };
}
