import { describe, expect, it } from "vitest";
import { headline, heldWords, kindWords, outcomeWords } from "./delivery-words.ts";

const of = (...states: Parameters<typeof headline>[0][number]["state"][]) =>
  headline(states.map((state) => ({ state })));

describe("how the messages of a report stand", () => {
  it("is said in one line, what went wrong first", () => {
    expect(of("sent", "sent")).toBe("All 2 readers have it.");
    expect(of("sent")).toBe("The one reader has it.");
    expect(of("sent", "waiting", "refused")).toBe("1 of 3 readers have it. 1 refused, 1 waiting.");
    expect(of()).toBe("It went to no readers.");
  });

  it("says when one goes that is held", () => {
    const sendAfter = "2026-11-02T08:00:00.000Z";

    expect(heldWords({ state: "waiting", sendAfter })).toBe("Goes on 2 November 2026, 08:00");
    expect(heldWords({ state: "sent", sendAfter })).toBe(null);
  });

  it("has words for each outcome and kind, and shows one it does not know as it is", () => {
    expect(outcomeWords(null)).toBe("Under way");
    expect(outcomeWords("bounced")).toBe("Came back");
    expect(kindWords("chaser")).toBe("Reminders");
    expect(kindWords("new-kind")).toBe("New kind");
  });
});
