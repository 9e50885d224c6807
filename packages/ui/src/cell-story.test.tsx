import type { CellStory as Story } from "@accord/domain/cell-story";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CellStory } from "./cell-story.tsx";
import { aCell, aStatement, aStory, aToldEntry } from "./testing/examples.ts";

function markupOf(story: Story): string {
  return renderToStaticMarkup(<CellStory story={story} />);
}

function textOf(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function read(story: Story): string {
  return textOf(markupOf(story));
}

describe("the story of a cell", () => {
  it("says what stands, from when, and how exactly that is known", () => {
    const told = read(aStory());

    expect(told).toContain("Live Stood so by January 2011 (month only)");
  });

  it("quotes the source and says where the words stand in it", () => {
    const markup = markupOf(aStory());

    expect(markup).toContain("<q>Live</q>");
    expect(textOf(markup)).toContain("Collaboration Strategy 2011–15, Appendix B, page 31");
  });

  it("says so where nothing is recorded", () => {
    const told = read(aStory({ standing: null, entries: [] }));

    expect(told).toContain("Nothing recorded No source says anything about this cell.");
  });

  it("says that nothing stands on a day before the first entry", () => {
    expect(read(aStory({ standing: null }))).toContain("Nothing stands as at 31 January 2011.");
  });

  it("names a missing source", () => {
    const told = read(aStory({ standing: aCell({ source: null }), sources: [] }));

    expect(told).toContain("Source not recorded");
  });

  it("tells who recorded an entry by office alone where the name is withheld", () => {
    expect(read(aStory())).toContain("by Programme office.");
    const named = aToldEntry({ by: { name: "Jo Smith", office: "Programme office" } });
    expect(read(aStory({ entries: [named] }))).toContain("by Jo Smith, Programme office.");
  });

  it("says who leads and on whose mandate, since when and on whose word, and names what is missing", () => {
    const so = { id: 1, area: "dogs", partnership: "norfolk-suffolk", why: null, act: 1 };
    const from = { date: "2011-01", precision: "month" } as const;
    const recordedAt = "2011-01-31T12:00:00.000Z";
    const lead = {
      ...so,
      force: "norfolk",
      leadPartnership: null,
      leadName: "Norfolk Constabulary",
      office: "Head of operations",
      from,
      until: null,
      source: { slug: "strategy", place: "page 3" },
      recordedAt,
    };
    expect(read(aStory({ lead }))).toContain(
      "Lead Norfolk Constabulary, Head of operations Since January 2011. Collaboration Strategy 2011–15, page 3. Mandate Not recorded",
    );
    const mandate = {
      ...so,
      body: "chiefs",
      bodyName: "Chief constables",
      words: null,
      from: { date: "2010-12-17", precision: "day" } as const,
      until: null,
      source: null,
      recordedAt,
    };
    expect(read(aStory({ mandate }))).toContain(
      "Lead Not recorded Mandate Chief constables Given 17 December 2010. Source not recorded.",
    );
    const blank = aStory({ standing: null, entries: [] });
    expect(read(blank)).not.toContain("Lead and mandate");
  });

  it("puts the last recorded first", () => {
    const first = aToldEntry({ statement: aStatement({ status: "being-considered" }) });
    const second = aToldEntry({ id: 2, place: 2, statement: aStatement({ status: "suspended" }) });

    const told = read(aStory({ entries: [first, second] }));

    expect(told.indexOf("Suspended")).toBeLessThan(told.indexOf("Being considered"));
  });

  it("strikes through what was corrected, and gives the reason beside the correction", () => {
    const wrong = aToldEntry({ statement: aStatement({ status: "suspended" }), isLast: false });
    const right = aToldEntry({ id: 2, kind: "correction", names: 1, why: "The wrong row." });

    const markup = markupOf(aStory({ entries: [wrong, right] }));

    expect(markup).toContain("<s>Suspended</s>");
    expect(textOf(markup)).toContain("Correction Live The wrong row.");
  });

  it("keeps what was withdrawn, struck through, with the withdrawal and its reason", () => {
    const wrong = aToldEntry({ isLast: false });
    const gone = aToldEntry({
      id: 2,
      kind: "withdrawn",
      names: 1,
      statement: null,
      why: "A typo.",
    });

    const markup = markupOf(aStory({ standing: null, entries: [wrong, gone] }));

    expect(markup).toContain("<s>Live</s>");
    expect(textOf(markup)).toContain("Withdrawn A typo.");
  });

  it("tells another source's claim apart from what counts", () => {
    const beside = aToldEntry({
      id: 2,
      place: 2,
      kind: "also-said",
      statement: aStatement({ claim: "also-said", status: "ended" }),
    });

    const told = read(aStory({ entries: [aToldEntry(), beside] }));

    expect(told).toContain("Another source says Ended Shown beside; not counted");
  });

  it("marks the one entry that stands", () => {
    const other = aToldEntry({ id: 2, place: 2 });

    const markup = markupOf(aStory({ entries: [aToldEntry(), other] }));

    expect([...markup.matchAll(/>stands</g)]).toHaveLength(1);
  });

  it("lists confirmations by day, office and moment", () => {
    const told = read(
      aStory({
        confirmations: [
          {
            id: 1,
            asAt: "2011-01-31",
            confirmedAt: "2011-02-03T09:00:00.000Z",
            by: { name: null, office: "Force lead, Essex" },
            own: false,
          },
        ],
      }),
    );

    expect(told).toContain("As at 31 January 2011, by Force lead, Essex, 3 February 2011, 09:00");
  });
});
