import { AREAS } from "@accord/demonstration/eastern-region/areas";
import { CELLS } from "@accord/demonstration/eastern-region/cells";
import type { ForceLeaf } from "@accord/domain/force-leaf";
import { ReportPeriod } from "@accord/domain/period";
import { STATUS, type Status, statusLabel } from "@accord/domain/status";
import type { Summary } from "@accord/domain/summary";
import { describe, expect, it } from "vitest";
import { clearPress, pdfOf } from "./pdf.ts";
import { february, january } from "./testing/eastern-region.ts";
import { everySection, norfolkLeaf } from "./testing/every-section.ts";
import { type ReadPaper, readPaper } from "./testing/read-paper.ts";

async function printed(summary: Summary, leaf: ForceLeaf | null = null): Promise<ReadPaper> {
  return readPaper((await pdfOf(summary, leaf)).bytes);
}

/** Without its spaces. */
function closed(text: string): string {
  return text.replace(/\s+/g, "");
}

/** The page that holds the matrix. */
function matrixOf({ pages }: ReadPaper): string {
  return (
    pages.find(({ text }) => text.includes("The matrix:") && text.includes("Uniform"))?.text ?? ""
  );
}

/** The place of each text after the one before it; -1 where it does not come. */
function placesInOrder(whole: string, texts: readonly string[]): number[] {
  let from = 0;
  return texts.map((text) => {
    const at = whole.indexOf(text, from);
    if (at >= 0) from = at + text.length;
    return at;
  });
}

