import type { Summary } from "@accord/domain/summary";
import { someOf, verb } from "@accord/domain/summary-english";
import { createElement as h, type ReactElement } from "react";
import { inEmail } from "./email-frame.ts";
import {
  button,
  changes,
  countsTable,
  figures,
  items,
  layout,
  nextLine,
  row,
  section,
  text,
} from "./email-parts.ts";
import { FACE, LOOK } from "./email-style.ts";
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

/** The message as mail programs show it. */
export function emailHtmlOf(sent: Sent): Promise<string> {
  const { subject, opening } = sent.summary;
  return inEmail({ title: subject, preview: opening }, sheet(sent));
}

function sheet(sent: Sent) {
  const { summary } = sent;
  const { comparedWith, corrected, restated, stuck, meetings, findings } = summary;
  const marking = row({ align: "center", ...LOOK.marking }, summary.programme.marking);
  const isLater = comparedWith !== null;
  const heading = (finding: string) => finding.replace(/\.$/, "");
  return layout(
    { className: "sheet", style: { maxWidth: 600, background: "#ffffff", fontFamily: FACE } },
    marking,
    row(
      LOOK.edge,
      layout(LOOK.masthead, row({ style: { padding: "8px 0 0" } }, ...masthead(summary))),
    ),
    row({ className: "edge", style: { padding: "12px 24px 0" } }, glance(summary)),
    row(
      LOOK.edge,
      layout(LOOK.rule, row({ style: { padding: "16px 0 4px" } }, ...waysToThePaper(sent))),
    ),
    yourForce(sent),
    section("In brief", text(summary.opening)),
    corrected && section(heading(findings.corrected), ...changes(corrected)),
    isLater && whatMoved(summary),
    isLater &&
      restated.length > 0 &&
      section("What was restated", text(`${asSentence(findings.restated)} ${placesOf(restated)}`)),
    stuck.length > 0 &&
      section(
        "Stuck, late or not confirmed",
        ...items(stuck.map(({ label, finding }) => ({ lead: label, words: finding }))),
      ),
    section(findings.ribbon, countsTable(summary)),
    ...ofTheQuarter(summary),
    section("What we do not know", text(gapsOf(summary))),
    meetings.length > 0 &&
      section(
        "Meetings to come",
        ...items(
          meetings.map(({ printed, body, what }) => ({
            lead: printed,
            words: [body, what].filter(Boolean).join(": "),
          })),
        ),
      ),
    row(
      LOOK.section,
      layout(
        LOOK.rule,
        row(
          { style: { padding: "12px 0 6px" } },
          ...footOf(summary).map((words) => h("p", { key: words, ...LOOK.foot }, words)),
        ),
      ),
    ),
    marking,
  );
}

/** So many are named; the paper has the others. */
const READY_NAMED = 4;
const RESTATED_NAMED = 6;

/** "They are Dogs (Norfolk/Suffolk) and ANPR (Herts/Beds).": what of each was put right stands in the paper. */
function placesOf(restated: Summary["restated"]): string {
  const names = restated.map(({ areaName, partnershipName }) => `${areaName} (${partnershipName})`);
  return `${verb(names.length, "It is", "They are")} ${someOf(names, RESTATED_NAMED)}.`;
}

/** Every kind of gap with its number, in one paragraph. */
function gapsOf({ unknown, findings }: Summary): string {
  if (unknown.length === 0) return asSentence(findings.unknown);
  const said = unknown.map(({ number, what, inShort }) => `${number} ${inShort || what}`);
  return `${said.join("; ")}.`;
}

/** What moved, and in a sentence each what only reads otherwise and that nothing is restated. */
function whatMoved({ moved, recorded, restated, findings }: Summary): ReactElement {
  const others = [
    recorded.length > 0 ? findings.recorded : "",
    restated.length === 0 ? findings.restated : "",
  ].filter(Boolean);
  return section(
    "What moved",
    text([findings.moved, findings.movedBack].filter(Boolean).map(asSentence).join(" "), 8),
    ...changes(moved),
    ...(others.length > 0 ? [text(others.map(asSentence).join(" "))] : []),
  );
}

/** What only a quarterly report looks at: the areas that are ready for the region, and the work plan. */
function ofTheQuarter({ ready, plan, findings }: Summary): ReactElement[] {
  return [
    ...(ready.length === 0
      ? []
      : [
          section(
            "Ready for the region",
            text(asSentence(findings.ready), 8),
            ...items(
              ready
                .slice(0, READY_NAMED)
                .map(({ area, stands }) => ({ lead: area, words: stands })),
            ),
          ),
        ]),
    ...(plan === null ? [] : [section("The work plan", text(asSentence(plan.finding)))]),
  ];
}

function masthead(summary: Summary): ReactElement[] {
  const { programme, title, periodTitle, notices } = summary;
  return [
    h("p", { key: "programme", ...LOOK.programme }, programme.name),
    h("h1", { key: "title", ...LOOK.title }, `${title}, ${periodTitle}`),
    h("p", { key: "deck", ...LOOK.deck }, deckOf(summary)),
    // A draft or a correction has to be seen first; what kind of record it is can wait for the foot.
    ...notices
      .filter(({ isUrgent }) => isUrgent)
      .map(({ words }) =>
        h(
          "p",
          {
            key: words,
            className: "ink",
            style: { ...LOOK.text.style, fontWeight: "bold", margin: "8px 0 0" },
          },
          words,
        ),
      ),
  ];
}

function glance(summary: Summary): ReactElement {
  const { first, next, others } = firstScreen(summary);
  return layout(
    {},
    ...figures(first),
    ...(next === null ? [] : [nextLine(next)]),
    ...figures(others),
  );
}

function waysToThePaper(sent: Sent): (ReactElement | null)[] {
  const way = wayIn(sent);
  return [
    way && button(way.url, way.words),
    way?.url === null ? soft("not-yet", NO_PAGE_YET) : null,
    soft("paper", whereThePaperIs(sent), way === null ? 0 : 8),
  ];
}

function soft(key: string, words: string, above = 8): ReactElement {
  const style = { ...LOOK.deck.style, margin: `${above}px 0 0` };
  return h("p", { key, className: "soft", style }, words);
}

/** So many of each kind are told of one force: its page in the paper has the rest. */
const OF_A_FORCE = 4;

/** What the reader's own force has to know, before anything of the others. */
function yourForce({ leaf }: Sent): ReactElement | null {
  if (leaf === null) return null;
  const next = leaf.next
    .slice(0, OF_A_FORCE)
    .map((step) => ({ lead: step.area, words: nextStep(step) }));
  return section(
    leaf.title.replace(/\.$/, ""),
    text(leaf.deck, 8),
    ...changes(leaf.moved, OF_A_FORCE),
    ...(leaf.findings.stuck === "" ? [] : [text(leaf.findings.stuck, 8)]),
    ...(next.length > 0
      ? [text(asSentence(leaf.findings.next || "What would come next"), 4), ...items(next)]
      : []),
  );
}
