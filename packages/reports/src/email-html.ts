import type { Summary } from "@accord/domain/summary";
import { createElement as h, type ReactNode } from "react";
import { inEmail } from "./email-frame.ts";
import { button, changes, countsTable, glance, layout, row, section, text } from "./email-parts.ts";
import { FACE, LOOK } from "./email-style.ts";

/**
 * The message as mail programs show it.
 *
 * @param pages - of the attached paper
 */
export function emailHtmlOf(summary: Summary, pages: number): Promise<string> {
  return inEmail({ title: summary.subject, preview: summary.opening }, sheet(summary, pages));
}

function sheet(summary: Summary, pages: number) {
  const { moved, recorded, restated, corrected, comparedWith, findings } = summary;
  const marking = row({ align: "center", ...LOOK.marking }, summary.programme.marking);
  const isLater = comparedWith !== null;
  return layout(
    { className: "sheet", style: { maxWidth: 600, background: "#ffffff", fontFamily: FACE } },
    marking,
    row(
      LOOK.edge,
      layout(LOOK.masthead, row({ style: { padding: "10px 0 0" } }, ...masthead(summary))),
    ),
    row({ className: "edge", style: { padding: "14px 24px 14px" } }, text(summary.opening)),
    row(LOOK.edge, glance(summary.glance)),
    row(
      LOOK.edge,
      layout(
        LOOK.rule,
        row({ style: { padding: "16px 0 4px" } }, ...waysToThePaper(summary, pages)),
      ),
    ),
    corrected && section(findings.corrected.replace(/\.$/, ""), ...changes(corrected)),
    isLater && moved.length > 0 && section("What moved", ...changes(moved)),
    isLater &&
      recorded.length > 0 &&
      section("Recorded, and no movement", text(findings.recorded, 8), ...changes(recorded)),
    isLater && section("What was restated", text(findings.restated, 8), ...changes(restated)),
    section(findings.ribbon, countsTable(summary)),
    section(
      "What we do not know",
      ...summary.unknown.map(({ number, kind, what }) =>
        h(
          "p",
          {
            key: kind,
            className: LOOK.text.className,
            style: { ...LOOK.text.style, margin: "0 0 8px" },
          },
          h("strong", null, `${kind}. `),
          `${number} ${what}.`,
        ),
      ),
    ),
    row(
      LOOK.section,
      layout(LOOK.rule, row({ style: { padding: "12px 0 6px" } }, ...foot(summary))),
    ),
    marking,
  );
}

function masthead({ programme, title, periodTitle, printed, comparedWith, notices }: Summary) {
  const compared = comparedWith === null ? "First report" : `Compared with ${comparedWith.printed}`;
  return [
    h("p", { key: "programme", ...LOOK.programme }, programme.name),
    h("h1", { key: "title", ...LOOK.title }, `${title}, ${periodTitle}`),
    h("p", { key: "deck", ...LOOK.deck }, `As at ${printed.asAt}. ${compared}.`),
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

function waysToThePaper({ link }: Summary, pages: number): ReactNode[] {
  const paper = `The paper is attached: PDF, ${pages} ${pages === 1 ? "page" : "pages"}, tagged for screen readers. It holds the whole matrix.`;
  return [
    link === null ? null : button(link, "Open the matrix"),
    h(
      "p",
      {
        key: "paper",
        className: "soft",
        style: { ...LOOK.deck.style, margin: link === null ? 0 : "8px 0 0" },
      },
      paper,
    ),
  ];
}

function foot({ printed, reference, header, notices }: Summary): ReactNode[] {
  const checking = header.find(({ name }) => name === "Checking")?.value ?? "";
  return [
    `Known at ${printed.knownAt}. ${reference}. ${checking}.`,
    ...notices.filter(({ isUrgent }) => !isUrgent).map(({ words }) => words),
    "You receive this because your office is on the programme’s list of readers. The programme team changes that list.",
  ].map((words) => h("p", { key: words, ...LOOK.foot }, words));
}
