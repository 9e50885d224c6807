import { describe, expect, it } from "vitest";
import { Message } from "./message.ts";
import { ReportPeriod } from "./period.ts";
import { refusalsMessage } from "./refusals-message.ts";

const facts = {
  programme: { name: "Eastern Region", marking: "OFFICIAL" },
  period: ReportPeriod.parse({ kind: "monthly", period: "2011-01" }),
  url: "http://localhost:4100/admin/eastern-region/reports/1/deliveries",
};
const refusal = (index: number, words = `550 5.1.1 No box ${index}`) => ({
  office: `Office ${index}`,
  address: `office-${index}@force.example`,
  words,
  isSuspended: true,
});

describe("the email on messages that did not arrive", () => {
  it("names each address with the mail server's own words", () => {
    const { subject, message } = refusalsMessage({ ...facts, refusals: [refusal(1), refusal(2)] });

    expect(subject).toBe("OFFICIAL: Eastern Region: two messages not delivered");
    expect(message.paragraphs).toContain("Office 1 (office-1@force.example): 550 5.1.1 No box 1");
    expect(message.paragraphs).toContain("Office 2 (office-2@force.example): 550 5.1.1 No box 2");
  });

  it("stays a message however many they are, and says how many it leaves out", () => {
    const refusals = Array.from({ length: 400 }, (_, index) => refusal(index, "x".repeat(1000)));

    const { message } = refusalsMessage({ ...facts, refusals });

    expect(Message.parse(message).paragraphs.join("\n")).toContain("391 more are on the page");
  });

  it("has the words for one where it is one", () => {
    const { message } = refusalsMessage({ ...facts, refusals: [refusal(1)] });

    expect(message.heading).toBe("A message did not reach its reader");
  });
});
