import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Findable, HIT_KINDS, searchIn } from "./search.ts";
import { searchWords } from "./search-words.ts";

function area(title: string, names: readonly string[] = []): Findable {
  return {
    ...{ kind: "area", programme: "east", title, names, text: null, beside: "Business support" },
    ...{ to: { page: "area", area: title.toLowerCase() }, asAt: null },
  };
}

function said(kind: "comment" | "wording", title: string, text: string): Findable {
  return {
    ...{ kind, programme: "east", title, names: [], text, beside: null },
    ...{ to: { page: "cell", area: "dogs", partnership: "herts-beds" }, asAt: "2011-01-31" },
  };
}

const RECORD: readonly Findable[] = [
  area("HR", ["Human Resources"]),
  area("Dogs"),
  area("Media/Corporate Comms/Website", ["Media and Communications"]),
  area("Procurement"),
  area("Protective Services Command"),
  said(
    "comment",
    "Dogs, Herts/Beds",
    "Preferred partnerships come first here; human resources agree.",
  ),
  said("wording", "ANPR, Essex/Kent", "Regular joint ANPR operations conducted – “Op. Lockdown”"),
];

const titles = (words: string, record = RECORD) =>
  searchIn(record, words).hits.map(({ title }) => title);

describe("searching the record", () => {
  it("finds by name, by another name and by words of a text, in that order", () => {
    const { hits } = searchIn(RECORD, "human resources");

    expect(hits.map(({ title, match, found }) => [title, match, found])).toEqual([
      ["HR", "alias", "Human Resources"],
      [
        "Dogs, Herts/Beds",
        "text",
        "Preferred partnerships come first here; human resources agree.",
      ],
    ]);
  });

  it("finds an issued report by its period and by what it opens with, the latest first", () => {
    const report = (month: string, period: string, asAt: string): Findable => ({
      ...{ kind: "report", programme: "east", title: `Monthly report, ${month} 2011`, asAt },
      ...{ names: [period], text: "Four cells moved: Dogs went back.", beside: null },
      to: { page: "report", kind: "monthly", period },
    });
    const record = [
      report("April", "2011-04", "2011-04-30"),
      report("May", "2011-05", "2011-05-31"),
      area("Dogs"),
    ];

    expect(titles("report", record)).toEqual([
      "Monthly report, May 2011",
      "Monthly report, April 2011",
    ]);
    expect(titles("2011-04", record)).toEqual(["Monthly report, April 2011"]);
    expect(titles("dogs", record)).toEqual([
      "Dogs",
      "Monthly report, May 2011",
      "Monthly report, April 2011",
    ]);
  });

  it("takes the beginning of each word, whatever stands between words", () => {
    expect(titles("media corp")).toEqual(["Media/Corporate Comms/Website"]);
    expect(titles("corp  MÉDIA")).toEqual(["Media/Corporate Comms/Website"]);
    expect(titles("pro")).toEqual(["Procurement", "Protective Services Command"]);
  });

  it("puts what is called so before what is only called alike", () => {
    const record = [area("Dogs and Horses"), area("Dogs")];

    expect(titles("dogs", record)).toEqual(["Dogs", "Dogs and Horses"]);
  });

  it("asks for all of the words", () => {
    expect(titles("dogs procurement")).toEqual([]);
  });

  it("finds a name that is nearly spelt so, and only where no name is spelt so", () => {
    expect(searchIn(RECORD, "procuremnet").hits).toMatchObject([
      { title: "Procurement", match: "near", words: ["Procurement"] },
    ]);
    expect(titles("dosg")).toEqual(["Dogs"]);
    expect(titles("dogs", [...RECORD, area("Dots")])).not.toContain("Dots");
  });

  it("says which words were meant, as the record writes them", () => {
    expect(searchIn(RECORD, "lockd anpr").hits).toMatchObject([
      { kind: "wording", words: ["Lockdown", "ANPR"], asAt: "2011-01-31" },
    ]);
  });

  it("finds what is said at a place by words of both, and not the place alone", () => {
    expect(titles("dogs preferred")).toEqual(["Dogs, Herts/Beds"]);
    expect(titles("dogs herts")).toEqual([]);
  });

  it("tells of a long text only what is around the words", () => {
    const long = `${"before ".repeat(60)}the lockdown ${"after ".repeat(60)}`;
    const [hit] = searchIn([said("comment", "Dogs", long)], "lockdown").hits;

    expect(hit?.found).toMatch(/^… before .*the lockdown after.* …$/);
    expect(hit?.found?.length).toBeLessThan(200);
    const address = `See https://example.org/${"a".repeat(80)}/lockdown and after`;
    const [inAddress] = searchIn([said("comment", "Dogs", address)], "lockdown").hits;
    expect(inAddress?.found).toBe("… lockdown and after");
  });

  it("finds a cell by words of its area and of its partnership, in one programme", () => {
    const partnership = (title: string, programme = "east"): Findable => ({
      ...{ kind: "partnership", programme, title, names: [], text: null, beside: null },
      ...{ to: { page: "partnership", partnership: "of-kent" }, asAt: null },
    });
    const record = [...RECORD, partnership("Essex/Kent"), partnership("Kent/Sussex", "south")];

    expect(searchIn(record, "kent dog").hits).toEqual([
      {
        ...{ kind: "cell", programme: "east", title: "Dogs, Essex/Kent", match: "in-name" },
        ...{ beside: "Business support", found: null, words: ["Kent", "Dogs"], asAt: null },
        to: { page: "cell", area: "dogs", partnership: "of-kent" },
      },
    ]);
    expect(titles("human resources kent", record)).toEqual(["HR, Essex/Kent"]);
    expect(titles("essex kent", record)).toEqual(["Essex/Kent"]);
  });

  it("says how many it leaves out", () => {
    const many = Array.from({ length: 30 }, (_, index) => area(`Dogs ${index}`));

    expect(searchIn(many, "dogs", 10)).toMatchObject({ leftOut: 20 });
  });

  it("finds nothing by no words", () => {
    expect(searchIn(RECORD, " – ").hits).toEqual([]);
    expect(searchWords("a b a c d e f g h i j")).toHaveLength(8);
  });

  it("finds each thing by the whole of its name, whatever its letters", () => {
    const kind = fc.constantFrom(
      ...HIT_KINDS.filter((one) => one !== "comment" && one !== "wording"),
    );
    const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(kind, name), { maxLength: 12 }),
        name,
        kind,
        (others, own, of) => {
          fc.pre(searchWords(own).length > 0);
          const record = [...others, [of, own] as const].map(([kind, title]) => ({
            ...area(title),
            kind,
          }));
          expect(titles(own, record)).toContain(own);
        },
      ),
    );
  });
});
