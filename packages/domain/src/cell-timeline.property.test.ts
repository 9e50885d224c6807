import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "./calendar.ts";
import { timelineOf } from "./cell-timeline.ts";
import { lastLinks, resolveCell } from "./resolve.ts";
import { anyDay, anyHistory } from "./testing/any-history.ts";

const NOW = "9999-12-31T23:59:59.999Z";

describe("the timeline of a cell", () => {
  it("has on every day what the rule of time gives", () => {
    fc.assert(
      fc.property(anyHistory, anyDay, (entries, day) => {
        const asAt = CalendarDate.parse(day);
        const recorded = lastLinks(entries, NOW).flatMap(({ cell, place, statement }) =>
          statement ? [{ ...cell, place, statement }] : [],
        );

        const stands = timelineOf(recorded).standingOn(asAt);

        expect(stands).toEqual(resolveCell(entries, { asAt, knownAt: NOW })?.statement ?? null);
      }),
      { numRuns: 500 },
    );
  });
});
