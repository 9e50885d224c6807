import { describe, expect, it } from "vitest";
import type { CalendarDate } from "./calendar.ts";
import { checkedContent, printedPerson, uncheckedContent, withOpening } from "./draft-content.ts";
import type { ReportContent } from "./force-leaf.ts";

const day = "2026-10-09" as CalendarDate;
const person = { name: "A. Reader", office: "portfolio office" };
// Only what these rules touch.
const content = {
  summary: {
    opening: "Two cells moved.",
    isOpeningEdited: false,
    checkedBy: null,
    header: [
      { name: "Version", value: "1" },
      { name: "Checking", value: "Figures: not checked" },
    ],
  },
  leaves: [],
} as unknown as ReportContent;

describe("what a draft says", () => {
  it("names who checked its figures, by name, office and day, and takes it back", () => {
    const { summary } = checkedContent(content, { person, day });

    expect(summary.checkedBy).toBe("A. Reader, portfolio office, 9 October 2026");
    expect(summary.header[1]?.value).toBe(`Figures checked by ${summary.checkedBy}`);
    expect(uncheckedContent(checkedContent(content, { person, day }))).toEqual(content);
  });

  it("names by office whoever has no name", () => {
    expect(printedPerson({ name: null, office: "Portfolio office" })).toBe("Portfolio office");
  });

  it("has an opening in a person's words, marked as such, and is the same otherwise", () => {
    const { summary } = withOpening(content, "In our words.");

    expect(summary).toEqual({
      ...content.summary,
      opening: "In our words.",
      isOpeningEdited: true,
    });
  });
});
