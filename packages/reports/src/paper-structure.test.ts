import type { Summary } from "@accord/domain/summary";
import { describe, expect, it } from "vitest";
import { assertOpenable } from "./assert-openable.ts";
import { pdfOf } from "./pdf.ts";
import { january } from "./testing/eastern-region.ts";
import { everySection, norfolkLeaf } from "./testing/every-section.ts";
import { type ReadPaper, readPaper, tagsOf } from "./testing/read-paper.ts";

const LEAF = norfolkLeaf();
/** Each is set once, whoever asks for it. */
const once = (set: () => Promise<ReadPaper>) => {
  let paper: Promise<ReadPaper> | null = null;
  return () => (paper ??= set());
};
const monthly = once(() => printed(everySection()));
const tailored = once(() => printed(everySection("quarterly"), LEAF));
const first = once(() => printed(january()));
const PAPERS: Readonly<Record<string, () => Promise<ReadPaper>>> = {
  "a first monthly": first,
  "a monthly with every section": monthly,
  "a quarterly with every section and the page of a force": tailored,
};

async function printed(summary: Summary, leaf: typeof LEAF | null = null): Promise<ReadPaper> {
  const paper = await pdfOf(summary, leaf);
  assertOpenable(paper, summary);
  expect(paper.bytes.length).toBeLessThan(500_000);
  return readPaper(paper.bytes);
}

const rolesOf = ({ pages }: ReadPaper, pattern: RegExp): string[] =>
  pages.flatMap(({ structure }) => everyRole(structure)).filter((role) => pattern.test(role));

function everyRole(tag: ReadPaper["pages"][number]["structure"]): string[] {
  return [tag.role, ...tag.tags.flatMap(everyRole)];
}

describe.each(Object.entries(PAPERS))("the structure of %s", (_, paperOf) => {
  it("has one heading of the first level, the title, and skips no level after it", async () => {
    const levels = rolesOf(await paperOf(), /^H[1-6]$/).map((role) => Number(role.slice(1)));

    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    expect(levels.length).toBeGreaterThan(4);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThan(2);
  });

  it("has a header for the columns of every table, and words for every drawing", async () => {
    const { pages } = await paperOf();
    const tables = pages.flatMap(({ structure }) => tagsOf(structure, "Table"));
    const figures = pages.flatMap(({ structure }) => tagsOf(structure, "Figure"));

    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables) expect(tagsOf(table, "TH").length).toBeGreaterThan(1);
    expect(figures.length).toBeGreaterThan(1);
    for (const { alt } of figures) expect(alt).toMatch(/\w+/);
  });

  it("is tagged, in English, titled, in our family alone, with no page empty", async () => {
    const paper = await paperOf();

    expect(paper).toMatchObject({ isTagged: true, language: "en-GB" });
    expect(paper.title).toMatch(/ progress summary, .+: Eastern Region Collaborative Programme$/);
    for (const font of paper.fonts) expect(font).toMatch(/^[A-Z]{6}\+AccordSans3-/);
    for (const { runs } of paper.pages) expect(runs.length).toBeGreaterThan(30);
  });
});

