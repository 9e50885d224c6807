import { ENTRIES } from "@accord/demonstration/eastern-region/entries";
import type { GeneratedYear } from "@accord/demonstration/year/generated-year";
import { loadYear } from "@accord/demonstration/year/load-year";
import { keyOf, type Stood, tell } from "@accord/demonstration/year/testing/oracle";
import { someDays, someMoments, someSpans } from "@accord/demonstration/year/testing/some-days";
import { toldDifference } from "@accord/demonstration/year/testing/told-movement";
import { YearClock } from "@accord/demonstration/year/year-clock";
import { isYearLoaded } from "@accord/demonstration/year/year-source";
import { OPERATOR } from "@accord/domain/actor";
import type { CalendarDate, Instant } from "@accord/domain/calendar";
import { countMatrix } from "@accord/domain/counts";
import { differenceOf } from "@accord/domain/difference";
import type { MatrixCell, MatrixView } from "@accord/domain/matrix";
import type { Database } from "@accord/store/database";
import { verifyJournal } from "@accord/store/journal/verify";
import { viewMatrix } from "@accord/store/matrix/read-matrix";
import { describe, expect } from "vitest";
import { it } from "./testing/it.ts";

const view = (database: Database, { programme }: GeneratedYear, day: string, knownAt?: string) =>
  viewMatrix(database, {
    programme,
    asAt: day as CalendarDate, // of someDays
    ...(knownAt === undefined ? {} : { knownAt: knownAt as Instant }),
  });

const seen = (cell: MatrixCell) => ({
  ...{ status: cell.status, liveKind: cell.liveKind, qualifier: cell.qualifier },
  ...{ sourceWording: cell.sourceWording, kind: cell.kind, effectiveOn: cell.effectiveOn },
  ...{ recordedAt: cell.recordedAt, corrected: cell.corrected, confirmedAt: cell.confirmedAt },
});

const told = ({ said, recordedAt, isCorrected, confirmedAt }: Stood) => ({
  ...{ status: said.status, liveKind: said.liveKind, qualifier: said.qualifier },
  ...{ sourceWording: said.sourceWording, kind: said.claim, effectiveOn: said.effective },
  ...{ recordedAt, corrected: isCorrected, confirmedAt },
});

const byKey = <T>(entries: Iterable<readonly [string, T]>) =>
  Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));

function expectAsTold(shown: MatrixView, year: GeneratedYear, day: string, knownAt?: string): void {
  const account = tell(year, day, knownAt);
  const cells = shown.cells.map((cell) => [keyOf(cell), seen(cell)] as const);
  expect(byKey(cells), `as at ${day}, known at ${knownAt}`).toEqual(
    byKey([...account.cells].map(([key, stood]) => [key, told(stood)])),
  );
  expect(shown.areas.map(({ slug, group }) => ({ area: slug, group }))).toEqual(account.rows);
  for (const { slug, forces } of shown.partnerships) {
    expect([...forces].sort()).toEqual([...(account.forcesOf.get(slug) ?? [])].sort());
  }
}

describe("the matrix of a generated year", () => {
  it("is a register whose journal verifies, and January 2011 stands in it as published", async ({
    database,
    year,
  }) => {
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
    const { cells } = await view(database, year, year.firstDay);
    const published = ENTRIES.map(
      ({ cell, statement }) => [keyOf(cell), statement.status] as const,
    );
    expect(byKey(cells.map((cell) => [keyOf(cell), cell.status]))).toEqual(byKey(published));
  });

  it("is loaded into no register that has a programme, and is told apart from the demonstration", async ({
    database,
  }) => {
    const render = () => {
      throw new Error("Nothing is to be rendered.");
    };
    const loading = { clock: new YearClock(), password: "a password of the year", render };
    const head = await database.head();

    await expect(loadYear(database, loading)).rejects.toThrow("into an empty register only");
    expect(await database.head()).toEqual(head);
    expect(await isYearLoaded(database)).toBe(true);
  });

  it("shows what the year wrote down, as at ten days", async ({ database, year }) => {
    for (const day of someDays(10, 1)) expectAsTold(await view(database, year, day), year, day);
  });

  it("shows what was known at ten moments", async ({ database, year }) => {
    const days = someDays(10, 2);
    for (const [index, knownAt] of someMoments(year, 10, 3).entries()) {
      const day = days[index] ?? year.lastDay;
      expectAsTold(await view(database, year, day, knownAt), year, day, knownAt);
    }
  });

  it("counts by status, partnership and group as it was written down", async ({
    database,
    year,
  }) => {
    for (const day of someDays(10, 4)) {
      const counts = countMatrix(await view(database, year, day));
      const { cells, rows } = tell(year, day);
      const count = (isMeant: (cell: Stood) => boolean, status: string) =>
        [...cells.values()].filter(
          (one) => isMeant(one) && (one.said.status ?? "needs-review") === status,
        ).length;
      const groupOf = new Map(rows.map(({ area, group }) => [area, group]));
      const scopes = [
        [counts.all, () => true] as const,
        ...[...counts.byPartnership].map(
          ([slug, of]) => [of, (one: Stood) => one.partnership === slug] as const,
        ),
        ...[...counts.byGroup].map(
          ([slug, of]) => [of, (one: Stood) => groupOf.get(one.area) === slug] as const,
        ),
      ];
      for (const [shown, isMeant] of scopes) {
        const { filled, ...statuses } = shown;
        const expected = Object.keys(statuses).map(
          (status) => [status, count(isMeant, status)] as const,
        );
        expect(statuses).toEqual(Object.fromEntries(expected));
        expect(filled).toBe(expected.reduce((sum, [, number]) => sum + number, 0));
      }
    }
  });

  it("tells what moved between ten pairs of days, and what is restated between moments", async ({
    database,
    year,
  }) => {
    const moments = someMoments(year, 10, 5);
    for (const [index, [from, to]] of someSpans(10, 6).entries()) {
      const [before, after] = [await view(database, year, from), await view(database, year, to)];
      const moved = differenceOf(before, after).map((one) => [keyOf(one), one.movement] as const);
      expect(byKey(moved)).toEqual(byKey(toldDifference(tell(year, from), tell(year, to))));
      const knownAt = moments[index];
      const restated = differenceOf(await view(database, year, from, knownAt), before);
      expect(byKey(restated.map((one) => [keyOf(one), one.movement]))).toEqual(
        byKey(toldDifference(tell(year, from, knownAt), tell(year, from))),
      );
    }
  });
});
