import { CalendarDate } from "@accord/domain/calendar";
import { stepOn } from "@accord/domain/course";
import type { Entry } from "@accord/domain/entry";
import { resolveCell } from "@accord/domain/resolve";
import { anyAct, anyDay, recordNext } from "@accord/domain/testing/any-history";
import { ticksOf } from "@accord/domain/timeline";
import fc from "fast-check";
import { describe, expect } from "vitest";
import type { Database } from "../database.ts";
import { readTicks } from "../governance/read-ticks.ts";
import { readKnownAt } from "../journal/read-journal.ts";
import { record } from "../journal/record.ts";
import { aRegister, type TestRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import type { TestClock } from "../testing/test-clock.ts";
import { appendEntries } from "./append-entries.ts";
import { loadCell } from "./load-cell.ts";
import { readCourses } from "./read-courses.ts";
import { readStandingCells } from "./standing-cells.ts";

/** Long enough for chains to meet on one day, in every order of place, precision and correction. */
const aLongHistory = fc
  .array(anyAct, { minLength: 16, maxLength: 30 })
  .map((acts) => acts.reduce<Entry[]>(recordNext, []));

/** Tells the register a history, each entry an act of its own at the history's own instant, in a fresh cell. */
async function tell(
  { database, clock }: { database: Database; clock: TestClock },
  { dogs, editor }: TestRegister,
  history: readonly Entry[],
): Promise<{ area: string; entries: readonly Entry[] }> {
  // A cell of its own for each history: entries are never deleted, so cells are not used again.
  const area = `area-${(await database.head()).id}`;
  await database.change(async (writer) => {
    await writer.append("businessArea", [{ slug: area }]);
    await writer.append("programmeRow", [
      {
        programme: dogs.programme,
        area,
        areaGroup: "operational-support",
        position: 9,
        fromDate: null,
        fromPrecision: "unknown",
        fromFirstDay: "0001-01-01" as never,
        untilDate: null,
        untilPrecision: null,
        untilLastDay: null,
      },
    ]);
    await record(writer, editor, { programme: null, noun: "area", act: "added", fact: {} });
  });
  const cell = { ...dogs, area };
  const ids = new Map<number, number>();
  const begin = clock.now().getTime();
  const first = Date.parse(history[0]?.recordedAt ?? "2026-01-01T00:00:00Z");
  for (const entry of history) {
    clock.set(new Date(begin + Date.parse(entry.recordedAt) - first).toISOString());
    const { entries } = await database.change(async (writer) => {
      const loaded = await loadCell(writer, cell);
      const edit = await appendEntries(writer, editor, [
        {
          cell: loaded,
          drafts: [
            {
              ...entry,
              place: entry.names === null ? null : (ids.get(entry.place) ?? 0),
              names: entry.names === null ? null : (ids.get(entry.names) ?? 0),
            },
          ],
        },
      ]);
      await record(writer, editor, {
        programme: cell.programme,
        noun: "matrix",
        act: "entry-added",
        fact: {},
      });
      return edit;
    });
    ids.set(entry.id, entries[0] ?? 0);
  }
  clock.move(1_000);
  return { area, entries: (await loadCell(database.reader, cell)).entries };
}

describe("the cells that the database finds", () => {
  it("are those that the domain's rule finds, and so are their courses and the days of the timeline, as at any day and known at any instant", async ({
    database,
    clock,
  }) => {
    const register = await aRegister(database);

    await fc.assert(
      fc.asyncProperty(
        aLongHistory,
        fc.uniqueArray(anyDay, { minLength: 5 }),
        async (history, days) => {
          const { area, entries } = await tell({ database, clock }, register, history);
          const instants = [...new Set(entries.map(({ recordedAt }) => recordedAt)), undefined];
          for (const wanted of instants) {
            const { knownAt, head } = await readKnownAt(database, wanted);
            const [course] = await readCourses(database.reader, {
              programmes: [register.programme],
              areas: [area],
              head,
            });
            const all = await readCourses(database.reader, {
              programmes: [register.programme],
              head,
            });
            const ticks = await readTicks(database.reader, {
              programme: register.programme,
              head,
            });
            expect(ticks).toEqual(ticksOf(all));
            for (const asAt of days.map((day) => CalendarDate.parse(day))) {
              const cells = await readStandingCells(database.reader, {
                programme: register.programme,
                asAt,
                head,
              });
              const found = cells.find((cell) => cell.area === area);
              const expected = resolveCell(entries, { asAt, knownAt });
              expect(found?.entry).toBe(expected?.id);
              expect(found?.status).toBe(expected?.statement.status);
              expect(course && stepOn(course, asAt)?.entry).toBe(expected?.id);
            }
          }
        },
      ),
      // A failure is told as it was found: making it smaller takes a register for each step.
      { numRuns: 12, endOnFailure: true },
    );
  });
});
