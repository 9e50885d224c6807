import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Month } from "./calendar.ts";
import { compareReports } from "./compare-reports.ts";
import { composeSummary } from "./compose-summary.ts";
import type { MatrixCell, MatrixView } from "./matrix.ts";
import { Status } from "./status.ts";
import type { Summary } from "./summary.ts";
import { at } from "./testing/examples.ts";
import { aLaterSummary, aMatrixOf, someFacts } from "./testing/summary-examples.ts";

type Said = readonly (Partial<MatrixCell> | null)[];

const DECEMBER = { asAt: "2010-12-31" as MatrixView["asAt"], knownAt: at(10) }; // a day, as written
const live = { status: "live" } as const;
const considered = { status: "being-considered" } as const;
const progressed = { status: "being-progressed", kind: "moved" } as const;

/** The report of December, which `aLaterSummary` is compared with. */
function earlier(reported: Said): Summary {
  const period = { kind: "monthly", period: Month.parse("2010-12") } as const;
  return composeSummary(someFacts({ now: aMatrixOf(reported, DECEMBER), period }));
}

/** A later report that was compared with another one than the earlier. */
const apart = (summary: Summary): Summary => ({
  ...summary,
  comparedWith: { asAt: DECEMBER.asAt, knownAt: at(11), printed: "31 December 2010" },
});

const keys = (changes: readonly { readonly area: string; readonly partnership: string }[]) =>
  changes.map(({ area, partnership }) => `${area}/${partnership}`);

describe("a report beside the one it was compared with", () => {
  const reported = [considered, live, null, live];
  const compared = compareReports(
    earlier(reported),
    aLaterSummary({
      reported,
      knownNow: [considered, { status: "ended" }, null, live],
      now: [progressed, { status: "ended" }, considered, live],
    }),
  );

  it("tells what moved, what was recorded and what was restated, as the report itself did", () => {
    expect(compared.moved.map(({ told }) => told)).toEqual([
      "Forward, from “being considered” to “being progressed”",
    ]);
    expect(compared.recorded.map(({ told }) => told)).toEqual([
      "First recorded, at “being considered”",
    ]);
    expect(compared.restated.map(({ told }) => told)).toEqual([
      "Reported as “live”, now recorded as “ended”",
    ]);
    expect(compared.headline).toBe(
      "One cell moved between the two reports; one was recorded and one was restated",
    );
  });

  it("stands the counts of both side by side", () => {
    expect(compared.counts.rows.find(({ counted }) => counted === "live")).toEqual({
      ...{ counted: "live", label: "Live" },
      ...{ from: 2, to: 1 },
    });
    expect(compared.counts.filled).toEqual({ from: 3, to: 4 });
  });

  it("puts the earlier one first, whichever is named first", () => {
    const [one, other] = [earlier([live]), aLaterSummary({ reported: [live], now: [considered] })];

    expect(compareReports(other, one)).toEqual(compareReports(one, other));
    expect(compareReports(other, one).from.name).toBe("Monthly, December 2010, version 1");
  });
});

describe("two reports that do not follow each other", () => {
  it("restate what counted on the earlier day already, and move the rest", () => {
    const on = (date: string) => ({ effectiveOn: { date, precision: "day" as const } });
    const later = aLaterSummary({
      reported: [],
      now: [
        { ...live, ...on("2010-12-31") },
        { ...live, ...on("2011-01-01") },
        { ...progressed, ...on("2011-01-05") },
      ],
    });

    const compared = compareReports(earlier([considered, considered]), apart(later));

    expect(keys(compared.restated)).toEqual(["dogs/norfolk-suffolk"]);
    expect(keys(compared.moved)).toEqual(["dogs/essex-kent"]);
    // Nothing frozen says whether a cell that was blank moved or was only seen to stand.
    expect(keys(compared.recorded)).toEqual(["hr/norfolk-suffolk"]);
  });

  it("only restate where they are as at one day", () => {
    const compared = compareReports(
      composeSummary(someFacts()),
      composeSummary(someFacts({ now: aMatrixOf([considered]), version: 2, reason: "A slip." })),
    );

    expect(compared.moved).toEqual([]);
    expect(compared.recorded).toEqual([]);
    expect(compared.restated.map(({ told }) => told)).toEqual([
      "Reported as “live”, now recorded as “being considered”",
      "Reported as “being considered”, now recorded as blank",
    ]);
    expect(compared.headline).toBe(
      "The two reports say otherwise of two cells as at 31 January 2011",
    );
  });

  it("say so where they say the same", () => {
    const same = compareReports(earlier([live]), aLaterSummary({ reported: [live], now: [live] }));

    expect(same.headline).toBe("The two reports say the same of every cell");
  });
});

const anyCell = fc.option(
  fc.record({
    status: fc.constantFrom(...Status.options),
    kind: fc.constantFrom("observed" as const, "moved" as const),
    effectiveOn: fc.constantFrom(
      { date: "2010", precision: "year" } as const,
      { date: "2011-01-04", precision: "day" } as const,
    ),
  }),
);
const anyFour = fc.array(anyCell, { minLength: 4, maxLength: 4 });

describe("any two reports", () => {
  it("have each cell that says otherwise in exactly one list, and no other cell", () => {
    fc.assert(
      fc.property(anyFour, anyFour, anyFour, fc.boolean(), (reported, knownNow, now, isNext) => {
        const later = aLaterSummary({ reported, knownNow, now });
        const { moved, recorded, restated } = compareReports(
          earlier(reported),
          isNext ? later : apart(later),
        );

        const told = keys([...moved, ...recorded, ...restated]);
        const all = ["dogs/norfolk-suffolk", "dogs/essex-kent"].concat([
          "hr/norfolk-suffolk",
          "hr/essex-kent",
        ]);
        const differing = all.filter((_, n) => reported[n]?.status !== now[n]?.status);
        expect(told.toSorted()).toEqual(differing.toSorted());
        if (isNext) {
          const itself = new Set(keys([...later.moved, ...later.recorded]));
          for (const key of keys([...moved, ...recorded])) expect(itself).toContain(key);
        }
      }),
    );
  });
});
