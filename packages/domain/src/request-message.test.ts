import { describe, expect, it } from "vitest";
import { CalendarDate } from "./calendar.ts";
import { Message } from "./message.ts";
import { type RequestFacts, requestMessage } from "./request-message.ts";

const asked = (partnerships: RequestFacts["partnerships"]) =>
  requestMessage({
    programme: { name: "Eastern Region", marking: "OFFICIAL" },
    partnerships,
    asAt: CalendarDate.parse("2011-01-31"),
    until: CalendarDate.parse("2011-02-14"),
    words: null,
    askedBy: null,
    url: "https://accord.example/admin/by-link#token",
  }).message;

describe("the email that asks for confirmation", () => {
  it("says how many cells, and in which partnerships", () => {
    const [opening] = asked([
      { name: "Norfolk/Suffolk", cells: 3 },
      { name: "Regional", cells: 2 },
    ]).paragraphs;

    expect(opening).toMatch(
      /5 cells of this programme: 3 in Norfolk\/Suffolk and 2 in Regional\. Please look at them as at 31 January 2011\./,
    );
  });

  it("asks about a single cell as about one", () => {
    const { heading, paragraphs } = asked([{ name: "Regional", cells: 1 }]);

    expect(heading).toBe("Is your cell still right?");
    expect(paragraphs[0]).toContain("Please look at it as at");
  });

  it("is a message, however many partnerships there are and whatever they are called", () => {
    const many = Array.from({ length: 200 }, (_one, at) => ({
      name: `${at} ${"x".repeat(116)}`,
      cells: 1_000,
    }));

    expect(Message.safeParse(asked(many)).success).toBe(true);
    expect(asked(many).paragraphs[0]).toContain("and 188 more.");
  });
});