describe("the order of a paper", () => {
  it("reads section by section, as the messages do", async () => {
    const { pages } = await tailored();
    const { findings, opening, plan, flow } = everySection("quarterly");
    const text = pages
      .map((page) => page.text)
      .join(" ")
      .replace(/\s+/g, " ");
    const order = [
      "Your force: Norfolk",
      LEAF.title,
      "Where Norfolk stands",
      "What moved for Norfolk",
      "The next step",
      "The programme in short",
      opening,
      "Contents",
      `What moved ${findings.moved}`,
      `What was restated ${findings.restated}`,
      flow?.title ?? "",
      `Stuck and overdue ${findings.stuck}`,
      `Counts by status ${findings.counts}`,
      `Ready for a wider arrangement ${findings.ready}`,
      `Work plan against fact ${plan?.finding}`,
      `The matrix: ${findings.matrix}`,
      `What we do not know ${findings.unknown}`,
      `What comes next ${findings.meetings}`,
      "About this report How to read it",
    ];
    let from = 0;
    for (const words of order) {
      const at = text.indexOf(words.trim(), from);
      expect(`${words}: ${at >= 0}`).toBe(`${words}: true`);
      from = at;
    }
  });

  it("begins with the page of the force, which is one page, and leaves it out for all others", async () => {
    const [mine, others] = [await printed(everySection(), LEAF), await monthly()];

    expect(mine.pages[0]?.text).toContain("Your force: Norfolk");
    expect(mine.pages[0]?.text).toContain("Meetings to come");
    expect(mine.pages[1]?.text).toContain("The programme in short");
    expect(others.pages.map(({ text }) => text).join(" ")).not.toContain("Your force");
  });

  it("has contents with the pages of its sections in a quarterly, and in a short monthly none", async () => {
    const { pages } = await printed(everySection("quarterly"));
    const contents = pages[0]?.text.match(/Contents (.*)/)?.[1] ?? "";

    expect((await monthly()).pages[0]?.text).not.toContain("Contents");
    for (const title of ["Stuck and overdue", "Work plan against fact", "What we do not know"]) {
      const page = pages.findIndex(({ text }, i) => i > 0 && text.includes(title));
      expect(contents).toMatch(new RegExp(`${title} +${page + 1}\\b`));
    }
  });

  it("leaves out a section for which the record holds nothing", async () => {
    const text = (await first()).pages.map((page) => page.text).join(" ");

    expect(text).not.toMatch(/Stuck and overdue|Ready for|Work plan|What comes next|What moved/);
  });

  it("says on every page of a public edition that it is one, beside the marking", async () => {
    const { pages } = await printed({ ...january(), edition: "public" });

    for (const { text } of pages) expect(text.match(/OFFICIAL Public edition/g)).toHaveLength(2);
  });

  it("says what a correction corrects before anything else that changed", async () => {
    const summary = everySection();
    const words = { ...summary.findings, corrected: "One cell is corrected." };
    const { pages } = await printed({
      ...summary,
      version: 2,
      reason: "It was read wrongly.",
      corrected: summary.restated,
      findings: words,
    });
    const text = pages
      .map((page) => page.text)
      .join(" ")
      .replace(/\s+/g, " ");

    expect(text).toContain(
      "1 What this version corrects One cell is corrected. It was read wrongly.",
    );
    expect(text.indexOf("What this version corrects")).toBeLessThan(text.indexOf("What moved"));
  });
});

