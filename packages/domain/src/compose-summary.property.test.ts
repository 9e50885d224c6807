import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeReport } from "./compose-report.ts";
import { composeSummary } from "./compose-summary.ts";
import { differenceOf } from "./difference.ts";
import type { MatrixCell } from "./matrix.ts";
import { Status } from "./status.ts";
import { Summary, type SummaryChange } from "./summary.ts";
import { aMatrixOf, FORCES, someFacts } from "./testing/summary-examples.ts";

const anyCell = fc.option(
  fc
    .record({
      status: fc.option(fc.constantFrom(...Status.options), { freq: 6 }),
      kind: fc.constantFrom("observed" as const, "moved" as const),
      qualifier: fc.option(fc.constant("pilot"), { freq: 2 }),
    })
    .map(
      (cell): Partial<MatrixCell> => ({
        ...cell,
        needsReview: cell.status === null,
        sourceWording: cell.status === null ? "Kent only" : null,
      }),
    ),
  { freq: 4 },
);
const anyMatrix = fc.array(anyCell, { minLength: 4, maxLength: 4 }).map((said) => aMatrixOf(said));

const anyFacts = fc
  .record({
    now: anyMatrix,
    asReported: anyMatrix,
    asReportedKnownNow: anyMatrix,
    isFirst: fc.boolean(),
  })
  .map(({ now, isFirst, ...last }) => someFacts({ now, last: isFirst ? null : last }));

const ALL_FORCES = FORCES.map(({ slug }) => slug);

const keyOf = ({ area, partnership }: Pick<SummaryChange, "area" | "partnership">) =>
  `${area}/${partnership}`;
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

describe("any summary", () => {
  it("has counts that add up by status, by partnership and by group", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { counts } = composeSummary(facts);

        for (const row of [...counts.rows, counts.filled]) {
          expect(sum(row.byPartnership)).toBe(row.now);
          expect(sum(row.byGroup)).toBe(row.now);
        }
        expect(sum(counts.rows.map(({ now }) => now))).toBe(facts.now.cells.length);
        expect(counts.filled.now).toBe(facts.now.cells.length);
        if (facts.last) {
          expect(sum(counts.rows.map(({ last }) => last ?? 0))).toBe(
            facts.last.asReportedKnownNow.cells.length,
          );
        }
      }),
    );
  });

  it("has every change in exactly one of what moved or was recorded, and what was restated", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const summary = composeSummary(facts);
        const since = [...summary.moved, ...summary.recorded].map(keyOf).sort();
        const { last } = facts;

        expect(since).toEqual(
          last ? differenceOf(last.asReportedKnownNow, facts.now).map(keyOf).sort() : [],
        );
        expect(summary.restated.map(keyOf)).toEqual(
          last ? differenceOf(last.asReported, last.asReportedKnownNow).map(keyOf) : [],
        );
        expect(new Set(since).size).toBe(since.length);
      }),
    );
  });

  it("has pages of forces whose counts add up, and whose changes are those of their partnerships", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { summary, leaves } = composeReport({ ...facts, forces: FORCES }, ALL_FORCES);

        for (const { force, partnerships, moved, restated } of leaves) {
          const own = facts.now.partnerships.filter(({ forces }) => forces.includes(force.slug));
          const isOwn = ({ partnership }: { partnership: string }) =>
            own.some(({ slug }) => slug === partnership);
          const inOwn = (cells: readonly MatrixCell[]) => cells.filter(isOwn).length;
          for (const { slug, counts, filled } of partnerships) {
            const column = summary.partnerships.findIndex((one) => one.slug === slug);
            expect(counts.map(({ now }) => now)).toEqual(
              summary.counts.rows.map(({ byPartnership }) => byPartnership[column]),
            );
            expect(sum(counts.map(({ now }) => now))).toBe(filled);
          }
          expect(sum(partnerships.map(({ filled }) => filled))).toBe(inOwn(facts.now.cells));
          if (facts.last) {
            expect(
              sum(partnerships.flatMap(({ counts }) => counts.map(({ last }) => last ?? 0))),
            ).toBe(inOwn(facts.last.asReportedKnownNow.cells));
          }
          expect(moved).toEqual(summary.moved.filter(isOwn));
          expect(restated).toEqual(summary.restated.filter(isOwn));
        }
      }),
    );
  });

  it("shows every filled cell once in its matrix", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const shown = composeSummary(facts).matrix.flatMap(({ areas }) =>
          areas.flatMap(({ slug, cells }) =>
            cells.map(({ partnership }) => keyOf({ area: slug, partnership })),
          ),
        );

        expect(shown.sort()).toEqual(facts.now.cells.map(keyOf).sort());
      }),
    );
  });

  it("holds its schema, and is the same each time", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const summary = composeSummary(facts);

        expect(Summary.parse(summary)).toEqual(summary);
        expect(JSON.stringify(composeSummary(facts))).toBe(JSON.stringify(summary));
      }),
    );
  });
});
