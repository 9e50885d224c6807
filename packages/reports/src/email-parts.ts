import type { Summary, SummaryChange, SummaryFigure } from "@accord/domain/summary";
import { scanned, verb } from "@accord/domain/summary-english";
import { createElement as h, type ReactElement, type ReactNode } from "react";
import { LOOK } from "./email-style.ts";
import { asSentence } from "./email-words.ts";

// The pieces of the message. Tables lay it out, since Outlook knows nothing else; those that only do so say it.

/** A table that only lays out. */
export function layout(look: { className?: string; style?: object }, ...rows: ReactNode[]) {
  return h(
    "table",
    {
      role: "presentation",
      width: "100%",
      cellPadding: 0,
      cellSpacing: 0,
      border: 0,
      ...look,
    },
    h("tbody", null, ...rows),
  );
}

/** One row of one column, the only layout that every mail program draws alike. */
export function row(look: object, ...content: ReactNode[]): ReactElement {
  return h("tr", null, h("td", look, ...content));
}

/** A part of the message under a bar and a heading that says what was found. */
export function section(heading: string, ...content: ReactNode[]): ReactElement {
  return row(
    LOOK.section,
    layout(
      LOOK.bar,
      row({ style: { padding: "8px 0 0" } }, h("h2", LOOK.heading, heading), ...content),
    ),
  );
}

/** @param below - pixels between it and what follows */
export function text(words: string, below = 0): ReactElement {
  return h("p", { ...LOOK.text, style: { ...LOOK.text.style, margin: `0 0 ${below}px` } }, words);
}

/** The figures as rows, each beside the words that go with it; what is late is in red, and says so. */
export function figures(told: readonly SummaryFigure[]): ReactElement[] {
  return told.map(({ figure, lead, words, isLate }) =>
    h(
      "tr",
      { key: lead },
      h("td", { ...(isLate ? LOOK.lateFigure : LOOK.figure), width: 76, valign: "top" }, figure),
      h("td", { ...LOOK.words, valign: "top" }, h("strong", null, `${lead}: `), words),
    ),
  );
}

/** What comes next, in line with the figures. */
export function nextLine(words: string): ReactElement {
  return h(
    "tr",
    { key: "next" },
    h("td", { ...LOOK.next, width: 76, valign: "top" }, "Next"),
    h("td", { ...LOOK.words, valign: "top" }, words),
  );
}

/** Short paragraphs, each with the words it begins with in bold. */
export function items(
  told: readonly { readonly lead: string; readonly words: string }[],
): ReactElement[] {
  return told.map(({ lead, words }) =>
    h(
      "p",
      { key: lead, ...LOOK.item },
      h("strong", null, `${lead}.`),
      ` ${asSentence(clipped(words))}`,
    ),
  );
}

/** A link as big as a thumb, drawn by its cell so that Outlook colours it too; without an address it is drawn alone. */
export function button(href: string | null, words: string): ReactElement {
  const paint = { background: "#17426b", borderRadius: 3, padding: "11px 18px" };
  const ink = { fontSize: 16, lineHeight: "20px", fontWeight: "bold", color: "#ffffff" };
  return h(
    "table",
    { role: "presentation", cellPadding: 0, cellSpacing: 0, border: 0 },
    h(
      "tbody",
      null,
      h(
        "tr",
        null,
        h(
          "td",
          { className: "button", bgcolor: "#17426b", style: paint },
          href === null
            ? h("span", { style: ink }, words)
            : h("a", { href, style: { ...ink, textDecoration: "none" } }, words),
        ),
      ),
    ),
  );
}

/** How many changes the message lists before it leaves the rest to the paper. */
const LISTED = 6;

/** One paragraph a change: which cell, from where to where, and why. */
export function changes(told: readonly SummaryChange[], most = LISTED): ReactElement[] {
  const rest = told.length - most;
  return [
    ...told
      .slice(0, most)
      .map((change) =>
        h(
          "p",
          { key: `${change.area}/${change.partnership}`, ...LOOK.item },
          h("strong", null, `${change.areaName}, ${change.partnershipName}.`),
          ` ${clipped(stepOf(change))}`,
        ),
      ),
    ...(rest > 0
      ? [
          h(
            "p",
            { key: "rest", ...LOOK.deck, style: { ...LOOK.deck.style, margin: "0 0 8px" } },
            `${scanned(rest)} more ${verb(rest, "is", "are")} in the paper.`,
          ),
        ]
      : []),
  ];
}

/** One change as sentences: the step, and why where that is recorded. */
export function stepOf({ told, why }: SummaryChange): string {
  const said = why === null ? [told] : [told, why];
  return said.map((words) => `${words.replace(/\.$/, "")}.`).join(" ");
}

/** Mail programs cut a message beyond a hundred kilobytes; the paper has all the words. */
const MOST_WORDS = 360;

function clipped(words: string): string {
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words;
}

/** The cells by status, now against last. A real table, with heads for rows and columns. */
export function countsTable({ counts, columns, printed }: Summary): ReactElement {
  const last = columns.last;
  const heads = last === null ? [columns.now] : [last, columns.now, "Change"];
  const th = (scope: "col" | "row", align: "left" | "right", look: object, words: ReactNode) =>
    h("th", { key: String(words), scope, align, ...look }, words);
  const line = (name: string, now: number, before: number | null, isTotal: boolean) => {
    const weight = { fontWeight: isTotal ? "bold" : "normal" };
    const cell = (words: string, bold: boolean) =>
      h(
        "td",
        {
          align: "right",
          ...LOOK.cell,
          style: { ...LOOK.cell.style, fontWeight: bold || isTotal ? "bold" : "normal" },
        },
        words,
      );
    return h(
      "tr",
      { key: name },
      th(
        "row",
        "left",
        { ...LOOK.cell, style: { ...LOOK.cell.style, paddingLeft: 0, ...weight } },
        name,
      ),
      before === null ? null : cell(String(before), false),
      cell(String(now), true),
      before === null ? null : cell(signed(now - before), false),
    );
  };
  return h(
    "table",
    { width: "100%", cellPadding: 0, cellSpacing: 0, border: 0, ...LOOK.table },
    h("caption", LOOK.caption, `Cells of the matrix by status, ${printed.asAt}`),
    h(
      "thead",
      null,
      h(
        "tr",
        null,
        th(
          "col",
          "left",
          { ...LOOK.head, style: { ...LOOK.head.style, paddingLeft: 0 } },
          "Status",
        ),
        ...heads.map((head) => th("col", "right", LOOK.head, head)),
      ),
    ),
    h(
      "tbody",
      null,
      ...counts.rows.map((count) => line(count.label, count.now, count.last, false)),
      line(`Filled, of ${counts.cells}`, counts.filled.now, counts.filled.last, true),
    ),
  );
}

/** A change of a count, with a true minus. */
export function signed(n: number): string {
  if (n === 0) return "0";
  return n > 0 ? `+${n}` : `−${-n}`;
}
