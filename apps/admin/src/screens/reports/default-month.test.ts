import type { CalendarDate } from "@accord/domain/calendar";
import { describe, expect, it } from "vitest";
import { defaultMonth } from "./default-month.ts";

const month = (opensOn: string, today: string) =>
  defaultMonth(opensOn as CalendarDate, today as CalendarDate).period;

describe("the month a report is offered of", () => {
  it("is that of the day the pages open on, once it has ended", () => {
    expect(month("2011-01-31", "2026-11-22")).toBe("2011-01");
    expect(month("2011-01-31", "2011-02-01")).toBe("2011-01");
  });

  it("is the month before while it lasts", () => {
    expect(month("2026-11-22", "2026-11-22")).toBe("2026-10");
    expect(month("2011-01-31", "2011-01-31")).toBe("2010-12");
  });
});
