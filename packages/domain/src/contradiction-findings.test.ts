import { describe, expect, it } from "vitest";
import type { FindingFacts } from "./finding-facts.ts";
import type { MatrixView } from "./matrix.ts";
import { known } from "./testing/examples.ts";
import { aRecord, dogsIn, found, keysFound as keys } from "./testing/finding-examples.ts";

const NS = "norfolk-suffolk";

describe("contradictions", () => {
  const claim = {
    ...{ area: "dogs", partnership: NS, place: 7, sourceWording: null },
    status: "live",
    effectiveOn: known("2011-01"),
    source: "Annual report",
  } as const;

  it("finds a claim of another source that says something else than what stands", () => {
    const facts = (more: object, cells = [dogsIn(NS)]) =>
      aRecord(cells, { otherClaims: [{ ...claim, ...more }] });

    expect(found("sources-differ", facts({}))).toMatchObject([
      {
        key: "sources-differ 7",
        sentence:
          "Dogs in Norfolk/Suffolk: “Annual report” says live, and it stands at being considered.",
      },
    ]);
    expect(found("sources-differ", facts({ status: "being-considered" }))).toEqual([]);
    expect(found("sources-differ", facts({ effectiveOn: known("2011-02") }))).toEqual([]);
    expect(found("sources-differ", facts({}, []))).toHaveLength(1);
  });

  it("lets a claim go by that speaks of a time before the cell moved to where it stands", () => {
    const moved = dogsIn(NS, { kind: "moved", effectiveOn: known("2011-01-20") });
    const facts = aRecord([moved], {
      otherClaims: [{ ...claim, effectiveOn: known("2011-01-10") }],
    });

    expect(found("sources-differ", facts)).toEqual([]);
  });

  it("finds the same pair that another programme has otherwise, and not where one needs review", () => {
    const there = {
      ...{ area: "dogs", partnership: NS, programme: "seven-force" },
      programmeName: "Seven Force",
    };
    const facts = (status: "live" | "being-considered" | null) =>
      aRecord([dogsIn(NS)], { elsewhere: [{ ...there, status }] });

    expect(found("programmes-differ", facts("live"))).toMatchObject([
      {
        key: "programmes-differ dogs/norfolk-suffolk seven-force",
        sentence: "Dogs in Norfolk/Suffolk is being considered here and live in Seven Force.",
      },
    ]);
    expect(found("programmes-differ", facts("being-considered"))).toEqual([]);
    expect(found("programmes-differ", facts(null))).toEqual([]);
  });
});

describe("identity", () => {
  const area = (slug: string, name: string, more: object = {}) => ({
    ...{ slug, name, aliases: [], programmes: ["Eastern Region"], isHere: true },
    ...more,
  });
  const named = (...areas: FindingFacts["areas"]) => found("identity", aRecord([], { areas }));

  it("finds two areas with one name between them, whatever its case and spaces", () => {
    const other = area("roads", "Roads", {
      aliases: ["Road  policing"],
      programmes: ["Seven Force"],
      isHere: false,
    });

    expect(named(area("road-policing", "Road Policing"), other)).toMatchObject([
      {
        key: "identity road-policing = roads",
        sentence:
          "Road Policing and Roads (Seven Force) are two areas that are both called “Road Policing”.",
        area: "road-policing",
      },
    ]);
    expect(named({ ...other, isHere: false }, { ...other, slug: "roads-2" })).toEqual([]);
  });

  it.each([
    ["Road Policing", "Roads Policing", 1],
    ["Road Policing", "Raod Policing", 1],
    ["Road Policing", "Rail Policing", 0],
    ["Phase 1 of ANPR", "Phase 2 of ANPR", 0],
    ["TSU", "TSV", 0],
  ])("compares “%s” with “%s”: %i", (one, other, pairs) => {
    expect(named(area("one", one), area("other", other))).toHaveLength(pairs);
  });

  it("finds two listed areas that the record says are the same thing", () => {
    const areas = [area("dogs", "Dogs"), area("canine-unit", "Canine Unit")];
    const sameThings = [
      { area: "dogs", other: "canine-unit" },
      { area: "canine-unit", other: "dogs" },
    ];

    expect(keys("identity", aRecord([], { areas, sameThings }))).toEqual([
      "identity canine-unit = dogs",
    ]);
    expect(found("identity", aRecord([], { areas }))).toEqual([]);
  });

  it("finds two partnerships of the same forces on the day", () => {
    const { view } = aRecord();
    const [first] = view.partnerships;
    if (!first) throw new Error("The example has partnerships.");
    const twin = { ...first, slug: "suffolk-norfolk", name: "Suffolk/Norfolk" };
    const partnerships: MatrixView["partnerships"] = [
      ...view.partnerships,
      { ...twin, forces: [...first.forces].reverse() },
    ];

    expect(found("identity", aRecord([], { view: { ...view, partnerships } }))).toMatchObject([
      {
        key: "identity norfolk-suffolk = suffolk-norfolk",
        sentence:
          "Norfolk/Suffolk and Suffolk/Norfolk are two partnerships of the same forces: Norfolk and Suffolk.",
      },
    ]);
  });
});