describe("the paper of January 2011", () => {
  it.each([
    ["monthly", "short words on A4, half by half", 842],
    ["quarterly", "full words on A3", 1191],
  ] as const)(
    "holds, %s, the 143 words of the matrix in reading order: %s",
    async (kind, _, width) => {
      const paper = await printed(ofKind(january(), kind));
      const matrix = matrixOf(paper);
      const wordOf = (status: Status | null) => {
        if (kind === "quarterly") return status === null ? "Needs review" : statusLabel(status);
        return status === null ? "Review" : STATUS[status].short;
      };
      const words = AREAS.flatMap(({ slug, name }) => [
        name,
        ...CELLS.filter(({ area }) => area === slug).map(({ status }) => wordOf(status)),
      ]);

      expect(words).toHaveLength(45 + 143);
      // A name that takes two lines is read as two words, or broken after its stroke.
      const body = closed(matrix.slice(matrix.indexOf("Protective services")));
      expect(placesInOrder(body, words.map(closed)).filter((at) => at < 0)).toEqual([]);
      expect(paper.pages.map((page) => Math.round(page.width))).toContain(width);
    },
  );

  it("gives what needs review in the words of the source, and the qualifiers", async () => {
    for (const kind of ["monthly", "quarterly"] as const) {
      const matrix = matrixOf(await printed(ofKind(january(), kind))).replace(/\s+/g, " ");

      for (const { sourceWording, qualifier } of CELLS.filter(
        ({ needsReview, qualifier }) => needsReview || qualifier,
      )) {
        expect(matrix).toContain(qualifier ?? sourceWording);
      }
    }
  });

  it("bears its marking at the head and foot of every page, and there the day, the moment, reference and page", async () => {
    const { pages } = await printed(january());

    expect(pages).toHaveLength(3);
    for (const [i, { runs, height, text }] of pages.entries()) {
      const marks = runs.filter((run) => run.text === "OFFICIAL").map(({ y }) => y);
      expect(Math.max(...marks)).toBeGreaterThan(height * 0.94);
      expect(Math.min(...marks)).toBeLessThan(height * 0.06);
      expect(text).toContain("As at 31 January 2011. Known at 1 February 2011, 09:00");
      expect(text).toContain(`eastern-region monthly 2011-01 v1. Page ${i + 1} of 3`);
    }
  });

  it("has no type under 7 points, and no font but ours", async () => {
    const { pages, fonts } = await printed(january());

    const sizes = pages.flatMap(({ runs }) => runs.map(({ size }) => size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(6.99);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+AccordSans3-/);
  });

  it("weighs at most 500 kB and has the same bytes for the same summary", async () => {
    const [one, other] = [await pdfOf(january()), await pdfOf(structuredClone(january()))];

    expect(one.bytes.length).toBeLessThan(500_000);
    expect(one.bytes.equals(other.bytes)).toBe(true);
  });

  it("claims no movement", async () => {
    const { pages } = await printed(january());
    const text = pages.map((page) => page.text).join(" ");

    expect(text.replace(/\s+/g, " ")).toContain(january().opening);
    expect(text).not.toMatch(/What moved|What was restated|Framed/);
    expect(text).toContain("Figures: not checked");
  });
});

describe("the paper of February 2011", () => {
  it("tells what moved and why, what was restated, and marks both in the matrix", async () => {
    const paper = await printed(february());
    const front = paper.pages[0]?.text;
    const matrix = matrixOf(paper);

    expect(front).toContain("No common ICT: the two systems cannot share");
    expect(
      placesInOrder(front ?? "", ["What moved", "Stopped", "What was restated", "Vetting"]),
    ).not.toContain(-1);
    expect(matrix).toContain("Framed: changed since 31 January 2011.");
    expect(closed(matrix)).toContain(
      "VettingLiveToconsiderConsideringToconsiderConsideringrestated",
    );
    const wide = matrixOf(await printed(ofKind(february(), "quarterly")));
    expect(wide).toContain("restated, was Progressing");
  });
});

describe("any paper", () => {
  it("sets what people typed as it stands, markup and all", async () => {
    const typed = '#pagebreak() *bold* $x^2$ <label> @ref "quote" \\ // /* `raw`';
    const { pages } = await printed({ ...january(), opening: typed });

    expect(pages).toHaveLength(3);
    expect(pages[0]?.text.replace(/\s+/g, " ")).toContain(typed);
  });

  it("prints a box for a character that its font lacks, and is not stopped by it", async () => {
    const { pages } = await printed({ ...january(), opening: "Done 🎉 in 東 and Łódź" });

    expect(pages[0]?.text).toContain("Done □ in □ and Łódź");
  });

  it("has the same bytes after the paper of another force as by itself", async () => {
    const [summary, norfolk] = [everySection("monthly"), norfolkLeaf()];
    const suffolk = { ...norfolk, force: { ...norfolk.force, name: "Suffolk" }, moved: [] };
    await pdfOf(summary, suffolk);
    const after = await pdfOf(summary, norfolk);
    await clearPress();
    const alone = await pdfOf(summary, norfolk);

    expect(after.bytes.equals(alone.bytes)).toBe(true);
  });

  it("goes on over as many pages as a programme of 300 areas and 20 partnerships needs", async () => {
    const large = ofSize(300, 20);
    const { pages } = await printed(large);

    const text = pages.map((page) => page.text).join(" ");
    expect(text.match(/Area \d+ name/g)?.length).toBe(300 * 2);
    expect(text).toContain("Group 1 , continued");
    expect(text.match(/Progressing/g)!.length).toBeGreaterThanOrEqual(300 * 20); // null would fail the test too
  }, 60_000);

  it("leaves nothing behind: thirty papers later the process is no larger", async () => {
    const summary = february();
    const setPapers = async (from: number, to: number) => {
      for (let i = from; i < to; i++) {
        await pdfOf({ ...summary, opening: `Paper ${i}. ${summary.opening}` });
      }
      return process.memoryUsage.rss() / 1e6;
    };

    const early = await setPapers(0, 10);
    const late = await setPapers(10, 40);

    expect(late - early).toBeLessThan(80);
  }, 120_000);

  it("holds a summary of an empty matrix", async () => {
    const { pages } = await printed(ofSize(0, 0));

    expect(pages.length).toBeGreaterThan(0);
  });
});

/** The same summary as a paper of that kind. */
function ofKind(summary: Summary, kind: "monthly" | "quarterly"): Summary {
  return kind === "monthly"
    ? summary
    : { ...summary, period: ReportPeriod.parse({ kind, period: "2011-Q1" }) };
}

/** The summary of January with a matrix of that size, all of it being progressed. */
function ofSize(areas: number, partnerships: number): Summary {
  const columns = Array.from({ length: partnerships }, (_, i) => ({
    slug: `p${i}`,
    name: `Partnership ${i}`,
  }));
  const cells = columns.map(({ slug }) => ({
    partnership: slug,
    counted: "being-progressed" as const,
    label: "Being progressed",
    detail: null,
    change: null,
    record: null,
  }));
  const counted = (count: Summary["counts"]["filled"], isAll: boolean) => ({
    ...count,
    now: isAll ? areas * partnerships : 0,
    byPartnership: columns.map(() => (isAll ? areas : 0)),
    byGroup: [isAll ? areas * partnerships : 0],
  });
  const { counts, ...summary } = january();
  return {
    ...summary,
    partnerships: columns,
    countedGroups: [{ slug: "g1", name: "Group 1" }],
    counts: {
      cells: areas * partnerships,
      rows: counts.rows.map((row) => counted(row, row.counted === "being-progressed")),
      filled: counted(counts.filled, true),
    },
    matrix: [
      {
        slug: "g1",
        name: "Group 1",
        note: null,
        areas: Array.from({ length: areas }, (_, i) => ({
          slug: `a${i}`,
          name: `Area ${i} name`,
          comment: null,
          cells,
        })),
      },
    ],
  };
}
