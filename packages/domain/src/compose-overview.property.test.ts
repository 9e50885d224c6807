import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeOverview } from "./compose-overview.ts";
import { countMatrix } from "./counts.ts";
import { differenceOf } from "./difference.ts";
import { cellsMatching } from "./matrix-filter.ts";
import { isMovement } from "./movement.ts";
import { type Flow, type Overview, STACKED_STAGES } from "./overview.ts";
import type { OverviewFacts } from "./overview-facts.ts";
import type { CountedStatement } from "./page-link.ts";
import { EXITS, STATUSES } from "./status.ts";
import { overviewFacts, type Said } from "./testing/overview-examples.ts";

const DAYS = ["2011-01", "2011-01-31", "2011-03-10", "2011-06-30", "2011-09-16", "2011-10-14"];
const CELLS = ["dogs/norfolk-suffolk", "dogs/essex-kent", "hr/norfolk-suffolk", "hr/essex-kent"];

const anySaid = fc.record({
  from: fc.constantFrom(...DAYS),
  status: fc.option(fc.constantFrom(...STATUSES), { freq: 8 }),
  kind: fc.constantFrom("observed" as const, "moved" as const),
});

/** Up to five steps of a cell, each on a day of its own. */
const anyStory = fc
  .uniqueArray(anySaid, { maxLength: 5, selector: ({ from }) => `${from}-01`.slice(0, 10) })
  .map((said): Said[] =>
    said.toSorted((one, other) => (`${one.from}-01` < `${other.from}-01` ? -1 : 1)),
  );

const anyDay = fc.constantFrom(
  "2010-12-31",
  "2011-01-31",
  "2011-05-31",
  "2011-09-16",
  "2011-12-31",
);

const anyFacts: fc.Arbitrary<OverviewFacts> = fc
  .record({
    stories: fc.tuple(...CELLS.map(() => anyStory)),
    days: fc.tuple(anyDay, anyDay).map((days) => days.sort()),
    today: fc.constantFrom("2011-06-01", "2026-11-22"),
    meets: fc.constantFrom([], ["2011-01-21", "2011-09-16", "2011-10-21"]),
  })
  .map(({ stories, days: [since = "", asAt = ""], ...rest }) =>
    overviewFacts({
      ...rest,
      since,
      asAt,
      cells: Object.fromEntries(CELLS.map((cell, n) => [cell, stories[n] ?? []])),
    }),
  );

/** Every statement of a page that leads to the matrix. */
function statementsOf(overview: Overview): CountedStatement[] {
  const columns = [overview.moved, overview.stuck, overview.unconfirmed, overview.person];
  const tallies = overview.unconfirmed.tallies.map(({ number, to }) => ({
    number,
    to,
    counted: "",
    rest: "",
  }));
  return [
    ...columns.flatMap(({ says, more }) => [says, ...more]),
    ...tallies,
    ...overview.unknown,
    ...overview.meeting.entries.flatMap(({ statements }) => statements),
  ];
}

function sumOf(flow: Flow | null, which: (stream: Flow["streams"][number]) => boolean): number {
  return (flow?.streams ?? []).filter(which).reduce((sum, { number }) => sum + number, 0);
}

describe("the numbers of an overview, whatever the record", () => {
  it("are those of the cells that their links show", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const changes = differenceOf(facts.before, facts.now);
        const filterFacts = { changes, restated: [], findings: facts.findings };

        for (const { number, to } of statementsOf(composeOverview(facts))) {
          if (to.page === "matrix") {
            expect(cellsMatching(facts.now, to.filter, filterFacts).size).toBe(number);
          } else if (to.page === "findings" && to.code) {
            const { code } = to;
            expect(facts.findings.filter((one) => one.code === code)).toHaveLength(number);
          }
        }
      }),
    );
  });

  it("of the flow are those of the matrix on both days and of what differs", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { flow, moved } = composeOverview(facts);
        const [was, is] = [countMatrix(facts.before).all, countMatrix(facts.now).all];
        const moves = differenceOf(facts.before, facts.now).filter(({ movement }) =>
          isMovement(movement),
        );

        for (const place of STACKED_STAGES) {
          expect(sumOf(flow, ({ from }) => from === place)).toBe(was[place]);
          expect(sumOf(flow, ({ to }) => to === place)).toBe(is[place]);
        }
        const exits = EXITS.reduce((sum, exit) => sum + is[exit], 0);
        expect(sumOf(flow, ({ to }) => to === "stopped")).toBe(exits);
        expect(sumOf(flow, ({ to }) => to === "needs-review")).toBe(is["needs-review"]);
        expect(sumOf(flow, ({ kind }) => kind !== "same" && kind !== "recorded")).toBe(
          moves.length,
        );
        expect(moved.says.number).toBe(moves.length);
      }),
    );
  });

  it("of each partnership's picture end where its column stands", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { multiples } = composeOverview(facts);
        const { byPartnership } = countMatrix(facts.now);

        for (const { partnership, steps, liveNow } of multiples?.rows ?? []) {
          const counts = byPartnership.get(partnership);
          expect(steps.at(-1)?.counts).toEqual(STACKED_STAGES.map((stage) => counts?.[stage]));
          expect(liveNow).toBe(counts?.live);
        }
      }),
    );
  });

  it("stand in whole sentences", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const overview = composeOverview(facts);
        const sentences = statementsOf(overview).filter(({ counted }) => counted !== "");

        for (const { rest } of sentences) expect(rest).toMatch(/\.$/);
        for (const words of [overview.headline, overview.intro, overview.flow?.title ?? ""]) {
          expect(words).not.toMatch(/undefined|null|NaN| {2}|\.\./);
        }
      }),
    );
  });
});
