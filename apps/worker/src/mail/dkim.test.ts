import { createHash, createVerify, generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { aLetter } from "../testing/letters.ts";
import { startMailPeer } from "../testing/mail-peer.ts";
import { signWith } from "./sealing.ts";
import { smtpPost } from "./smtp.ts";

const PATIENCE = { connectMs: 1_000, silenceMs: 400, messageMs: 5_000 };

describe("a letter signed with DKIM", () => {
  it("arrives with a signature that the public key verifies, and that fits no other text", async () => {
    const { publicKey, privateKey } = generateKeyPairSync("rsa", {
      modulusLength: 2048,
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    });
    const sign = signWith({ domain: "police.example", selector: "accord", privateKey });
    await using peer = await startMailPeer();
    await using post = smtpPost({ url: peer.url, ...PATIENCE }, sign);

    await post.send(aLetter({ text: "Where things stand.\n.\n\n\nThe end  of it. \n\n" }));

    const raw = peer.received[0]?.raw ?? "";
    expect(tagsOf(raw)).toMatchObject({ d: "police.example", s: "accord", a: "rsa-sha256" });
    expect(tagsOf(raw)["h"]?.toLowerCase().split(":")).toEqual(
      expect.arrayContaining(["from", "to", "subject", "date", "message-id"]),
    );
    expect(isSigned(raw, publicKey)).toBe(true);
    expect(isSigned(raw.replace("Where things", "What things"), publicKey)).toBe(false);
    expect(isSigned(raw.replace("Eastern Region", "Western Region"), publicKey)).toBe(false);
  });
});

/** Verifies as a receiver does (RFC 6376, relaxed on both sides), with nothing of ours. */
function isSigned(raw: string, publicKey: string): boolean {
  const tags = tagsOf(raw);
  const hash = createHash("sha256")
    .update(relaxedBody(bodyOf(raw)), "latin1")
    .digest("base64");
  if (hash !== tags["bh"]) return false;
  const headers = headersOf(raw);
  const signed = (tags["h"] ?? "").split(":").flatMap((name) => {
    const value = headers.findLast(([key]) => key === name.trim().toLowerCase())?.[1];
    return value === undefined ? [] : `${name.trim().toLowerCase()}:${relaxed(value)}\r\n`;
  });
  const own = headers.find(([key]) => key === "dkim-signature")?.[1] ?? "";
  const bare = relaxed(own.replace(/([;\s]b=)[^;]*/, "$1"));
  return createVerify("RSA-SHA256")
    .update(`${signed.join("")}dkim-signature:${bare}`, "latin1")
    .verify(publicKey, tags["b"] ?? "", "base64");
}

function headersOf(raw: string): [string, string][] {
  const [head = ""] = raw.split("\r\n\r\n", 1);
  return head.split(/\r\n(?![ \t])/).map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1)];
  });
}

function tagsOf(raw: string): Record<string, string> {
  const [, value = ""] = headersOf(raw).find(([key]) => key === "dkim-signature") ?? [];
  return Object.fromEntries(
    value.split(";").map((tag) => {
      const equals = tag.indexOf("=");
      return [tag.slice(0, equals).trim(), tag.slice(equals + 1).replaceAll(/\s/g, "")];
    }),
  );
}

const bodyOf = (raw: string) => raw.slice(raw.indexOf("\r\n\r\n") + 4);
const relaxed = (value: string) =>
  value
    .replaceAll(/\r\n/g, "")
    .replaceAll(/[ \t]+/g, " ")
    .trim();

function relaxedBody(body: string): string {
  const lines = body.split("\r\n").map((line) => line.replaceAll(/[ \t]+/g, " ").trimEnd());
  while (lines.at(-1) === "") lines.pop();
  return lines.length === 0 ? "" : `${lines.join("\r\n")}\r\n`;
}
