import type { Summary, SummaryChange } from "@accord/domain/summary";
import { signed, stepOf } from "./email-parts.ts";

const WIDTH = 72;

/** The message in plain text: written as such, 72 columns wide, and listing more than the other since nothing folds here. */
export function emailTextOf(summary: Summary, pages: number): string {
  const { programme, title, periodTitle, printed, comparedWith, findings } = summary;
  const compared = comparedWith === null ? "First report" : `Compared with ${comparedWith.printed}`;
  const parts = [
    programme.marking,
    [
      programme.name.toUpperCase(),
      `${title}, ${periodTitle}`,
      `As at ${printed.asAt}. ${compared}.`,
    ].join("\n"),
    ...summary.notices.filter(({ isUrgent }) => isUrgent).map(({ words }) => wrapped(words)),
    wrapped(summary.opening),
    summary.glance
      .map(({ figure, lead, words }) => hanging(figure, `${lead}: ${words}`))
      .join("\n"),
    ...(summary.corrected === null
      ? []
      : [listOf("WHAT THIS VERSION CORRECTS", findings.corrected, summary.corrected)]),
    ...(comparedWith === null
      ? []
      : [
          listOf("WHAT MOVED", findings.moved, summary.moved),
          ...(summary.recorded.length > 0
            ? [listOf("RECORDED, AND NO MOVEMENT", findings.recorded, summary.recorded)]
            : []),
          listOf("WHAT WAS RESTATED", findings.restated, summary.restated),
        ]),
    ["CELLS BY STATUS", wrapped(findings.counts), "", countsOf(summary)].join("\n"),
    [
      "WHAT WE DO NOT KNOW",
      ...summary.unknown.map(({ number, kind, what }) =>
        hanging(String(number), `${kind}: ${what}.`),
      ),
    ].join("\n"),
    [
      ...(summary.link === null ? [] : [`Open the matrix: ${summary.link}`]),
      `The paper is attached: PDF, ${pages} ${pages === 1 ? "page" : "pages"}.`,
    ].join("\n"),
    ["-- ", ...foot(summary).map((words) => wrapped(words))].join("\n"),
    programme.marking,
  ];
  return `${parts.join("\n\n")}\n`;
}

function listOf(title: string, finding: string, changes: readonly SummaryChange[]): string {
  const lines = changes.map((change) =>
    hanging("-", `${change.areaName}, ${change.partnershipName}. ${stepOf(change)}`, 2),
  );
  return [title, wrapped(finding), ...(lines.length > 0 ? ["", ...lines] : [])].join("\n");
}

function countsOf({ counts, columns }: Summary): string {
  const { last } = columns;
  const line = (name: string, now: string, before: string, change: string) =>
    `  ${name.padEnd(22)}${last === null ? "" : before.padStart(12)}${now.padStart(12)}${last === null ? "" : change.padStart(10)}`;
  const lineOf = (name: string, now: number, before: number | null) =>
    line(name, String(now), String(before), signed(now - (before ?? now)));
  return [
    line("", columns.now, last ?? "", "Change"),
    ...counts.rows.map((row) => lineOf(row.label, row.now, row.last)),
    lineOf(`Filled, of ${counts.cells}`, counts.filled.now, counts.filled.last),
  ].join("\n");
}

function foot({ printed, reference, header, notices }: Summary): string[] {
  const checking = header.find(({ name }) => name === "Checking")?.value ?? "";
  return [
    `Known at ${printed.knownAt}. ${reference}. ${checking}.`,
    ...notices.filter(({ isUrgent }) => !isUrgent).map(({ words }) => words),
    "You receive this because your office is on the programme’s list of readers. The programme team changes that list.",
  ];
}

/** A figure or a dash, and its words set in from it. */
function hanging(mark: string, words: string, room = Math.max(5, mark.length + 1)): string {
  const lines = wrapped(words, WIDTH - 2 - room).split("\n");
  return lines.map((line, i) => `  ${(i === 0 ? mark : "").padEnd(room)}${line}`).join("\n");
}

/** Words broken into lines of a plain text. */
export function wrapped(words: string, width = WIDTH): string {
  const lines = [""];
  for (const word of words.split(/\s+/)) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}
