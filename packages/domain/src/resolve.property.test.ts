import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate, EffectiveDate } from "./calendar.ts";
import type { Entry } from "./entry.ts";
import { resolveCell } from "./resolve.ts";
import { anyAct, anyDay, anyHistory, anyInstant, recordNext } from "./testing/any-history.ts";

/** The rule once more, written without the domain: replay the entries, then sort what is left. */
function replay(entries: readonly Entry[], asAt: string, knownAt: string): Entry | null {
  const chains: Record<number, Entry> = {};
  for (const entry of [...entries].sort((a, b) => a.id - b.id)) {
    if (Date.parse(entry.recordedAt) <= Date.parse(knownAt)) chains[entry.place] = entry;
  }
  const counted = Object.values(chains)
    .flatMap((entry) =>
      entry.statement === null || entry.statement.claim === "also-said"
        ? []
        : [{ entry, key: sortKey(entry.statement.effective, entry.place) }],
    )
    .filter(({ key }) => key.slice(0, 10) <= asAt)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return counted.at(-1)?.entry ?? null;
}

/** First day, rank and place as one text that sorts. */
function sortKey({ date, precision }: EffectiveDate, place: number): string {
  const from = `${date}-01-01`.slice(0, 10);
  const next = new Date(`${from}T00:00Z`);
  if (date?.length === 4) next.setUTCFullYear(next.getUTCFullYear() + 1);
  else if (date?.length === 7) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCDate(next.getUTCDate() + 1);
  const [day, rank] = {
    day: () => [from, 3],
    month: () => [from, 2],
    year: () => [from, 1],
    after: () => [next.toISOString().slice(0, 10), 0],
    before: () => ["0001-01-01", 0],
    unknown: () => ["0001-01-01", 0],
  }[precision]();
  return `${day}/${rank}/${String(place).padStart(6, "0")}`;
}

const view = (entries: readonly Entry[], asAt: string, knownAt: string) =>
  resolveCell(entries, { asAt: asAt as CalendarDate, knownAt });

describe("a cell as at a day, known at an instant, whatever its history", () => {
  it("equals replaying the entries", () => {
    fc.assert(
      fc.property(anyHistory, anyDay, anyInstant, (entries, asAt, knownAt) => {
        expect(view(entries, asAt, knownAt)).toBe(replay(entries, asAt, knownAt));
      }),
      { numRuns: 2000 },
    );
  });

  it("never sees later knowledge", () => {
    fc.assert(
      fc.property(anyHistory, anyDay, anyInstant, (entries, asAt, knownAt) => {
        const knownThen = entries.filter(({ recordedAt }) => recordedAt <= knownAt);

        expect(view(entries, asAt, knownAt)).toBe(view(knownThen, asAt, knownAt));
      }),
    );
  });

  it("is not changed by an act recorded later, as known at any moment before it", () => {
    fc.assert(
      fc.property(anyHistory, anyAct, anyDay, anyInstant, (entries, act, asAt, knownAt) => {
        const grown = recordNext(entries, act);
        const recordedAt = grown.at(-1)?.recordedAt ?? "";
        fc.pre(knownAt < recordedAt);

        expect(view(grown, asAt, knownAt)).toBe(view(entries, asAt, knownAt));
      }),
    );
  });

  it("does not depend on the order the entries are read in", () => {
    const anyOrder = anyHistory.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
      ),
    );

    fc.assert(
      fc.property(anyOrder, anyDay, anyInstant, ([entries, shuffled], asAt, knownAt) => {
        expect(view(shuffled, asAt, knownAt)).toBe(view(entries, asAt, knownAt));
      }),
    );
  });
});
