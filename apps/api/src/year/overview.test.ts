import { type ToldFacts, toldCells } from "@accord/demonstration/year/testing/told-filter";
import type { Overview } from "@accord/domain/overview";
import { describe, expect } from "vitest";
import { it } from "./testing/it.ts";
import { type AskedDays, factsOf, tenPageDays } from "./testing/told-page.ts";

interface Counted {
  readonly number: number;
  readonly to: {
    readonly page: string;
    readonly filter?: Record<string, unknown>;
    readonly code?: string;
  };
}

/** Every number of a page that leads somewhere, wherever it stands in it. */
function numbersIn(part: unknown): Counted[] {
  if (Array.isArray(part)) return part.flatMap(numbersIn);
  if (typeof part !== "object" || part === null) return [];
  const isCounted = "number" in part && "to" in part && part.to !== null;
  return [...(isCounted ? [part as Counted] : []), ...Object.values(part).flatMap(numbersIn)];
}

/** What a number has to be; null for what the account does not know: the work plan. */
function toldNumber(facts: ToldFacts, { to }: Counted): number | null {
  if (to.page === "matrix") return toldCells(facts, to.filter ?? {}).length;
  if (to.page === "findings" && to.code) return facts.findings[to.code]?.length ?? null;
  return null;
}

function expectNumbers(overview: Overview, facts: ToldFacts, days: AskedDays): number {
  const { flow: _, ...page } = overview;
  const known = numbersIn(page).flatMap((one) => {
    const told = toldNumber(facts, one);
    return told === null ? [] : [{ to: one.to, shown: one.number, told }];
  });
  expect(
    known.filter(({ shown, told }) => shown !== told),
    JSON.stringify(days),
  ).toEqual([]);
  return known.length;
}

const placeOf = (status: string | null | undefined) => {
  if (status === undefined) return "blank";
  if (status === null) return "needs-review";
  const exits = ["suspended", "winding-down", "partly-ended", "ended", "superseded", "rejected"];
  return exits.includes(status) ? "stopped" : status;
};

describe("the overview of a generated year", () => {
  it("has no number that is not what its link counts in what the year wrote down", async ({
    pages,
    year,
  }) => {
    const { programme } = year;
    let numbers = 0;
    for (const days of tenPageDays(year)) {
      const overview = await pages.overview.read.query({ programme, ...days });
      numbers += expectNumbers(overview, factsOf(year, days), days);
    }
    expect(numbers).toBeGreaterThan(100);
  });

  it("draws as many cells from each place to each as moved there, and each partnership as it stood", async ({
    pages,
    year,
  }) => {
    const { programme } = year;
    for (const days of tenPageDays(year)) {
      const { flow, multiples } = await pages.overview.read.query({ programme, ...days });
      const { view, before } = factsOf(year, days);
      const streams = new Map<string, number>();
      for (const key of new Set([...before.cells.keys(), ...view.cells.keys()])) {
        const ends = [before, view]
          .map(({ cells }) => placeOf(cells.get(key)?.said.status))
          .join(" to ");
        streams.set(ends, (streams.get(ends) ?? 0) + 1);
      }
      const drawn = new Map<string, number>();
      for (const { from, to, number } of flow?.streams ?? []) {
        drawn.set(`${from} to ${to}`, (drawn.get(`${from} to ${to}`) ?? 0) + number);
      }
      expect(Object.fromEntries(drawn), JSON.stringify(days)).toEqual(Object.fromEntries(streams));
      const stood = (cells: typeof view.cells, partnership: string, status: string) =>
        [...cells.values()].filter(
          (one) => one.partnership === partnership && one.said.status === status,
        ).length;
      for (const { partnership, liveThen, liveNow, steps } of multiples?.rows ?? []) {
        expect([liveThen, liveNow]).toEqual(
          [before, view].map(({ cells }) => stood(cells, partnership, "live")),
        );
        const stages = [
          "live",
          "being-progressed",
          "being-considered",
          "initial-research",
          "to-be-considered",
        ];
        expect(steps.at(-1)?.counts ?? [0, 0, 0, 0, 0]).toEqual(
          stages.map((stage) => stood(view.cells, partnership, stage)),
        );
      }
    }
  });
});
