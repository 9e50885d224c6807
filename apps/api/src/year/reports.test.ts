import type { GeneratedYear } from "@accord/demonstration/year/generated-year";
import { keyOf, type ToldView, tell } from "@accord/demonstration/year/testing/oracle";
import { toldFindings } from "@accord/demonstration/year/testing/told-findings";
import { isToldMovement, toldDifference } from "@accord/demonstration/year/testing/told-movement";
import { WORKER } from "@accord/domain/actor";
import { Instant, Month, Quarter } from "@accord/domain/calendar";
import { daysOf, type ReportPeriod } from "@accord/domain/period";
import { Summary } from "@accord/domain/summary";
import type { Database } from "@accord/store/database";
import { summarise } from "@accord/store/reports/summarise";
import { describe, expect } from "vitest";
import { it } from "./testing/it.ts";

/** What was issued in the year, in the order of its versions, as it was filed. */
async function issuedIn(database: Database) {
  const rows = await database.reader
    .selectFrom("report")
    .select(["period", "version", "summary", "issuedAt"])
    .orderBy("id")
    .execute();
  return rows.map(({ summary, ...row }) => ({
    ...row,
    ...Summary.parse(JSON.parse(summary)),
    row,
  }));
}

const liveIn = ({ cells }: ToldView, partnership: string) =>
  [...cells.values()].filter(
    (cell) => cell.partnership === partnership && cell.said.status === "live",
  ).length;

const total = (numbers: readonly { readonly number: number }[]) =>
  numbers.reduce((sum, { number }) => sum + number, 0);

const STUCK = ["due", "stalled", "no-reason", "stale", "unconfirmed"] as const;

