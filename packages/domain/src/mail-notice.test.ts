import { describe, expect, it } from "vitest";
import { isAboutTheAddress, ServerWords, suspendsItsAddress } from "./mail-notice.ts";

describe("a permanent no", () => {
  it.each([
    ["550 5.1.1 No such mailbox", true, true],
    ["550 5.1.1 No such mailbox", false, true],
    ["550 5.1.10 Recipient not found", true, true],
    ["550 5.2.1 Mailbox disabled", true, true],
    ["550 No such user here", true, true],
    ["550 Message looks like spam", false, false],
    ["550 5.7.1 You are on a list", true, false],
    ["552 5.2.2 Mailbox full", true, false],
    ["554 5.6.0 Content refused", false, false],
    ["550 5.1.8 Bad sender's system address", true, false],
    ["554 Service refused", true, false],
    ["554 Your host [81.5.1.44] is blocked", true, false],
    ["554 Your host 5.1.44.2 is blocked", true, false],
    ["550-5.1.1. No such mailbox", true, true],
  ])("%s (at the recipient: %s) is about the address: %s", (words, atRecipient, isAbout) => {
    expect(isAboutTheAddress(words, atRecipient)).toBe(isAbout);
  });
});

describe("a notice", () => {
  it.each([
    ["bounced", "5.1.1", true],
    ["bounced", null, true],
    ["bounced", "5.0.0", true],
    ["bounced", "5.7.1", false],
    ["bounced", "5.2.2", false],
    ["bounced", "4.4.7", false],
    ["complained", null, true],
    ["delayed", "4.4.1", false],
  ] as const)("that says %s with %s suspends its address: %s", (kind, status, suspends) => {
    expect(suspendsItsAddress({ kind, status })).toBe(suspends);
  });
});

describe("the words of a mail server", () => {
  it("are kept without what no table, page or email can hold", () => {
    expect(ServerWords.parse("550\u0000 5.1.1\u0007 no\u202Ech\ud800\nsecond line")).toBe(
      "550  5.1.1  no ch \nsecond line",
    );
  });
});
