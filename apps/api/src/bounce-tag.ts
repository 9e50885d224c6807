import { createHmac, timingSafeEqual } from "node:crypto";

const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
/** As long as the name of a delivery is: an address has 64 characters before its @. */
const [NAME_LENGTH, SIGNATURE_LENGTH] = [26, 10];

/**
 * What what comes back names its message by: the delivery and our signature, in letters that survive mail
 * systems which know no capitals.
 *
 * Fifty bits of signature: each guess is an email to us, and a right one stops one address until somebody looks.
 */
export function bounceTag(secret: string, delivery: string): string {
  const name = base32(Buffer.from(delivery.replaceAll("-", ""), "hex"));
  return `${name}${signatureOf(secret, name)}`;
}

/** Which delivery a tag is of; null for one that we did not write. */
export function readBounceTag(secret: string, tag: string): string | null {
  const name = tag.slice(0, NAME_LENGTH);
  const [given, ours] = [Buffer.from(tag), Buffer.from(`${name}${signatureOf(secret, name)}`)];
  if (given.length !== ours.length || !timingSafeEqual(given, ours)) return null;
  const hex = hexOf(name);
  return [
    ...[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)],
    hex.slice(20, 32),
  ].join("-");
}

function signatureOf(secret: string, name: string): string {
  // Said first what it signs, so that nothing else signed with the same secret passes for it.
  const signed = createHmac("sha256", secret).update(`what came back is\n${name}`).digest();
  return base32(signed).slice(0, SIGNATURE_LENGTH);
}

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => LETTERS[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
}

function hexOf(name: string): string {
  const bits = [...name].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, "0"));
  const nibbles = bits.join("").match(/.{4}/g) ?? [];
  return nibbles.map((four) => Number.parseInt(four, 2).toString(16)).join("");
}