describe("a paper of odd sizes", () => {
  it("begins each half of a monthly matrix with a group, where both fit the page so", async () => {
    const text = (await first()).pages.map((page) => page.text).join(" ");

    expect(text).toContain("Operational support");
    expect(text).not.toContain(", continued");
  });

  it("says what a heading says of what is stuck no second time above it", async () => {
    const summary = everySection();
    const [rule] = summary.stuck;
    const findings = { ...summary.findings, stuck: `${rule!.finding}. Nothing else is late.` };
    const { pages } = await printed({ ...summary, stuck: [rule!], findings });
    const text = pages.map((page) => page.text).join(" ");

    expect(text.split(rule!.finding)).toHaveLength(2);
    expect(text).toContain("Nothing else is late.");
  });

  it("gives the bars of the partnerships no page of their own before the matrix, and leaves none empty", async () => {
    const summary = january();
    const { opening, findings } = summary;
    const line = " and a line more of what is said here of all that moved and why it did";
    let left = 0;
    // Line by line, so that the table above also ends just where its page does.
    for (const lines of [0, 21, 22, 23, 24]) {
      const long = { ...summary, opening: opening + line.repeat(lines) };
      const texts = (await printed(long)).pages.map(({ text }) => text);
      const bars = texts.find((text) => text.includes(findings.partnerships));
      if (bars === undefined) left += 1;
      else expect(bars).toContain("Filled");
      for (const text of texts) expect(text.length).toBeGreaterThan(600);
    }

    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(5);
  });

  it("has no column for who can say where nobody is named, and none for what a meeting is for", async () => {
    const summary = everySection();
    const unknown = summary.unknown.map((gap) => ({ ...gap, who: "" }));
    const meetings = summary.meetings.map((meeting) => ({ ...meeting, what: "" }));
    const text = (await printed({ ...summary, unknown, meetings })).pages
      .map((p) => p.text)
      .join(" ");

    expect(text).toContain("What is missing");
    expect(text).not.toMatch(/Who can say|Date Body What/);
  });

  it("says of no reason in a public edition that it is not recorded", async () => {
    const { pages } = await printed({ ...everySection("quarterly"), edition: "public" });
    const text = pages.map((page) => page.text).join(" ");

    expect(text).toContain("As now recorded");
    expect(text).not.toMatch(/not recorded|As now recorded Why/);
  });

  it("names none of many that no date tells apart, and says where each of them is", async () => {
    const summary = everySection();
    const rule = summary.stuck.find(
      ({ byPartnership, found }) => byPartnership.length > 0 && found.length > 0,
    )!; // it has one
    const [one] = rule.found.map((found) => ({ ...found, since: null }));
    // Those that nothing dates stand first, and fill the few lines there are.
    const found = [one!, one!, one!, one!, { ...one!, since: "9 October 2026" }];
    const partnership = { ...rule.byPartnership[0]!, stages: [143, 0, 0, 0, 0], number: 143 };
    const stuck = [{ ...rule, number: 143, byPartnership: [partnership], found, more: 131 }];
    const text = (await printed({ ...summary, stuck })).pages.map((p) => p.text).join(" ");

    expect(text.replace(/\s+/g, " ")).toContain("Each of them is on the findings page");
    expect(text).not.toContain("131 more");
  });

  const LONG =
    "Collaboration of all that is done together, named at the length of a sentence, by somebody who had time";

  it("holds names, comments and words of any length", async () => {
    const summary = everySection("quarterly");
    const named = <T extends { readonly name: string }>(one: T): T => ({
      ...one,
      name: `${one.name}, ${LONG}`,
    });
    const { pages } = await printed(
      {
        ...summary,
        partnerships: summary.partnerships.map(named),
        countedGroups: summary.countedGroups.map(named),
        matrix: summary.matrix.map((group) => ({
          ...named(group),
          areas: group.areas.map((area) => ({ ...named(area), comment: `${LONG}. `.repeat(6) })),
        })),
        moved: summary.moved.map((change) => ({ ...change, areaName: LONG, why: LONG.repeat(4) })),
      },
      LEAF,
    );
    const text = pages
      .map((page) => page.text)
      .join(" ")
      .replace(/\s+/g, " ");

    expect(text.split("who had time").length).toBeGreaterThan(45 * 7);
    expect(pages.length).toBeLessThan(40);
    for (const { runs, width } of pages) {
      for (const { x } of runs) expect(x).toBeLessThan(width - 20);
    }
  });

  it("gives the page of a force in twenty partnerships one page", async () => {
    const [one] = LEAF.partnerships;
    const partnerships = Array.from({ length: 20 }, (_, i) => ({
      ...one!,
      name: `Partnership ${i}`,
    })); // the leaf has two
    const next = Array.from({ length: 12 }, () => LEAF.next[0]!); // and two next steps
    const moved = everySection().moved.concat(everySection().moved, everySection().moved);
    const { pages } = await printed(everySection(), { ...LEAF, partnerships, next, moved });

    expect(pages[0]?.text).toMatch(/Partnership 2 36.*And \d+ more/);
    expect(pages[0]?.text).toContain("Meetings to come");
    expect(pages[1]?.text).toContain("The programme in short");
  });

  it("has a page for what has not moved at all", async () => {
    const summary = everySection();
    const flow = {
      ...summary.flow!,
      streams: summary.flow!.streams.filter(({ kind }) => kind === "same"),
    }; // the fixture has one
    const { pages } = await printed({ ...summary, moved: [], recorded: [], restated: [], flow });
    const text = pages.map((page) => page.text).join(" ");

    expect(text).toContain("What moved");
    expect(text).not.toContain(flow.title);
    expect(text).not.toContain("From, to, and why");
  });
});
