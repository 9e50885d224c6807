import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { aLetter } from "../testing/letters.ts";
import { type Answer, startMailPeer } from "../testing/mail-peer.ts";
import { smtpPost } from "./smtp.ts";

const PATIENCE = { connectMs: 1_000, silenceMs: 400, messageMs: 5_000 };

/** Longer than a loopback socket holds, so that a line can be cut in the middle of it. */
const LONG = { name: "a.bin", mediaType: "application/pdf", bytes: Buffer.alloc(24_000_000, 65) };

describe("a letter sent to a mail server", () => {
  it("goes to its one recipient, with its id, both texts and the report attached", async () => {
    await using peer = await startMailPeer();
    await using post = smtpPost({ url: peer.url, ...PATIENCE });

    const outcome = await post.send(aLetter());

    expect(outcome).toEqual({ outcome: "sent", words: "250 OK, it is ours" });
    expect(peer.received).toMatchObject([
      { from: "accord@localhost", to: ["chief@norfolk.example"] },
    ]);
    const message = await PostalMime.parse(peer.received[0]!.raw);
    expect(message).toMatchObject({
      messageId: "<report-1.norfolk@accord.example>",
      subject: "OFFICIAL: Eastern Region, January 2011",
      date: "2011-02-01T08:00:00.000Z",
      from: { name: "Accord", address: "accord@localhost" },
      to: [{ name: "Chief Constable, Norfolk", address: "chief@norfolk.example" }],
      attachments: [{ filename: "report.pdf", mimeType: "application/pdf" }],
    });
    expect(message.text).toContain("Where things stand");
    expect(message.html).toContain("<p>Where things stand</p>");
    expect(message.cc ?? message.bcc).toBeUndefined();
    expect(message.headers).toContainEqual(
      expect.objectContaining({ key: "auto-submitted", value: "auto-generated" }),
    );
  });

  it.each<[string, Answer, string, string]>([
    ["421 at the recipient", no("recipient", 421), "delayed", "421 words of the server"],
    ["450 at the recipient", no("recipient", 450), "delayed", "450 words of the server"],
    ["550 at the recipient", no("recipient", 550), "refused", "550 words of the server"],
    ["421 after the message", no("message", 421), "delayed", "421 words of the server"],
    ["452 after the message", no("message", 452), "delayed", "452 words of the server"],
    ["554 after the message", no("message", 554), "refused", "554 words of the server"],
    ["530, sign in first", no("recipient", 530), "delayed", "530 words of the server"],
    ["nothing after the final dot", "hang", "uncertain", "Timeout"],
    ["the end of the line after the dot", "cut-after-dot", "uncertain", "Connection closed"],
  ])("is told apart when the server answers %s", async (_, answer, outcome, words) => {
    await using peer = await startMailPeer(() => answer);
    await using post = smtpPost({ url: peer.url, ...PATIENCE });

    expect(await post.send(aLetter())).toMatchObject({
      outcome,
      words: expect.stringContaining(words),
    });
  });

  it.each<[string, Answer, string]>([
    ["550 at the recipient", no("recipient", 550), "address"],
    ["550 after the message", no("message", 550), "message"],
  ])("that is refused with %s says whether the address is of no use", async (_, answer, about) => {
    await using peer = await startMailPeer(() => answer);
    await using post = smtpPost({ url: peer.url, ...PATIENCE });

    expect(await post.send(aLetter())).toMatchObject({ outcome: "refused", about });
  });

  it("comes back to an address of its own where it has one, and still names its sender", async () => {
    await using peer = await startMailPeer();
    await using post = smtpPost({ url: peer.url, ...PATIENCE });

    await post.send(aLetter({ bouncesTo: "bounces+1@force.example" }));

    expect(peer.received).toMatchObject([{ from: "bounces+1@force.example" }]);
    expect(peer.received[0]?.raw).toContain("From: Accord <accord@localhost>");
  });

  it("is delayed and not uncertain when the line is cut before the final dot", async () => {
    await using peer = await startMailPeer(() => "cut-in-data");
    await using post = smtpPost({ url: peer.url, ...PATIENCE });

    expect(await post.send(aLetter({ attachments: [LONG] }))).toMatchObject({ outcome: "delayed" });
    expect(peer.received).toEqual([]);
  });

  it("is delayed while the server is gone, and sent when it is back", async () => {
    await using peer = await startMailPeer();
    await using post = smtpPost({ url: peer.url, ...PATIENCE });
    await post.send(aLetter());
    await peer.die();

    const gone = await post.send(aLetter());
    await peer.revive();
    const back = await post.send(aLetter());

    expect(gone).toMatchObject({
      outcome: "delayed",
      words: expect.stringMatching("ECONNREFUSED"),
    });
    expect(back).toMatchObject({ outcome: "sent" });
  });

  it("does not take the end of a line between two letters for a no to the second", async () => {
    await using peer = await startMailPeer();
    await using post = smtpPost({ url: peer.url, ...PATIENCE });
    await post.send(aLetter());
    await peer.die();
    await peer.revive();

    expect(await post.send(aLetter())).toMatchObject({ outcome: "sent" });
  });

  it("is tried once and no more when a line that served before says no for now", async () => {
    await using peer = await startMailPeer((_, attempt) =>
      attempt === 1 ? "accept" : no("recipient", 450),
    );
    await using post = smtpPost({ url: peer.url, ...PATIENCE });
    await post.send(aLetter());

    expect(await post.send(aLetter())).toMatchObject({ outcome: "delayed" });
    expect(peer.lines).toBe(1);
  });

  it("goes to a server that asks who we are", async () => {
    await using peer = await startMailPeer(() => "accept", { password: "right" });
    const url = peer.url.replace("smtp://", "smtp://accord:right@");
    await using post = smtpPost({ url, ...PATIENCE });

    expect(await post.send(aLetter())).toMatchObject({ outcome: "sent" });
  });

  it("is delayed when the server does not know us, since that says nothing of the recipient", async () => {
    await using peer = await startMailPeer(() => "accept", { password: "right" });
    const url = peer.url.replace("smtp://", "smtp://accord:wrong@");
    await using post = smtpPost({ url, ...PATIENCE });

    expect(await post.send(aLetter())).toEqual({
      outcome: "delayed",
      words: "535 5.7.8 Wrong password",
    });
    expect(peer.received).toEqual([]);
  });

  it("is refused before the line is troubled when the address is none", async () => {
    await using peer = await startMailPeer();
    await using post = smtpPost({ url: peer.url, ...PATIENCE });

    const outcome = await post.send(
      aLetter({ to: { office: "Nobody", address: "two words@norfolk.example" } }),
    );

    expect(outcome).toMatchObject({ outcome: "refused" });
  });

  it("ends when its time is over, although the server keeps the line busy", async () => {
    await using peer = await startMailPeer(() => ({ acceptAfterMs: 3_000 }));
    await using post = smtpPost({
      url: peer.url,
      connectMs: 1_000,
      silenceMs: 9_000,
      messageMs: 200,
    });

    expect(await post.send(aLetter())).toMatchObject({ outcome: "uncertain" });
  });

  it("takes the line of the letter before it", async () => {
    await using peer = await startMailPeer();
    await using post = smtpPost({ url: peer.url, ...PATIENCE });

    for (let letter = 0; letter < 3; letter += 1) await post.send(aLetter());

    expect(peer.received).toHaveLength(3);
    expect(peer.lines).toBe(1);
  });
});

function no(at: "recipient" | "message", code: number): Answer {
  return { at, code, words: "words of the server" };
}
