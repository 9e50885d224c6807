import { MOVEMENT_LABEL } from "@accord/domain/movement";
import { STATUS, type Status } from "@accord/domain/status";
import type { Summary, SummaryCell, SummaryChange } from "@accord/domain/summary";
import {
  type WordBlock,
  type WordCell,
  type WordTable,
  writeWord,
} from "@accord/interchange/write-word";
import { stepOf } from "./email-parts.ts";
import { asSentence } from "./email-words.ts";
import { fullWord } from "./full-word.ts";

/** The report as a Word document that a committee's paper can take: prose under headings, and the matrix as one table. */
export function docxOf(summary: Summary): Promise<Uint8Array> {
  const { programme, title, periodTitle, printed, reference } = summary;
  return writeWord({
    title: `${programme.name}: ${title}, ${periodTitle}`,
    marking: programme.marking,
    foot: `As at ${printed.asAt}, known at ${printed.knownAt}. ${reference}`,
    blocks: [
      { is: "title", words: `${title}, ${periodTitle}` },
      { is: "small", words: headLine(summary) },
      ...summary.notices.map(({ words }): WordBlock => ({ is: "small", words })),
      { is: "words", words: summary.opening },
      ...(summary.corrected === null
        ? []
        : section("What this version corrects", summary.findings.corrected, summary.corrected)),
      ...(summary.comparedWith === null ? [] : movement(summary)),
      ...stuck(summary),
      ...ofTheQuarter(summary),
      { is: "heading", words: `The matrix on ${printed.asAt}`, isOnNewPage: true },
      matrixTable(summary),
      { is: "heading", words: "What we do not know" },
      {
        is: "list",
        items: summary.unknown.map(({ number, kind, what }) => ({
          lead: `${kind}.`,
          words: asSentence(`${number} ${what}`),
        })),
      },
    ],
  });
}

function headLine({ programme, header }: Summary): string {
  const said = header
    .filter(({ name }) => name === "Compared with" || name === "Version" || name === "Checking")
    .map(({ name, value }) => (name === "Checking" ? value : `${name}: ${value}`));
  return [programme.name, ...said].join(". ").concat(".");
}

function movement({ findings, moved, recorded, restated }: Summary): WordBlock[] {
  return [
    ...section(
      "What moved",
      [findings.moved, findings.movedBack].filter(Boolean).map(asSentence).join(" "),
      moved,
    ),
    ...(recorded.length > 0
      ? section("Recorded, and no movement", findings.recorded, recorded)
      : []),
    ...section("What was restated", findings.restated, restated),
  ];
}

function section(heading: string, finding: string, changes: readonly SummaryChange[]): WordBlock[] {
  return [
    { is: "heading", words: heading },
    { is: "words", words: asSentence(finding) },
    {
      is: "list",
      items: changes.map((change) => ({
        lead: `${change.areaName}, ${change.partnershipName}.`,
        words: stepOf(change),
      })),
    },
  ];
}

function stuck({ stuck: rules, findings }: Summary): WordBlock[] {
  if (rules.length === 0) return [];
  return [
    { is: "heading", words: "Stuck and late" },
    { is: "words", words: asSentence(findings.stuck) },
    {
      is: "list",
      items: rules.map(({ label, finding }) => ({ lead: `${label}.`, words: asSentence(finding) })),
    },
  ];
}

/** What only a quarterly report looks at: the areas that are ready for the region, and the work plan. */
function ofTheQuarter({ ready, plan, findings }: Summary): WordBlock[] {
  return [
    ...(ready.length === 0
      ? []
      : [
          { is: "heading", words: "Ready for the region" } as const,
          { is: "words", words: asSentence(findings.ready) } as const,
          {
            is: "list",
            items: ready.map(({ area, stands }) => ({
              lead: `${area}.`,
              words: asSentence(stands),
            })),
          } as const,
        ]),
    ...(plan === null
      ? []
      : [
          { is: "heading", words: "The work plan" } as const,
          { is: "words", words: asSentence(plan.finding) } as const,
        ]),
  ];
}

/** Millimetres of an A4 page on its side, the area and the comment taken off. */
const FOR_CELLS_MM = 160;

function matrixTable({ matrix, partnerships, counts, comparedWith }: Summary): WordTable {
  const widthMm = FOR_CELLS_MM / Math.max(1, partnerships.length);
  const changed = comparedWith === null ? "" : " A heavy frame: changed since the last report.";
  return {
    is: "table",
    caption: `Collaboration status of ${counts.filled.now} of ${counts.cells} cells, business areas by partnership. A blank cell: nothing recorded.${changed}`,
    columns: [
      { heading: "Business area", widthMm: 52 },
      ...partnerships.map(({ name }) => ({ heading: name, widthMm })),
      { heading: "Comment", widthMm: 50 },
    ],
    rows: matrix.flatMap(({ name, areas }) =>
      areas.length === 0
        ? []
        : [
            { group: name },
            ...areas.map((area): WordCell[] => [
              { lines: [area.name] },
              ...partnerships.map(({ slug }) =>
                cellOf(area.cells.find(({ partnership }) => partnership === slug)),
              ),
              { lines: [area.comment ?? ""] },
            ]),
          ],
    ),
  };
}

/** The full word first, so that it is read aloud; its mark after it, and below how it changed. */
function cellOf(cell: SummaryCell | undefined): WordCell {
  if (cell === undefined) return { lines: [""] };
  const { counted, label, detail, change } = cell;
  const mark = counted === "needs-review" ? "" : markOf(counted);
  const lines = [`${label}${mark}`, ...(detail === null ? [] : [detail])];
  if (change === null) return { lines };
  const how = change.kind === "restated" ? "Restated" : MOVEMENT_LABEL[change.kind];
  return {
    lines: [
      ...lines,
      `${how}${change.was === null ? "" : `, was “${fullWord(change.was).toLowerCase()}”`}`,
    ],
    isChanged: true,
  };
}

const STAGE_MARKS = ["○", "◔", "◑", "◕", "●"] as const;

/** A circle that fills by stage; a way of stopping has its words alone. */
function markOf(status: Status): string {
  const { stage } = STATUS[status];
  return stage === null ? "" : ` ${STAGE_MARKS[stage - 1]}`;
}
