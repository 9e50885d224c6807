import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "./calendar.ts";
import { decideUndo, type EntryDraft } from "./change-cell.ts";
import type { Entry } from "./entry.ts";
import { chainOf, resolveCell } from "./resolve.ts";
import { anyAct, anyDay, anyHistory, recordNext } from "./testing/any-history.ts";
import { anEntry, at } from "./testing/examples.ts";

const NOW = at(3600);

/** What the cell says on a day: the statement, since an undo says it again in a link of its own. */
const says = (entries: readonly Entry[], asAt: string) =>
  resolveCell(entries, { asAt: asAt as CalendarDate, knownAt: NOW })?.statement ?? null;

/** The entries with the drafts of one act recorded after them. */
function recordAct(entries: readonly Entry[], drafts: readonly EntryDraft[]): Entry[] {
  const act = entries.length + 1;
  const recorded = drafts.map((draft, n) => {
    const id = act + n;
    const recordedAt = entries.at(-1)?.recordedAt ?? at(0);
    return anEntry({ ...draft, id, act, recordedAt, place: draft.place ?? id });
  });
  return [...entries, ...recorded];
}

const undo = (entries: readonly Entry[]) =>
  recordAct(entries, decideUndo(entries, entries.at(-1)?.act ?? 0));

describe("undoing the last act, whatever it was", () => {
  it("makes the cell say what it said before, on every day", () => {
    fc.assert(
      fc.property(anyHistory, anyAct, anyDay, (before, act, day) => {
        expect(says(undo(recordNext(before, act)), day)).toEqual(says(before, day));
      }),
    );
  });

  it("and undoing that makes it say again what the act said", () => {
    fc.assert(
      fc.property(anyHistory, anyAct, anyDay, (before, act, day) => {
        const after = recordNext(before, act);

        expect(says(undo(undo(after)), day)).toEqual(says(after, day));
      }),
    );
  });

  it("keeps the place: every link of a chain has the id of its first entry, and each is named once", () => {
    fc.assert(
      fc.property(anyHistory, anyAct, (before, act) => {
        const entries = undo(recordNext(before, act));

        for (const { place } of entries) {
          const chain = chainOf(entries, place);
          expect(chain[0]?.id).toBe(place);
          expect(chain.slice(1).map(({ names }) => names)).toEqual(
            chain.slice(0, -1).map(({ id }) => id),
          );
        }
      }),
    );
  });
});
