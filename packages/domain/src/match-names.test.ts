import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameMatcher } from "./match-names.ts";
import { editDistance } from "./near-spelling.ts";

const known = [
  { slug: "herts-beds", name: "Herts/Beds", aliases: ["Beds/Herts"] },
  { slug: "herts-beds-cambs", name: "Herts/Beds/Cambs", aliases: ["Beds./Cambs./Herts"] },
  { slug: "essex-kent", name: "Essex/Kent", aliases: ["Kent/Essex"] },
  { slug: "ohu", name: "OHU & Welfare (inc H&S)", aliases: [] },
  { slug: "roads", name: "Road Policing - general", aliases: ["Roads Policing"] },
  { slug: "order-training", name: "Public Order Training", aliases: ["Public Order"] },
  { slug: "order-vehicles", name: "Public Order Vehicles", aliases: ["Public Order"] },
  { slug: "plan-only", name: "Child Protection", aliases: [] },
];
const listed = new Set(known.map(({ slug }) => slug).filter((slug) => slug !== "plan-only"));
const terms = { known, listed, decided: {}, remembered: new Map<string, string>() };

describe("matching a name of a table", () => {
  it.each([
    ["Herts/ Beds", "herts-beds", "name"],
    ["HERTS / BEDS", "herts-beds", "name"],
    ["Herts/ Beds/ Cambs.", "herts-beds-cambs", "name"],
    ["Essex /Kent", "essex-kent", "name"],
    ["Kent/ Essex", "essex-kent", "alias"],
    ["ohu & welfare  (inc H&S)", "ohu", "name"],
    ["Road Policing – general", "roads", "name"],
    ["Roads Policing", "roads", "alias"],
  ])("takes %s for %s, by %s", (words, slug, by) => {
    expect(nameMatcher(terms)(words)).toEqual({ slug, by, suggestions: [] });
  });

  it.each([
    ["Hersts/Beds", "herts-beds"],
    ["OHU and Welfare", "ohu"],
    ["Public Ordre Training", "order-training"],
  ])("only suggests what is spelt nearly like it: %s", (words, slug) => {
    const match = nameMatcher(terms)(words);

    expect(match).toMatchObject({ slug: null, by: null });
    expect(match.suggestions[0]?.slug).toBe(slug);
  });

  it("only suggests where two things share the name", () => {
    const { slug, suggestions } = nameMatcher(terms)("Public order");

    expect(slug).toBeNull();
    expect(suggestions.map((one) => one.slug).slice(0, 2)).toEqual([
      "order-training",
      "order-vehicles",
    ]);
  });

  it("only suggests what the register has and the programme does not list", () => {
    expect(nameMatcher(terms)("Child Protection")).toEqual({
      slug: null,
      by: null,
      suggestions: [{ slug: "plan-only", name: "Child Protection" }],
    });
    expect(nameMatcher({ ...terms, listed: null })("Child Protection").slug).toBe("plan-only");
  });

  it("suggests nothing where nothing is near", () => {
    expect(nameMatcher(terms)("Zeppelins").suggestions).toEqual([]);
  });

  it("takes what is remembered, and rather what is decided", () => {
    const remembered = new Map([["b/h", "herts-beds"]]);
    const decided = {
      "b/h": { as: "known", slug: "essex-kent" },
      fleet: { as: "left-out" },
    } as const;

    expect(nameMatcher({ ...terms, remembered })("B/H")).toMatchObject({
      slug: "herts-beds",
      by: "remembered",
    });
    expect(nameMatcher({ ...terms, remembered, decided })("B / H")).toMatchObject({
      slug: "essex-kent",
      by: "decided",
    });
    expect(nameMatcher({ ...terms, decided })("Fleet").by).toBe("left-out");
  });
});

describe("the distance of two spellings", () => {
  it("counts a swap of neighbours once", () => {
    expect(editDistance("ordre", "order")).toBe(1);
    expect(editDistance("", "abc")).toBe(3);
  });

  it("is none of a text to itself, and the same both ways", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(editDistance(one, one)).toBe(0);
        expect(editDistance(one, other)).toBe(editDistance(other, one));
      }),
    );
  });
});
