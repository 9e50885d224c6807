import { describe, expect, it } from "vitest";
import { composeSummary } from "./compose-summary.ts";
import type { MatrixCell } from "./matrix.ts";
import { known } from "./testing/examples.ts";
import { aFinding, aMatrixOf, someFacts } from "./testing/summary-examples.ts";

function unknownOf(...said: (Partial<MatrixCell> | null)[]) {
  return composeSummary(someFacts({ now: aMatrixOf(said) })).unknown;
}

const known20 = known("2011-01-20");
const source = { slug: "paper", place: null };

describe("what we do not know", () => {
  it("gives the source's words of what needs review, and who can choose", () => {
    const [first] = unknownOf({ status: null, needsReview: true, sourceWording: "Kent only" });

    expect(first).toEqual({
      number: 1,
      kind: "Needs review",
      what: "cell whose words fit no status: Dogs, Norfolk/Suffolk (“Kent only”)",
      inShort: "cell whose words fit no status",
      who: "Norfolk/Suffolk, to choose the status",
    });
  });

  it("tells contradictions and names that may mean one thing, as the rules find them", () => {
    const now = aMatrixOf([{ status: "live" }]);
    const dogs = { area: "dogs", partnership: "norfolk-suffolk" };
    const { unknown } = composeSummary(
      someFacts({
        now,
        findings: [
          aFinding({ code: "sources-differ", key: "1", cells: [dogs], ...dogs }),
          aFinding({ code: "sources-differ", key: "2", cells: [dogs], ...dogs }),
          aFinding({ code: "identity", key: "3", about: "HR and Human Resources" }),
        ],
      }),
    );

    expect(unknown).toContainEqual({
      number: 2,
      kind: "Sources differ",
      what: "claims of other sources that differ from what stands: Dogs, Norfolk/Suffolk",
      inShort: "claims of other sources that differ from what stands",
      who: "Programme team, to prefer one",
    });
    expect(unknown).toContainEqual({
      number: 1,
      kind: "Identity",
      what: "pair of names that may mean one thing, or one name that may mean two: HR and Human Resources",
      inShort: "pair of names that may mean one thing, or one name that may mean two",
      who: "Programme team",
    });
  });

  it("leaves what is late, stuck or not confirmed to the section that is about it", () => {
    const now = aMatrixOf([{ status: "live" }]);
    const dogs = { area: "dogs", partnership: "norfolk-suffolk" };
    const codes = ["due", "stalled", "unconfirmed", "no-reason", "stale"] as const;
    const findings = codes.map((code) => aFinding({ code, cells: [dogs], ...dogs }));

    const { unknown } = composeSummary(someFacts({ now, findings }));

    expect(unknown.map(({ kind }) => kind)).toEqual([
      "Day not known",
      "No source",
      "Nothing recorded",
    ]);
  });

  it("has nothing to tell of a cell that is dated to the day and sourced", () => {
    const sound = { effectiveOn: known20, source };

    expect(unknownOf(sound, sound, sound, sound)).toEqual([]);
  });
});
