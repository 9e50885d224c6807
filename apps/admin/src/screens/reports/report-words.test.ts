import { describe, expect, it } from "vitest";
import { deliveryWords, isOnItsWay, stateWords } from "./report-words.ts";

const none = { waiting: 0, claimed: 0, sent: 0, refused: 0, "given-up": 0, uncertain: 0 };

describe("how far a report has come", () => {
  it("counts its messages by what became of them", () => {
    expect(deliveryWords({ ...none, sent: 12, refused: 1 })).toBe("12 sent, 1 refused");
    expect(deliveryWords(none)).toBe("no readers");
  });

  it("is not at its end while a message waits, is being sent or is uncertain", () => {
    expect(isOnItsWay({ deliveries: { ...none, uncertain: 1 } })).toBe(true);
    expect(isOnItsWay({ deliveries: { ...none, sent: 3, "given-up": 1 } })).toBe(false);
  });

  it("says when it was issued", () => {
    const issuedAt = "2011-02-01T08:05:00.000Z" as never; // an Instant as written

    expect(stateWords({ state: "issued", issuedAt, reason: null })).toBe(
      "Issued 1 February 2011, 08:05",
    );
    expect(stateWords({ state: "composed", issuedAt: null, reason: null })).toBe("Composed");
  });

  it("says why where it is a correction", () => {
    expect(stateWords({ state: "composed", issuedAt: null, reason: "Dogs was misread." })).toBe(
      "Composed. A correction: Dogs was misread.",
    );
  });
});
