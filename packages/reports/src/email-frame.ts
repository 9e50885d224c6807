import { createElement as h, type ReactElement } from "react";
import { layout, row } from "./email-parts.ts";
import { OUTLOOK_BEGIN, OUTLOOK_END, OUTLOOK_HEAD, STYLE_SHEET } from "./email-style.ts";

/** The longest beginning that mail programs show beside a subject. */
const PREVIEWED = 140;

/**
 * A sheet as a whole email: nothing fetched, no image, readable in dark mode and from 320 pixels.
 *
 * @param preview - what a mail program shows beside the subject
 */
export async function inEmail(
  { title, preview }: { title: string; preview: string },
  sheet: ReactElement,
): Promise<string> {
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
      h("title", null, title),
      h("style", { dangerouslySetInnerHTML: { __html: STYLE_SHEET } }),
    ),
    h(
      Body,
      {
        lang: "en-GB",
        className: "page",
        style: { margin: 0, padding: 0, background: "#ffffff" },
      },
      h(Preview, null, beginningOf(preview)),
      layout(
        { className: "page", style: { background: "#ffffff" } },
        row(
          { align: "center" },
          h("i", { id: "outlook-begin" }),
          sheet,
          h("i", { id: "outlook-end" }),
        ),
      ),
    ),
  );
  return withOutlook(await render(message));
}

/** Whole words. */
function beginningOf(words: string): string {
  if (words.length <= PREVIEWED) return words;
  return words.slice(0, words.lastIndexOf(" ", PREVIEWED)).replace(/[,;:(]+$/, "");
}

/** React writes no comments, and Outlook's own table stands in them; the library makes the preview a second title. */
function withOutlook(html: string): string {
  return html
    .replace(/(<\/title>)<title>[^<]*<\/title>/, "$1")
    .replace("</head>", `${OUTLOOK_HEAD}</head>`)
    .replace('<i id="outlook-begin"></i>', OUTLOOK_BEGIN)
    .replace('<i id="outlook-end"></i>', OUTLOOK_END);
}
