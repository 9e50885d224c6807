import { describe, expect, it } from "vitest";
import { termsTyped, typedSchedule } from "./typed-schedule.ts";

const fresh = typedSchedule(null, { body: "chiefs", today: "2026-11-22" });

describe("a schedule as it is typed", () => {
  it("is as the domain has it, and can be typed over as it was", () => {
    const terms = termsTyped({ ...fresh, chases: "7 6;5" }, true).data;

    expect(terms).toMatchObject({
      when: { by: "meeting", body: "chiefs", workingDaysBefore: 5, at: "08:00" },
      ...{ collectingOpens: 10, chases: [7, 6, 5], composes: 3, checker: null },
      ...{ from: "2026-11-22", until: null },
    });
    if (!terms) throw new Error("It was refused.");
    const shown = { terms, kind: "monthly", state: "running" } as Parameters<
      typeof typedSchedule
    >[0];
    const again = typedSchedule(shown, { body: null, today: "2027-01-01" });
    expect(termsTyped(again, true).data).toEqual(terms);
  });

  it("has nobody to check it, and is composed when it is due, where there are no approvals", () => {
    expect(termsTyped({ ...fresh, checker: "one" }, false).data).toMatchObject({
      ...{ composes: 0, checker: null },
    });
  });

  it("is told what is wrong where words stand for a number, and a time is none", () => {
    const wrong = termsTyped({ ...fresh, daysBefore: "five", at: "8" }, true);

    expect(wrong.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["when.workingDaysBefore", "Write a whole number of working days."],
      ["when.at", "Write the time as 08:00, from 00:00 to 23:59."],
    ]);
  });
});
