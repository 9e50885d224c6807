import { describe, expect, it } from "vitest";
import { composeSummary } from "./compose-summary.ts";
import type { MatrixCell } from "./matrix.ts";
import { at, known } from "./testing/examples.ts";
import { aLaterSummary, aMatrixOf, someFacts } from "./testing/summary-examples.ts";

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
      who: "Norfolk/Suffolk, to choose the status",
    });
  });

  it("names what went back or stopped without a reason, and nothing that went forward", () => {
    const { unknown } = aLaterSummary({
      reported: [{ status: "live" }, { status: "being-considered" }],
      now: [
        { status: "ended", kind: "moved" },
        { status: "live", kind: "moved" },
      ],
    });

    expect(unknown).toContainEqual({
      number: 1,
      kind: "No reason given",
      what: "cell that went back, stopped or came back from a stop: Dogs, Norfolk/Suffolk",
      who: "Norfolk/Suffolk",
    });
  });

  it("takes a cell's comment for the reason where it has one", () => {
    const { unknown } = aLaterSummary({
      reported: [{ status: "live" }],
      now: [{ status: "ended", kind: "moved", comment: "The unit was closed" }],
    });

    expect(unknown.map(({ kind }) => kind)).not.toContain("No reason given");
  });

  it("counts a planned change whose day has come as not confirmed until somebody says so", () => {
    const recordedAt = "2011-01-03T09:00:00.000Z" as MatrixCell["recordedAt"]; // before the 20th
    const planned = { kind: "moved", effectiveOn: known20, recordedAt } as const;
    const kinds = (cell: Partial<MatrixCell>) => unknownOf(cell).map(({ kind }) => kind);

    expect(kinds(planned)).toContain("Came due");
    expect(kinds({ ...planned, confirmedAt: at(1) })).not.toContain("Came due");
    expect(kinds({ ...planned, recordedAt: at(1) })).not.toContain("Came due");
  });

  it("counts what nobody confirmed in the period by partnership, and not what moved in it", () => {
    const moved = { kind: "moved", effectiveOn: known20 } as const;

    const told = unknownOf({}, {}, { confirmedAt: at(1) }, moved).find(
      ({ kind }) => kind === "Not confirmed",
    );

    expect(told).toMatchObject({
      number: 2,
      what: "cells that nobody has confirmed in this period: Norfolk/Suffolk 1, Essex/Kent 1",
    });
  });

  it("asks nobody to confirm what has ended", () => {
    expect(unknownOf({ status: "ended" }).map(({ kind }) => kind)).not.toContain("Not confirmed");
  });

  it("has nothing to tell of a cell that is dated to the day, sourced and confirmed", () => {
    const sound = { effectiveOn: known20, source, confirmedAt: at(1) };

    expect(unknownOf(sound, sound, sound, sound)).toEqual([]);
  });
});
