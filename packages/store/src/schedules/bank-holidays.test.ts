import type { CalendarDate } from "@accord/domain/calendar";
import { describe, expect, it } from "vitest";
import { bankHolidays } from "./bank-holidays.ts";

/** Those of a year that fall on a Monday to Friday. */
function weekdaysOf(year: number): string[] {
  const [from, until] = [`${year}-01-01`, `${year}-12-31`] as CalendarDate[];
  if (!from || !until) throw new Error("A year has a first and a last day.");
  return [...bankHolidays(from, until)]
    .filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
    .sort();
}

describe("the bank holidays of England and Wales", () => {
  // Each as gov.uk has them.
  it.each([
    [2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27"],
    [2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"],
    [2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"],
    [2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"],
    [2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"],
    [2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"],
    [2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"],
  ])("of %i are those that were given out", (year, days) => {
    expect(weekdaysOf(year)).toEqual(days.split(" ").map((day) => `${year}-${day}`));
  });

  it("are given for the years between two days", () => {
    const days = bankHolidays("2027-12-30" as CalendarDate, "2028-01-10" as CalendarDate);

    expect(days.has("2027-01-01")).toBe(true);
    expect(days.has("2028-01-03")).toBe(true);
    expect(days.has("2026-12-28")).toBe(false);
  });
});
