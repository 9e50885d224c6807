import type { ForceLeaf } from "@accord/domain/force-leaf";
import { DocumentFormat, ReportDocument } from "@accord/domain/report";
import { publishedSummary } from "@accord/domain/report-schema";
import type { Summary } from "@accord/domain/summary";
import { describe, expect, it } from "vitest";
import { emailHtmlOf } from "./email-html.ts";
import { emailTextOf } from "./email-text.ts";
import { renderDocuments } from "./render-report.ts";
import { february, january } from "./testing/eastern-region.ts";
import { everySection, norfolkLeaf } from "./testing/every-section.ts";

const LINKED = {
  ...everySection(),
  reportLink: "https://accord.example/eastern-region/reports/monthly/2011-02",
};

/** Both parts of the message, with a paper of five pages and without one. */
async function parts(summary: Summary, leaf: ForceLeaf | null = null) {
  const paper = { bytes: Buffer.alloc(41_300), pages: 5 };
  return {
    html: await emailHtmlOf({ summary, leaf, paper }),
    txt: emailTextOf({ summary, leaf, paper }),
    htmlLink: await emailHtmlOf({ summary, leaf, paper: null }),
    txtLink: emailTextOf({ summary, leaf, paper: null }),
  };
}

describe("a rendered report", () => {
  it("comes in each form that was asked for, in that order, of its edition and force", async () => {
    const formats = DocumentFormat.options;
    const documents = await renderDocuments({ summary: LINKED, leaf: norfolkLeaf() }, formats);

    expect(documents.map(({ format }) => format)).toEqual(formats);
    for (const one of documents) {
      expect(ReportDocument.parse(one)).toMatchObject({ edition: "official", force: "norfolk" });
    }
  });

  it("is the same to the byte each time, in every form", async () => {
    const render = () =>
      renderDocuments({ summary: february(), leaf: null }, DocumentFormat.options);

    expect(await render()).toEqual(await render());
  });

  it("gives the summary itself as data, under the name of its schema", async () => {
    const [json] = await renderDocuments({ summary: february(), leaf: null }, ["json"]);

    expect(JSON.parse(Buffer.from(json?.base64 ?? "", "base64").toString())).toEqual(
      JSON.parse(JSON.stringify(publishedSummary(february()))),
    );
  });

  it("is of the public edition where that is asked for", async () => {
    const said = { summary: { ...february(), edition: "public" as const }, leaf: null };
    const [sheet] = await renderDocuments(said, ["xlsx"], "public");

    expect(sheet).toMatchObject({ edition: "public", force: null, format: "xlsx" });
  });
});

