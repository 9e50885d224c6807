import { describe, expect, it } from "vitest";
import type { IntakeDecisions } from "./intake.ts";
import { planIntake } from "./plan-intake.ts";
import { aFoundMatrix, someFacts, someTerms, type TypedRow } from "./testing/intake-examples.ts";

const HEADINGS = ["Norfolk / Suffolk", "Kent/Essex"];
const table = (...rows: TypedRow[]) => aFoundMatrix(HEADINGS, rows);
const dogsSay = (...cells: string[]) => table({ area: "DOGS", cells });
const decisions = (some: Partial<IntakeDecisions>) =>
  someTerms({ decisions: { areas: {}, partnerships: {}, wordings: {}, cells: {}, ...some } });

describe("what is recorded of an intake", () => {
  const source = { slug: "paper" };
  const plan = (
    found: ReturnType<typeof aFoundMatrix>,
    terms = someTerms(),
    { facts = someFacts([], terms), skipUnplaced = false } = {},
  ) => planIntake(found, facts, terms, { source, skipUnplaced }).plan;

  it("has the paper and the place in it for every entry", () => {
    expect(plan(dogsSay("", "Live")).entries).toEqual([
      {
        area: "dogs",
        partnership: "essex-kent",
        statement: expect.objectContaining({
          source: { slug: "paper", place: "row 2, column 3" },
        }),
      },
    ]);
  });

  it("is nothing while something has no place, unless that is left", () => {
    const found = table({ area: "Dogs", cells: ["Live"] }, { area: "Zeppelins", cells: ["Live"] });

    expect(() => plan(found)).toThrow(
      "Nothing was recorded. Row 3, column 1: “Zeppelins” is no row",
    );
    expect(plan(found, someTerms(), { skipUnplaced: true }).entries).toHaveLength(1);
  });

  it("is nothing while two rows disagree, though what has no place is left", () => {
    const found = table({ area: "Dogs", cells: ["Live"] }, { area: "Dogs", cells: ["Ended"] });

    expect(() => plan(found, someTerms(), { skipUnplaced: true })).toThrow("disagree");
  });

  it("makes rows, groups and columns that a person decided on, and remembers what is always so", () => {
    const terms = decisions({
      areas: {
        zeppelins: { as: "added", slug: "zeppelins", name: "Zeppelins", group: "Air" },
        cars: { as: "known", slug: "fleet", always: true },
      },
      partnerships: {
        "all of us": { as: "added", slug: "all", name: "All", tier: "national", forces: ["kent"] },
      },
      wordings: {
        "in hand": {
          status: "being-progressed",
          liveKind: null,
          qualifier: null,
          always: true,
          reason: "So the office writes it.",
        },
      },
    });
    const found = aFoundMatrix(
      ["All of us"],
      [
        { area: "Zeppelins", cells: ["In hand"] },
        { area: "Cars", cells: ["Live"], group: "BUSINESS SUPPORT" },
      ],
    );

    expect(plan(found, terms)).toMatchObject({
      areas: [{ slug: "zeppelins", name: "Zeppelins" }],
      partnerships: [{ slug: "all", name: "All", tier: "national", forces: ["kent"] }],
      groups: [{ slug: "air", name: "Air" }],
      rows: [
        { area: "zeppelins", group: "air" },
        { area: "fleet", group: "business-support" },
      ],
      columns: [{ partnership: "all" }],
      mappings: [
        { kind: "area", words: "cars", means: { slug: "fleet" } },
        { kind: "wording", words: "in hand", means: { status: "being-progressed" } },
      ],
      entries: [{ area: "zeppelins" }, { area: "fleet" }],
    });
  });

  it("remembers no words that are too long to be looked up and forgotten again", () => {
    const words = "in hand ".repeat(40).trim();
    const means = { status: "being-progressed", liveKind: null, qualifier: null } as const;
    const decided = (always: boolean) =>
      decisions({ wordings: { [words]: { ...means, always, reason: "So they write." } } });

    expect(plan(dogsSay(words), decided(false)).entries).toHaveLength(1);
    expect(() => plan(dogsSay(words), decided(true))).toThrow(
      /^“in hand .*…” cannot always mean this for the programme\. Use at most 200 characters\./,
    );
  });

  it("takes a group for the one that is there, however its words are joined", () => {
    const groups = ["Air & sea", "Air and sea", "Support & care", "Support and care"];
    const facts = someFacts();
    const there = { slug: "air-and-sea", name: "Air & sea", note: null };
    const view = { ...facts.view, groups: [...facts.view.groups, there] };
    const names = ["One", "Two", "Three", "Four"];
    const areas = Object.fromEntries(
      names.map((name, at) => [
        name.toLowerCase(),
        { as: "added", slug: name.toLowerCase(), name, group: groups[at] ?? null } as const,
      ]),
    );
    const found = table(...names.map((area) => ({ area, cells: ["Live"] })));

    expect(plan(found, decisions({ areas }), { facts: { ...facts, view } })).toMatchObject({
      groups: [{ slug: "support-and-care", name: "Support & care" }],
      rows: [
        { group: "air-and-sea" },
        { group: "air-and-sea" },
        { group: "support-and-care" },
        { group: "support-and-care" },
      ],
    });
  });

  it("lays out a programme without rows from what the register knows, in the table's groups", () => {
    const facts = someFacts();
    const empty = {
      ...facts,
      rows: [],
      columns: [],
      view: { ...facts.view, groups: [], areas: [], partnerships: [] },
    };
    const found = aFoundMatrix(HEADINGS, [
      { area: "Fleet Management", cells: ["Live"], group: "Business" },
    ]);

    expect(plan(found, someTerms(), { facts: empty })).toMatchObject({
      rows: [{ area: "fleet", group: "business" }],
      columns: [{ partnership: "norfolk-suffolk" }, { partnership: "essex-kent" }],
      entries: [{ area: "fleet", partnership: "norfolk-suffolk" }],
    });
  });

  it("refuses a decision for what the register does not have, or has already", () => {
    const named = (decision: IntakeDecisions["areas"][string]) => () =>
      plan(dogsSay("Live"), decisions({ areas: { dogs: decision } }));

    expect(named({ as: "known", slug: "zeppelins", always: false })).toThrow("no area “zeppelins”");
    expect(named({ as: "added", slug: "hr", name: "Dogs", group: null })).toThrow("another area");
  });
});
