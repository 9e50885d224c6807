import { describe, expect, it } from "vitest";
import { aBounce, aComplaint } from "../testing/notices.ts";
import { readNotice } from "./notice.ts";

const DELIVERY = "b1f90000-0000-4000-8000-00000000abcd";
const TAG = "mhzpmaiaaaaaaaaaaaaabaaaaaavpga57aq2";
const TAGGED = `bounces+${TAG}@force.example`;
const read = (raw: string) => readNotice(Buffer.from(raw));

describe("a notice of a mail system", () => {
  it("that a message came back has its status, the server's words and the Message-ID it returns", async () => {
    expect(await read(aBounce())).toEqual({
      kind: "bounced",
      tag: null,
      delivery: null,
      messageId: "<b1f9@accord>",
      status: "5.1.1",
      words: "550 5.1.1 <chief@norfolk.example>: Recipient address rejected: User unknown",
    });
  });

  it.each([
    ["the message itself", "message"],
    ["its headers alone", "headers"],
  ] as const)("names the message where it returns %s", async (_, returns) => {
    expect(await read(aBounce({ returns }))).toMatchObject({ messageId: "<b1f9@accord>" });
  });

  it("names the message by the signed tag it came back under, or that it returns", async () => {
    expect(await read(aBounce({ to: TAGGED.toUpperCase() }))).toMatchObject({ tag: TAG });
    expect(await read(aBounce({ tag: TAG }))).toMatchObject({ tag: TAG, delivery: null });
    expect(await read(aBounce({ tag: "<script>" }))).toMatchObject({ tag: null });
  });

  it("names a delivery by a tag of before they were signed, apart from those that are", async () => {
    const unsigned = aBounce({ to: `bounces+${DELIVERY}@force.example` });

    expect(await read(unsigned)).toMatchObject({ tag: null, delivery: DELIVERY });
  });

  it("that a message is late says no more", async () => {
    const late = aBounce({ action: "delayed", status: "4.4.1", diagnostic: "smtp; 451 Try later" });

    expect(await read(late)).toMatchObject({ kind: "delayed", status: "4.4.1" });
  });

  it("that somebody complained names the message by what it returns, or its envelope", async () => {
    expect(await read(aComplaint())).toMatchObject({
      kind: "complained",
      messageId: "<b1f9@accord>",
      words:
        "Complaint (abuse): This is an email abuse report for a message received from 192.0.2.1.",
    });
    expect(await read(aComplaint({ originalFrom: `<${TAGGED}>` }))).toMatchObject({
      tag: TAG,
    });
  });

  it.each([
    ["it was relayed", aBounce({ action: "relayed", status: "2.0.0" })],
    ["it is no spam", aComplaint({ type: "not-spam" })],
    ["somebody is away", "From: a@b.example\r\nSubject: Out of office\r\n\r\nI am away."],
    ["nothing at all", ""],
  ])("that says %s is none", async (_, raw) => {
    expect(await read(raw)).toBe(null);
  });
});

describe("a message that means harm", () => {
  const nested = Array.from({ length: 40 }, (_, depth) => [
    `Content-Type: multipart/mixed; boundary="b${depth}"`,
    "",
    `--b${depth}`,
  ]).flat();

  it.each([
    ["is 40 MB", `Subject: x\r\n\r\n${"x".repeat(40_000_000)}`, "larger than 10 MB"],
    [
      "has a million parts",
      `Content-Type: multipart/mixed; boundary=a\r\n\r\n${"--a\r\n\r\n".repeat(1_000_000)}`,
      "more than 200 parts",
    ],
    ["is nested forty deep", nested.join("\r\n"), "nesting depth"],
    ["has a megabyte of headers", `${"X-A: 1\r\n".repeat(130_000)}\r\n`, "header"],
  ])("and %s is refused before it costs anything", async (_, raw, words) => {
    const began = performance.now();

    await expect(read(raw)).rejects.toThrow(new RegExp(words, "i"));
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it("cannot name a message that no register could look for, or say what moves a terminal", async () => {
    const diagnostic = "smtp; 550 No\u001b[2Jthing";
    const forged = await read(aBounce({ messageId: "<b1\u0000f9@accord>", diagnostic }));

    expect(forged).toMatchObject({ messageId: null, words: "550 No [2Jthing" });
  });

  it("cannot name an address, only a message", async () => {
    const forged = await read(aBounce({ messageId: "", to: "chief@norfolk.example" }));

    expect(forged).toMatchObject({ delivery: null, messageId: null });
  });
});
