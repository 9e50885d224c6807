import type { Summary } from "@accord/domain/summary";
import { createElement as h, type ReactNode } from "react";
import { button, changes, countsTable, glance, layout, row, section, text } from "./email-parts.ts";
import {
  FACE,
  LOOK,
  OUTLOOK_BEGIN,
  OUTLOOK_END,
  OUTLOOK_HEAD,
  STYLE_SHEET,
} from "./email-style.ts";

/**
 * The message as mail programs show it: nothing fetched, no image, readable in dark mode and from 320 pixels.
 *
 * @param pages - of the attached paper
 */
export async function emailHtmlOf(summary: Summary, pages: number): Promise<string> {
  // Loading the library takes a third of a second: only a process that writes messages pays for it.
  const { Body, Head, Html, Preview, render } = await import("react-email");
  const message = h(
    Html,
    { lang: "en-GB" },
    h(
      Head,
      null,
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("meta", { name: "color-scheme", content: "light dark" }),
      h("meta", { name: "supported-color-schemes", content: "light dark" }),
      h("meta", {
        name: "format-detection",
        content: "telephone=no, date=no, address=no, email=no",
      }),
      h("title", null, summary.subject),
      h("style", { dangerouslySetInnerHTML: { __html: STYLE_SHEET } }),
    ),
    h(
      Body,
      { className: "page", style: { margin: 0, padding: 0, background: "#ffffff" } },
      h(Preview, null, summary.opening.slice(0, 140)),
      layout(
        { className: "page", style: { background: "#ffffff" } },
        row(
          { align: "center" },
          h("i", { id: "outlook-begin" }),
          sheet(summary, pages),
          h("i", { id: "outlook-end" }),
        ),
      ),
    ),
  );
  return withOutlook(await render(message));
}

/** React writes no comments, and Outlook's own table stands in them. */
function withOutlook(html: string): string {
  return html
    .replace("</head>", `${OUTLOOK_HEAD}</head>`)
    .replace('<i id="outlook-begin"></i>', OUTLOOK_BEGIN)
    .replace('<i id="outlook-end"></i>', OUTLOOK_END);
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
