import { standing, tell } from "@accord/demonstration/year/testing/oracle";
import { someDays, someMoments } from "@accord/demonstration/year/testing/some-days";
import type { CalendarDate, Instant } from "@accord/domain/calendar";
import { describe, expect } from "vitest";
import { it } from "./testing/it.ts";

describe("the areas of a generated year", () => {
  it("stand in every partnership as the year wrote it down", async ({ pages, year }) => {
    const { programme } = year;
    const days = someDays(10, 81);
    const moments = someMoments(year, 10, 82);
    for (const [index, asAt] of days.entries()) {
      const knownAt = index % 2 ? moments[index] : undefined;
      const { rows } = tell(year, asAt, knownAt);
      const area = rows[(index * 7) % rows.length]?.area ?? "";
      const asked = knownAt === undefined ? {} : { knownAt: knownAt as Instant };
      const page = await pages.areas.page.query({
        programme,
        area,
        asAt: asAt as CalendarDate,
        ...asked,
      });
      expect(page.lines.map(({ partnership }) => partnership).sort()).toEqual(
        year.partnerships.map(({ slug }) => slug).sort(),
      );
      const stood = standing(year, asAt, knownAt);
      for (const { partnership, stands } of page.lines) {
        const told = stood.get(`${area} ${partnership}`);
        const where = `${area} ${partnership} ${asAt} ${knownAt}`;
        expect(stands && [stands.status, stands.firstDay], where).toEqual(
          told ? [told.said.status, told.said.effective.date.padEnd(10, "-01")] : null,
        );
      }
    }
  });
});
