import { ReportDocument } from "@accord/domain/report";
import { Summary } from "@accord/domain/summary";
import { describe, expect, it } from "vitest";
import { renderReport } from "./render-report.ts";
import { february, january } from "./testing/eastern-region.ts";

async function parts(summary: Summary) {
  const { documents } = await renderReport(summary);
  const of = (format: string) =>
    Buffer.from(documents.find((one) => one.format === format)?.base64 ?? "", "base64").toString();
  return { html: of("html"), txt: of("txt"), json: of("json") };
}

describe("a rendered report", () => {
  it("comes as paper, two parts of a message, and data", async () => {
    const { subject, documents } = await renderReport(january());

    expect(subject).toMatch(
      /^OFFICIAL: Eastern Region Collaborative Programme monthly summary, January 2011: /,
    );
    expect(documents.map(({ format }) => format)).toEqual(["pdf", "html", "txt", "json"]);
    for (const one of documents) expect(ReportDocument.parse(one)).toEqual(one);
  });

  it("is the same to the byte each time", async () => {
    expect(await renderReport(february())).toEqual(await renderReport(february()));
  });

  it("gives the summary itself as data", async () => {
    const { json } = await parts(february());

    expect(Summary.parse(JSON.parse(json))).toEqual(february());
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
    expect(html).toContain(`<title>${january().subject}</title>`);
    expect(html).toContain('lang="en-GB"');
  });

  it("begins with where things stand, before any figure and any table", async () => {
    const { html } = await parts(january());
    const shown = html.slice(html.indexOf("<h1"));
    const places = [
      "it says where things stand",
      ">143<",
      "Open the matrix",
      "<caption",
      "What we do not know",
    ];

    expect(places.map((text) => shown.indexOf(text))).toEqual(
      places
        .map((text) => shown.indexOf(text))
        .filter((at) => at > 0)
        .sort((a, b) => a - b),
    );
  });

  it("has one real table, with heads for its rows and columns; the others only lay out", async () => {
    const { html } = await parts(february());
    const tables = html.match(/<table\b[^>]*>/g) ?? [];

    expect(tables.filter((table) => !table.includes('role="presentation"'))).toHaveLength(1);
    expect(html.match(/<th [^>]*scope="col"/g)).toHaveLength(4);
    expect(html.match(/<th [^>]*scope="row"/g)).toHaveLength(february().counts.rows.length + 1);
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

    expect(txt).toContain("claims no movement");
    expect(txt).not.toMatch(/WHAT MOVED|WHAT WAS RESTATED|Change/);
  });
});
