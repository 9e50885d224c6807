import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { docxOf } from "./docx-report.ts";
import { january } from "./testing/eastern-region.ts";
import { everySection } from "./testing/every-section.ts";

async function htmlOf(bytes: Uint8Array): Promise<string> {
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
}

function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  return part ? strFromU8(part) : "";
}

describe("the report as a Word document", () => {
  it("has its parts under headings in order, and the matrix as its one table", async () => {
    const html = await htmlOf(await docxOf(everySection()));

    expect([...html.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, words]) => words)).toEqual([
      ...["What moved", "What was restated", "Stuck and late", "Ready for the region"],
      ...["The matrix on 28 February 2011", "What we do not know"],
    ]);
    expect(html.match(/<table>/g)).toHaveLength(1);
    expect(html).toContain(everySection().opening.slice(0, 40));
  });

  it("says in each cell the full word, its mark after it, and how it changed", async () => {
    const html = await htmlOf(await docxOf(everySection()));

    expect(html).toContain("<p>Live ●</p><p>Forward, was “being progressed”</p>");
    expect(html).toContain("<p>Winding down</p><p>Stopped, was “live”</p>");
    expect(html).toContain("<p>Restated, was “being progressed”</p>");
  });

  it("frames every changed cell, repeats its headings, breaks no row, and merges only rows of groups", async () => {
    const summary = everySection();
    const document = partOf(await docxOf(summary), "word/document.xml");
    const cells = summary.matrix.flatMap((group) => group.areas.flatMap((area) => area.cells));
    const rows = document.match(/<w:tr>/g) ?? [];

    expect(document.match(/<w:tcBorders>/g)).toHaveLength(
      cells.filter(({ change }) => change !== null).length,
    );
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(rows.length);
    expect(document.match(/<w:gridSpan/g)).toHaveLength(
      summary.matrix.filter(({ areas }) => areas.length > 0).length,
    );
    expect(document).not.toContain("<w:vMerge");
  });

  it("bears title, language and marking, and in its foot the day and what was known", async () => {
    const bytes = await docxOf(january());

    expect(partOf(bytes, "docProps/core.xml")).toContain("Monthly progress summary, January 2011");
    expect(partOf(bytes, "word/styles.xml")).toContain(`<w:lang w:val="en-GB"`);
    expect(partOf(bytes, "word/header1.xml")).toContain("OFFICIAL");
    expect(partOf(bytes, "word/footer1.xml")).toMatch(
      /As at 31 January 2011, known at 1 February 2011, 09:00.*OFFICIAL/,
    );
  });

  it("begins a page with the matrix, and gives every line the room of its letters", async () => {
    const bytes = await docxOf(everySection());
    const document = partOf(bytes, "word/document.xml");
    const lines = partOf(bytes, "word/styles.xml").match(/<w:spacing [^>]*w:line=[^>]*>/g) ?? [];

    expect(document.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect(document).toMatch(/<w:pageBreakBefore\/>.{0,200}The matrix on 28 February 2011/);
    expect(lines.length).toBeGreaterThan(3);
    // Without it some offices take the number for an exact height, and large letters run into one another.
    for (const line of lines) expect(line).toContain('w:lineRule="auto"');
  });

  it("claims no movement in a first report", async () => {
    const html = await htmlOf(await docxOf(january()));

    expect(html).not.toMatch(/<h1>What (moved|was restated)/);
    expect(html).not.toContain("A heavy frame");
  });
});