describe("the reports of a generated year", () => {
  it("are issued for every month and quarter, say what the year wrote down, and left nothing to be mailed", async ({
    database,
    year,
  }) => {
    const issued = await issuedIn(database);
    const ordered = year.acts.filter((act) => act.kind === "report");
    expect(issued.map(({ row }) => [row.period, row.version, row.issuedAt])).toEqual(
      ordered.map(({ period: { period }, version, instant }) => [period, version, instant]),
    );
    for (const { asAt, knownAt, comparedWith, counts, ...told } of issued) {
      const view = tell(year, asAt, knownAt);
      expect(counts.filled.now).toBe(view.cells.size);
      const last = comparedWith && tell(year, comparedWith.asAt, knownAt);
      const changes = [...(last ? toldDifference(last, view) : [])];
      const moved = changes.filter(([, movement]) => isToldMovement(movement));
      expect(told.moved.map(keyOf).sort()).toEqual(moved.map(([key]) => key).sort());
      const reported = comparedWith && tell(year, comparedWith.asAt, comparedWith.knownAt);
      const restated = last && reported ? [...toldDifference(reported, last).keys()] : [];
      expect(told.restated.map(keyOf).sort()).toEqual(restated.sort());
      expect(told.flow === null).toBe(changes.every(([, movement]) => movement === "detail"));
      if (told.flow && last) {
        const listed = (ends: NonNullable<typeof told.flow>["before"]) =>
          total(ends.filter(({ place }) => place !== "blank"));
        expect(listed(told.flow.before)).toBe(last.cells.size);
        expect(listed(told.flow.after)).toBe(view.cells.size);
      }
      expect(told.notices.map(({ words }) => words).join(" ")).toContain("invented");
    }
    const waiting = await database.reader
      .selectFrom("delivery")
      .select("id")
      .where("state", "!=", "sent")
      .execute();
    expect(waiting).toEqual([]);
  });

  it("count as stuck, late and ready what the rules find in what the year wrote down", async ({
    database,
    year,
  }) => {
    const issued = await issuedIn(database);
    const some = issued.filter(({ period: { kind } }, n) => kind === "quarterly" || n % 4 === 1);
    expect(some.some(({ stuck }) => stuck.length > 0)).toBe(true);
    for (const { asAt, knownAt, period, stuck, ready, matrix } of some) {
      const expected = toldFindings(year, { day: asAt, since: asAt, knownAt });
      for (const code of STUCK) {
        const rule = stuck.find((one) => one.code === code);
        expect(rule?.number ?? 0, `${code} ${period.period}`).toBe(expected[code]?.length);
        expect(total(rule?.byPartnership ?? [])).toBe(rule?.number ?? 0);
      }
      const areas = matrix.flatMap((group) => group.areas);
      const slugs = ready.map(({ area }) => areas.find(({ name }) => name === area)?.slug);
      const isQuarter = period.kind === "quarterly";
      expect(slugs.sort()).toEqual(isQuarter ? expected["quick-win"]?.toSorted() : []);
    }
  });

  it("draw by quarter what was live in each partnership on the first day and on the last", async ({
    database,
    year,
  }) => {
    const quarters = (await issuedIn(database)).filter(({ multiples }) => multiples !== null);
    expect(quarters.length).toBeGreaterThan(2);
    for (const { multiples, asAt, knownAt } of quarters) {
      const [then, now] = [multiples?.from ?? asAt, asAt].map((day) => tell(year, day, knownAt));
      for (const { partnership, liveThen, liveNow } of multiples?.rows ?? []) {
        expect([liveThen, liveNow], `${asAt} ${partnership}`).toEqual(
          [then, now].map((view) => view && liveIn(view, partnership)),
        );
      }
    }
  });

  it("say as known then what was known, against what had been composed by then", async ({
    database,
    year,
  }) => {
    const months = (await issuedIn(database)).filter(({ period }) => period.kind === "monthly");
    const [first, second] = months;
    if (!first || !second) throw new Error("The year has no two monthly reports.");
    const before = Instant.parse(`${second.asAt}T23:00:00.000Z`);
    expect([first.knownAt < before, before < second.knownAt]).toEqual([true, true]);

    const { summary } = await composed(database, year, second.period, { knownAt: before });

    expect(summary).toMatchObject({ version: 1, corrected: null });
    expect(summary.comparedWith?.asAt).toBe(first.asAt);
    expect(summary.counts.filled.now).toBe(tell(year, second.asAt, before).cells.size);
    const earlier = Instant.parse(`${first.asAt}T00:00:00.000Z`);
    const alone = await composed(database, year, second.period, { knownAt: earlier });
    expect(alone.summary.comparedWith).toBeNull();
  });

  it("tell the readers of each force what moved in its partnerships", async ({
    database,
    year,
  }) => {
    for (const period of [
      { kind: "monthly", period: Month.parse("2011-09") },
      { kind: "quarterly", period: Quarter.parse("2011-Q3") },
    ] as const) {
      const { summary, leaves } = await composed(database, year, period);
      const view = tell(year, summary.asAt, summary.knownAt);
      expect(leaves.map(({ force }) => force.slug)).toEqual(forcesOf(view));
      for (const { force, moved, partnerships } of leaves) {
        const own = [...view.forcesOf].filter(([, forces]) => forces.includes(force.slug));
        const slugs = own.map(([slug]) => slug);
        expect(partnerships.map(({ slug }) => slug).sort()).toEqual(slugs.sort());
        expect(moved).toEqual(
          summary.moved.filter(({ partnership }) => slugs.includes(partnership)),
        );
        for (const { slug, filled } of partnerships) {
          const cells = [...view.cells.values()].filter((cell) => cell.partnership === slug);
          expect(filled, `${force.slug} ${slug}`).toBe(cells.length);
        }
      }
    }
  });
});

const forcesOf = (view: ToldView) => [...new Set([...view.forcesOf.values()].flat())].sort();

/** A report of the year with the pages of all its forces, as it would be sent at the end of the year. */
async function composed(
  database: Database,
  year: GeneratedYear,
  period: ReportPeriod,
  known: { readonly knownAt?: Instant } = {},
) {
  const { programme } = year;
  const forces = forcesOf(tell(year, daysOf(period).last));
  const setting = { demonstration: "generated-year", linkTo: () => null } as const;
  return summarise(database, WORKER, { programme, period, forces, ...known }, setting);
}
