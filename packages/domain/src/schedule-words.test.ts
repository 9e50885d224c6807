import { describe, expect, it } from "vitest";
import { dueWords, ordinal } from "./schedule-words.ts";
import { TELL_SCHEDULES } from "./tell-schedules.ts";

const nameOf = (_: string, slug: string) => slug;

describe("when a report falls due", () => {
  it("is said in a sentence, by meeting and by the calendar", () => {
    const meeting = { by: "meeting", bodyName: "the chiefs", at: "08:00" } as const;
    expect(dueWords("monthly", { ...meeting, workingDaysBefore: 5 })).toBe(
      "five working days before each meeting of the chiefs, at 08:00",
    );
    expect(dueWords("monthly", { ...meeting, workingDaysBefore: 0 })).toBe(
      "on the day of each meeting of the chiefs, at 08:00",
    );
    expect(dueWords("quarterly", { by: "calendar", workingDay: 2, at: "17:30" })).toBe(
      "on the second working day of each quarter, at 17:30",
    );
    expect([11, 12, 13, 18].map(ordinal)).toEqual(["11th", "12th", "13th", "18th"]);
  });

  it("is told by the journal", () => {
    const after = { when: { by: "meeting", body: "chiefs", workingDaysBefore: 1, at: "08:00" } };
    const fact = { kind: "monthly", bodyName: "Chief constables", after };
    expect(TELL_SCHEDULES["schedule-set"]?.(fact, nameOf)).toBe(
      "The monthly report falls due one working day before each meeting of Chief constables, at 08:00.",
    );
    expect(TELL_SCHEDULES["schedule-paused"]?.({ kind: "quarterly" }, nameOf)).toBe(
      "The schedule of the quarterly report was paused.",
    );
  });
});
