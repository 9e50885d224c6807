import type { Message } from "@accord/domain/message";
import { createElement as h } from "react";
import { inEmail } from "./email-frame.ts";
import { button, layout, row, text } from "./email-parts.ts";
import { FACE, LOOK } from "./email-style.ts";
import { wrapped } from "./wrap-text.ts";

/** The two parts of an email that is no report: plain text, and HTML as reports have it. */
export interface RenderedMessage {
  readonly text: string;
  readonly html: string;
}

/** Sets a message as an email. The link stands whole in the text, on a line of its own. */
export async function renderMessage(message: Message): Promise<RenderedMessage> {
  return { text: textOf(message), html: await htmlOf(message) };
}

function textOf({ marking, about, heading, paragraphs, link, foot }: Message): string {
  const parts = [
    marking,
    [...(about === null ? [] : [about.toUpperCase()]), wrapped(heading)].join("\n"),
    ...paragraphs.map((words) => wrapped(words)),
    ...(link === null ? [] : [`${link.words}:\n${link.url}`]),
    ["-- ", ...foot.map((words) => wrapped(words))].join("\n"),
    marking,
  ];
  return `${parts.join("\n\n")}\n`;
}

function htmlOf({ marking, about, heading, paragraphs, link, foot }: Message): Promise<string> {
  const [opening = ""] = paragraphs;
  return inEmail(
    { title: heading, preview: opening },
    layout(
      { className: "sheet", style: { maxWidth: 600, background: "#ffffff", fontFamily: FACE } },
      row({ align: "center", ...LOOK.marking }, marking),
      row(
        LOOK.edge,
        layout(
          LOOK.masthead,
          row(
            { style: { padding: "10px 0 0" } },
            about === null ? null : h("p", LOOK.programme, about),
            h("h1", LOOK.title, heading),
          ),
        ),
      ),
      row(
        { className: "edge", style: { padding: "10px 24px 6px" } },
        ...paragraphs.map((words) => h("div", { key: words }, text(words, 12))),
      ),
      link === null ? null : row(LOOK.edge, button(link.url, link.words)),
      row(
        LOOK.section,
        layout(
          LOOK.rule,
          row(
            { style: { padding: "12px 0 18px" } },
            ...foot.map((words) => h("p", { key: words, ...LOOK.foot }, words)),
          ),
        ),
      ),
    ),
  );
}
