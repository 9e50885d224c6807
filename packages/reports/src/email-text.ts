import type { Summary, SummaryChange, SummaryFigure } from "@accord/domain/summary";
import { inSentence } from "@accord/domain/summary-english";
import { signed, stepOf } from "./email-parts.ts";
import {
  asSentence,
  deckOf,
  firstScreen,
  footOf,
  NO_PAGE_YET,
  nextStep,
  type Sent,
  wayIn,
  whereThePaperIs,
} from "./email-words.ts";
import { hanging, wrapped } from "./wrap-text.ts";

/** The message in plain text: written as such, 72 columns wide, and listing more than the other since nothing folds here. */
export function emailTextOf(sent: Sent): string {
  const { summary } = sent;
  const { programme, title, periodTitle, findings } = summary;
  const way = wayIn(sent);
  const parts = [
    programme.marking,
    [
      wrapped(programme.name.toUpperCase()),
      wrapped(`${title}, ${periodTitle}`),
      wrapped(deckOf(summary)),
    ].join("\n"),
    ...summary.notices.filter(({ isUrgent }) => isUrgent).map(({ words }) => wrapped(words)),
    glanceOf(summary),
    [
      ...(way === null
        ? []
        : [way.url === null ? wrapped(NO_PAGE_YET) : `${way.words}: ${way.url}`]),
      wrapped(whereThePaperIs(sent)),
    ].join("\n"),
    ...yourForce(sent),
    part("IN BRIEF", [wrapped(summary.opening)]),
    ...(summary.corrected === null
      ? []
      : [part("WHAT THIS VERSION CORRECTS", told(findings.corrected, summary.corrected))]),
    ...(summary.comparedWith === null ? [] : movement(summary)),
    ...(summary.stuck.length > 0
      ? [part("STUCK, LATE OR NOT CONFIRMED", rulesOf(summary.stuck))]
      : []),
    part("CELLS BY STATUS", [wrapped(findings.counts), "", countsOf(summary)]),
    ...ofTheQuarter(summary),
    part(
      "WHAT WE DO NOT KNOW",
      summary.unknown.map(({ number, kind, what }) =>
        hanging("-", asSentence(`${kind}: ${number} ${what}`), 2),
      ),
    ),
    ...(summary.meetings.length > 0 ? [part("MEETINGS TO COME", meetingsOf(summary))] : []),
    ["-- ", ...footOf(summary).map((words) => wrapped(words))].join("\n"),
    programme.marking,
  ];
  return `${parts.join("\n\n")}\n`;
}

function part(title: string, lines: readonly string[]): string {
  return [title, ...lines].join("\n");
}

function glanceOf(summary: Summary): string {
  const { first, next, others } = firstScreen(summary);
  const line = ({ figure, lead, words }: SummaryFigure) =>
    hanging(figure, asSentence(`${lead}: ${words}`));
  return [
    ...first.map(line),
    ...(next === null ? [] : [hanging("Next", asSentence(next))]),
    ...others.map(line),
  ].join("\n");
}

/** What the reader's own force has to know, before anything of the others. */
function yourForce({ leaf }: Sent): string[] {
  if (leaf === null) return [];
  const { force, title, deck, moved, restated, stuck, next, moreNext } = leaf;
  const steps = next.map((step) => hanging("-", `${step.area}. ${nextStep(step)}`, 2));
  return [
    part(force.name.toUpperCase(), [
      wrapped(`${asSentence(title)} ${asSentence(deck)}`),
      ...(moved.length > 0 ? ["", ...moved.map(changeLine)] : []),
      ...(restated.length > 0 ? ["", "Restated:", ...restated.map(changeLine)] : []),
      ...(stuck.length > 0 ? ["", ...rulesOf(stuck)] : []),
      ...(steps.length > 0
        ? ["", wrapped(asSentence(leaf.findings.next || "What would come next")), ...steps]
        : []),
      ...(moreNext > 0 ? [`  And ${inSentence(moreNext)} more.`] : []),
    ]),
  ];
}

function movement({ findings, moved, recorded, restated }: Summary): string[] {
  return [
    part(
      "WHAT MOVED",
      told([findings.moved, findings.movedBack].filter(Boolean).map(asSentence).join(" "), moved),
    ),
    ...(recorded.length > 0
      ? [part("RECORDED, AND NO MOVEMENT", told(findings.recorded, recorded))]
      : []),
    part("WHAT WAS RESTATED", told(findings.restated, restated)),
  ];
}

/** What only a quarterly report looks at: the areas that are ready for the region, and the work plan. */
function ofTheQuarter({ ready, plan, findings }: Summary): string[] {
  const areas = ready.map(({ area, stands, without }) =>
    hanging(
      "-",
      [`${area}.`, stands, without && `Without: ${without}`]
        .filter(Boolean)
        .map(asSentence)
        .join(" "),
      2,
    ),
  );
  const apart = plan?.apart.map(({ area, plan: said, fact }) =>
    hanging("-", `${area}. ${asSentence(said)} ${asSentence(fact)}`, 2),
  );
  return [
    ...(areas.length === 0
      ? []
      : [part("READY FOR THE REGION", [wrapped(asSentence(findings.ready)), "", ...areas])]),
    ...(plan === null
      ? []
      : [part("THE WORK PLAN", [wrapped(asSentence(plan.finding)), ...(apart ?? [])])]),
  ];
}

function meetingsOf({ meetings }: Summary): string[] {
  return meetings.map(({ printed, body, what }) =>
    hanging("-", asSentence(`${printed}: ${[body, what].filter(Boolean).join(". ")}`), 2),
  );
}

function told(finding: string, changes: readonly SummaryChange[]): string[] {
  return [wrapped(finding), ...(changes.length > 0 ? ["", ...changes.map(changeLine)] : [])];
}

function changeLine(change: SummaryChange): string {
  return hanging("-", `${change.areaName}, ${change.partnershipName}. ${stepOf(change)}`, 2);
}

function rulesOf(rules: Summary["stuck"]): string[] {
  return rules.map(({ label, finding }) => hanging("-", asSentence(`${label}: ${finding}`), 2));
}

function countsOf({ counts, columns }: Summary): string {
  const { last } = columns;
  const line = (name: string, now: string, before: string, change: string) =>
    `  ${name.padEnd(22)}${last === null ? "" : before.padStart(13)}${now.padStart(13)}${last === null ? "" : change.padStart(10)}`;
  const lineOf = (name: string, now: number, before: number | null) =>
    line(name, String(now), String(before), signed(now - (before ?? now)));
  return [
    line("", columns.now, last ?? "", "Change"),
    ...counts.rows.map((row) => lineOf(row.label, row.now, row.last)),
    lineOf(`Filled, of ${counts.cells}`, counts.filled.now, counts.filled.last),
  ].join("\n");
}
