import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeSummary } from "./compose-summary.ts";
import { publicEdition } from "./public-edition.ts";
import { PUBLIC_RELEASE } from "./public-release.ts";
import { LiveKind, Status } from "./status.ts";
import { Summary } from "./summary.ts";
import { anEntry, aStatement, at } from "./testing/examples.ts";
import { aMeeting, DOGS_EK, DOGS_NS, january, OCTOBER } from "./testing/overview-examples.ts";
import { leafPaths } from "./testing/schema-paths.ts";
import { aFinding, aMatrixOf, aStory, factsOver, someFacts } from "./testing/summary-examples.ts";

/** What the table says of a leaf: the rule of the field, or of the whole that it is part of. */
function ruleOf(path: string): unknown {
  let rule: unknown = PUBLIC_RELEASE;
  for (const name of path.replaceAll("[]", "").split(".")) {
    if (typeof rule === "string") return `${name} stands under a whole that is ${rule}`;
    if (typeof rule !== "object" || rule === null) return undefined;
    if ("instead" in rule) return rule;
    rule = (rule as Record<string, unknown>)[name];
  }
  return rule;
}

describe("the table of what is released", () => {
  it("names every field of a summary, each by itself or within a whole that is left out", () => {
    const unnamed = leafPaths(Summary).filter((path) => {
      const rule = ruleOf(path);
      const isLeftOut = typeof rule === "object" && rule !== null && "instead" in rule;
      return rule !== "released" && rule !== "reworded" && !isLeftOut;
    });

    expect(unnamed).toEqual([]);
    expect(leafPaths(Summary).length).toBeGreaterThan(150);
  });

  it("lets no field through that it does not name", () => {
    const summary = { ...composeSummary(someFacts()), minutes: "Not for everybody." };

    expect(() => publicEdition(summary)).toThrow("Nothing says whether summary.minutes");
  });
});

describe("the public edition", () => {
  const official = composeSummary(factsOver(OCTOBER, { checkedBy: "A. Reader, portfolio office" }));
  const edition = publicEdition(official);

  it("says what it is, in its title, its subject and its masthead", () => {
    expect(edition.edition).toBe("public");
    expect(edition.title).toBe("Monthly progress summary, public edition");
    expect(edition.subject).toBe(
      "OFFICIAL: Eastern Region Collaborative Programme monthly summary, October 2011: public edition, 4 moved, 1 live",
    );
    expect(edition.header[0]).toEqual({ name: "Edition", value: "Public edition" });
  });

  it("says that the figures were checked, and not by whom", () => {
    expect(edition.header.at(-1)).toEqual({ name: "Checking", value: "Figures checked" });
    expect(edition.checkedBy).toBeNull();
    expect(publicEdition(composeSummary(someFacts())).header.at(-1)?.value).toBe(
      "Figures: not checked",
    );
  });

  it("tells every change and every count, and no reason", () => {
    expect(edition.counts).toEqual(official.counts);
    expect(edition.moved.map(({ told }) => told)).toEqual(official.moved.map(({ told }) => told));
    expect(edition.moved.map(({ why }) => why)).toEqual([null, null, null, null]);
    expect(edition.findings.movedBack).toBe("");
  });

  it("begins with a paragraph that reads whole", () => {
    expect(edition.opening).toBe(
      "Four cells of the matrix moved between 16 September 2011 and 14 October 2011. Dogs (Norfolk/Suffolk) went live. Dogs (Essex/Kent) moved forward to being progressed. Human Resources (Norfolk/Suffolk) went back to being considered. Human Resources (Essex/Kent) has ended. One of the four cells recorded is live, as many as before. The next meeting is on 21 October 2011: Chief constables’ meeting.",
    );
    const edited = { ...official, opening: "Bill says all is well.", isOpeningEdited: true };
    expect(publicEdition(edited)).toEqual(edition);
  });

  it("has four figures, with what is being progressed in the place of what is late or stuck", () => {
    expect(edition.glance.map(({ lead }) => lead)).toEqual([
      "moved",
      "being progressed",
      "live",
      "need review",
    ]);
  });

  it("says of a correction that it is one, and not why", () => {
    const corrected = composeSummary(
      someFacts({ version: 2, reason: "Bill misread it.", corrects: aMatrixOf([]) }),
    );

    expect(publicEdition(corrected)).toMatchObject({
      reason: null,
      notices: [{ isUrgent: true, words: "Correction: this is version 2." }],
    });
  });

  it("keeps of a live cell its kind, and of no cell what somebody added", () => {
    const now = aMatrixOf([
      { status: "live", liveKind: "unit-formed", qualifier: "with Cambs" },
      { status: "being-progressed", qualifier: "with Cambs" },
      { status: null, needsReview: true, sourceWording: "Kent only" },
    ]);
    const cells = publicEdition(composeSummary(someFacts({ now }))).matrix.flatMap(({ areas }) =>
      areas.flatMap((area) => area.cells),
    );

    expect(cells.map(({ detail }) => detail)).toEqual(["unit formed", null, null]);
  });

  it("holds the shape that travels between programs", () => {
    expect(Summary.parse(JSON.parse(JSON.stringify(edition)))).toEqual(edition);
  });

  it("holds none of the words that are left out, whatever the record says", () => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        const text = JSON.stringify(publicEdition(composeSummary(register)));

        expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
        expect(text).not.toContain("Dogs in Norfolk/Suffolk is so");
      }),
      { numRuns: 60 },
    );
  });
});