describe("the message in HTML", () => {
  it("asks for nothing from anywhere: no image, font, script or style sheet", async () => {
    const { html } = await parts(february());

    expect(html).not.toMatch(/<(img|script|link|iframe|object|embed|video)\b/i);
    expect(html).not.toMatch(/\bsrc=|url\(|@import|@font-face/i);
  });

  it("bears the marking first and last, and the subject as its title", async () => {
    const { html } = await parts(january());
    const body = html.slice(html.indexOf("<body"));

    expect(body.match(/>OFFICIAL</g)).toHaveLength(2);
    expect(html.match(/<title>[^<]*/g)).toEqual([`<title>${january().subject}`]);
    expect(new Set(html.match(/lang="[^"]*"/g))).toEqual(new Set(['lang="en-GB"']));
  });

  it("says first what moved, what is stuck and what comes next; then where the paper is, and all else", async () => {
    const { html } = await parts(LINKED);
    const shown = html.slice(html.indexOf("<h1"));
    const places = [
      "moved: </strong>",
      "Regional Chief Constables, 17 March 2011",
      "live: </strong>",
      "Newly live: ANPR (Herts/Beds) and Dogs (Norfolk/Suffolk)",
      "Read the report",
      "The paper is attached: eastern-region-monthly-2011-02-v1.pdf, 5 pages, 41 kB",
      "In brief",
      "What moved",
      "What was restated",
      "Stuck, late or not confirmed",
      "<caption",
      "What we do not know",
      "Meetings to come",
    ].map((text) => shown.indexOf(text));

    expect(places).toEqual(places.filter((at) => at > 0).toSorted((a, b) => a - b));
  });

  it("tells a force's reader of their own force before anything of the others", async () => {
    const { html, txt } = await parts(LINKED, norfolkLeaf());
    const shown = html.slice(html.indexOf("<h1"));

    for (const [text, title] of [
      [shown, norfolkLeaf().title],
      [txt, "\nNORFOLK\n"],
    ] as const) {
      expect(text.indexOf(title)).toBeGreaterThan(text.indexOf("The paper is attached"));
      expect(text.toLowerCase().indexOf("in brief")).toBeGreaterThan(text.indexOf(title));
    }
  });

  it("leads to the report behind sign-in where nothing is attached", async () => {
    const { htmlLink, txtLink } = await parts(LINKED);

    for (const part of [htmlLink, txtLink]) {
      expect(part).toContain(LINKED.reportLink);
      expect(part.replace(/\s+/g, " ")).toContain(
        "The paper is not attached: it waits behind sign-in",
      );
      expect(part).not.toMatch(/attached: \w+-|tagged for screen readers/);
    }
  });

  it("is cut by no mail program: below 100 kB, whatever moved and however much is said of it", async () => {
    const [one] = february().moved;
    const moved = Array.from({ length: 225 }, (_, at) => ({
      ...one!, // February has movement
      area: `area-${at}` as never,
      why: "So it was decided. ".repeat(60),
    }));
    const many = { ...LINKED, moved, recorded: moved, restated: moved, corrected: moved };
    const { html } = await parts(many, { ...norfolkLeaf(), moved });

    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(html).toContain("219 more are in the paper.");
  });

  it("has one real table, with heads for its rows and columns; the others only lay out", async () => {
    const { html } = await parts(february());
    const tables = html.match(/<table\b[^>]*>/g) ?? [];

    expect(tables.filter((table) => !table.includes('role="presentation"'))).toHaveLength(1);
    expect(html.match(/<th [^>]*scope="col"/g)).toHaveLength(4);
    expect(html.match(/<th [^>]*scope="row"/g)).toHaveLength(february().counts.rows.length + 1);
  });

  it("begins its preview with whole words of the opening", async () => {
    const opening = `${"Eleven ".repeat(19)}cells moved`;
    const { html } = await parts({ ...january(), opening });
    const preview = /data-skip-in-text="true">([^<]*)</.exec(html)?.[1];

    expect(preview).toBe(`${"Eleven ".repeat(19)}cells`);
  });

  it("has a dark dress, one for narrow screens, and a table of fixed width for Outlook", async () => {
    const { html } = await parts(january());

    expect(html).toContain("@media (prefers-color-scheme: dark)");
    expect(html).toContain("@media (max-width: 480px)");
    expect(html).toMatch(/<!--\[if mso\]><table role="presentation" width="600"/);
    expect(html).not.toContain("outlook-begin");
  });

  it("shows markup that people typed as they typed it", async () => {
    const { html, txt } = await parts({ ...january(), opening: `<b onclick="x">5 > 3 & "so"</b>` });

    expect(html).toContain(
      "&lt;b onclick=&quot;x&quot;&gt;5 &gt; 3 &amp; &quot;so&quot;&lt;/b&gt;",
    );
    expect(txt).toContain(`<b onclick="x">5 > 3 & "so"</b>`);
  });

  it("says in a preview that its link leads nowhere yet, and looks as it will otherwise", async () => {
    const said = { summary: LINKED, leaf: null };
    const forms = ["html", "txt", "html-link", "txt-link"] as const;
    const documents = await renderDocuments({ ...said, isPreview: true }, forms);
    const [html = "", ...others] = documents.map(({ base64 }) =>
      Buffer.from(base64, "base64").toString(),
    );

    for (const part of [html, ...others]) {
      expect(part).not.toContain(LINKED.reportLink);
      expect(part.replace(/\s+/g, " ")).toContain("This is a preview: the link leads nowhere yet.");
    }
    expect(html).not.toContain("<a ");
    const [issued] = await renderDocuments(said, ["html"]);
    const like = Buffer.from(issued?.base64 ?? "", "base64").toString();
    const plain = (part: string) => part.replace(/<p[^>]*>This is a preview[^<]*<\/p>/, "");
    expect(plain(html).replace(/<[^>]+>/g, "")).toBe(like.replace(/<[^>]+>/g, ""));
  });

  it("has no button where there is no address", async () => {
    const { html } = await parts(february());

    expect(html).not.toContain("<a ");
  });
});

describe("the message as text", () => {
  it("is at most 72 columns wide, its link apart, and bears the marking first and last", async () => {
    const { txt } = await parts(february());
    const lines = txt.trimEnd().split("\n");

    expect(lines.filter((line) => line.length > 72)).toEqual([]);
    expect([lines.at(0), lines.at(-1)]).toEqual(["OFFICIAL", "OFFICIAL"]);
  });

  it("lists every change with its reason", async () => {
    const { txt } = await parts(february());
    const flat = txt.replace(/\s+/g, " ");

    for (const { areaName, partnershipName, told } of [
      ...february().moved,
      ...february().restated,
    ]) {
      expect(flat).toContain(`${areaName}, ${partnershipName}. ${told}.`);
    }
    expect(flat).toContain("No common ICT: the two systems cannot share rosters.");
  });

  it("claims no movement in a first report", async () => {
    const { txt } = await parts(january());

    expect(txt.replace(/\s+/g, " ")).toContain("so it says nothing of what moved");
    expect(txt).not.toMatch(/WHAT MOVED|WHAT WAS RESTATED|Change/);
  });
});
