import { rowsOn } from "@accord/demonstration/year/testing/oracle";
import { someDays, someMoments } from "@accord/demonstration/year/testing/some-days";
import {
  comparedDay,
  courses,
  ownerMeetings,
} from "@accord/demonstration/year/testing/told-course";
import { isToldMovement } from "@accord/demonstration/year/testing/told-movement";
import type { CalendarDate, Instant } from "@accord/domain/calendar";
import { describe, expect } from "vitest";
import { it } from "./testing/it.ts";

describe("the timeline of a generated year", () => {
  it("counts on each day what began to count on it, has the meetings, and compares with the last", async ({
    pages,
    year,
  }) => {
    const { programme } = year;
    const days = someDays(10, 71);
    const moments = someMoments(year, 10, 72);
    for (const [index, asAt] of days.entries()) {
      const knownAt = index % 2 ? moments[index] : undefined;
      const asked = knownAt === undefined ? {} : { knownAt: knownAt as Instant };
      const rail = await pages.timeline.read.query({
        programme,
        asAt: asAt as CalendarDate,
        ...asked,
      });
      const listedOn = new Map<string, string[]>();
      const ticks = new Map<string, { day: string; entries: number; moved: number }>();
      for (const [key, steps] of courses(year, knownAt)) {
        for (const { day, movement } of steps) {
          const listed = listedOn.get(day) ?? rowsOn(year, day, knownAt).map(({ area }) => area);
          listedOn.set(day, listed);
          if (!listed.includes(key.split(" ")[0] ?? "")) continue;
          const tick = ticks.get(day) ?? { day, entries: 0, moved: 0 };
          tick.entries += 1;
          if (movement !== null && isToldMovement(movement)) tick.moved += 1;
          ticks.set(day, tick);
        }
      }
      expect(rail.ticks).toEqual(
        [...ticks.values()].sort((one, other) => (one.day < other.day ? -1 : 1)),
      );
      const owners = rail.meetings.filter(({ isOwner }) => isOwner).map(({ day }) => day);
      expect(owners).toEqual(ownerMeetings(year, knownAt));
      expect(rail.since.day).toBe(comparedDay(year, asAt, knownAt));
      expect(rail.opening).toBe(year.lastDay);
    }
  });
});