const SECRETS = [
  "Quillfeather",
  "Marrowbone",
  "Thistledown",
  "Pennywhistle",
  "Oxbow",
  "Larkspur",
  "Hobgoblin",
  "Cobblestone",
  "Wagtail",
] as const;
const [REASON, COMMENT, WORDING, QUALIFIER, CHECKER, CORRECTION, WHY, NOTE, ROW] = SECRETS;

const anyCell = fc.option(
  fc
    .record({
      status: fc.option(fc.constantFrom(...Status.options), { freq: 4 }),
      liveKind: fc.option(fc.constantFrom(...LiveKind.options)),
      qualifier: fc.option(fc.constant(QUALIFIER)),
      comment: fc.option(fc.constant(COMMENT)),
      kind: fc.constantFrom("observed" as const, "moved" as const),
      isWorded: fc.boolean(),
    })
    .map(({ isWorded, ...cell }) => ({
      ...cell,
      liveKind: cell.status === "live" ? cell.liveKind : null,
      needsReview: cell.status === null,
      sourceWording: cell.status === null || isWorded ? WORDING : null,
    })),
  { freq: 5 },
);
const anyCells = fc.array(anyCell, { minLength: 4, maxLength: 4 });

/** A register with words of people wherever it has room for them. */
const anyRegister = fc
  .record({
    now: anyCells,
    reported: anyCells,
    knownNow: anyCells,
    before: anyCells,
    isFirst: fc.boolean(),
    isCorrection: fc.boolean(),
    isChecked: fc.boolean(),
  })
  .map(({ now, reported, knownNow, before, isFirst, isCorrection, isChecked }) => {
    const view = aMatrixOf(now);
    const withComments = {
      ...view,
      areas: view.areas.map((area) => ({ ...area, comment: ROW })),
    };
    const dogs = { area: "dogs", partnership: "norfolk-suffolk" };
    const codes = [
      "due",
      "stalled",
      "stale",
      "unconfirmed",
      "no-reason",
      "sources-differ",
    ] as const;
    return someFacts({
      now: withComments,
      last: isFirst
        ? null
        : {
            asReported: aMatrixOf(reported, { knownAt: at(10) }),
            asReportedKnownNow: aMatrixOf(knownNow),
          },
      corrects: isCorrection ? aMatrixOf(before) : null,
      version: isCorrection ? 2 : 1,
      reason: isCorrection ? CORRECTION : null,
      checkedBy: isChecked ? CHECKER : null,
      findings: codes.map((code) =>
        aFinding({ code, cells: [dogs], ...dogs, sentence: "Dogs in Norfolk/Suffolk is so." }),
      ),
      meetings: [{ ...aMeeting("2011-02-18"), note: NOTE }],
      stories: [0, 1, 2, 3].map((cell) =>
        aStory(
          cell,
          ...[1, 2, 3, 4].map((id) =>
            anEntry({
              id,
              why: WHY,
              recordedAt: at(id + 20),
              statement: aStatement({ claim: "moved", reasonCode: "other", reasonWords: REASON }),
            }),
          ),
        ),
      ),
    });
  });

describe("the registers that it is tried on", () => {
  it("say each of the words in their official edition", () => {
    const official = fc
      .sample(anyRegister, 60)
      .map((facts) => JSON.stringify(composeSummary(facts)));

    for (const secret of SECRETS) {
      expect(
        official.some((text) => text.includes(secret)),
        secret,
      ).toBe(true);
    }
  });
});

describe("a report that was issued before there were editions", () => {
  it("is read as the official one, with what it did not have left empty", () => {
    const { glance, ...now } = composeSummary(
      factsOver({
        ...OCTOBER,
        cells: { [DOGS_NS]: [january("live")], [DOGS_EK]: [january(null)] },
      }),
    );
    const { edition: _, isOpeningEdited: __, checkedBy: ___, reportLink: ____, ...old } = now;
    const {
      meetings: a,
      stuck: b,
      ready: c,
      flow: d,
      multiples: e,
      plan: f,
      late: g,
      ...before
    } = old;
    const { movedBack: h, stuck: i, ready: j, meetings: k, ...findings } = before.findings;
    const stored = {
      ...before,
      findings,
      glance: glance.map(({ isLate: __, ...figure }) => figure),
      unknown: before.unknown.map(({ inShort: __, ...gap }) => gap),
    };

    expect(Summary.parse(JSON.parse(JSON.stringify(stored)))).toMatchObject({
      edition: "official",
      stuck: [],
      late: 0,
      flow: null,
      findings: { stuck: "", movedBack: "" },
    });
  });
});
