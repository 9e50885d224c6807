import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * What stands in the address by which somebody ends their digest: whose it is, and our signature.
 *
 * It lets whoever has it do that one thing and nothing else, so it need not run out: emails are kept for years.
 */
export function unsubscribeToken(secret: string, actorId: string): string {
  return `${Buffer.from(actorId).toString("base64url")}.${signatureOf(secret, actorId)}`;
}

/** Whose digest a token ends; null for one that we did not write. */
export function readUnsubscribeToken(secret: string, token: string): string | null {
  const [name = "", signature = "", ...rest] = token.split(".");
  if (rest.length > 0) return null;
  const actorId = Buffer.from(name, "base64url").toString();
  const [given, ours] = [Buffer.from(signature), Buffer.from(signatureOf(secret, actorId))];
  return given.length === ours.length && timingSafeEqual(given, ours) ? actorId : null;
}

function signatureOf(secret: string, actorId: string): string {
  // Said first what it signs, so that nothing else signed with the same secret passes for it.
  return createHmac("sha256", secret).update(`end the digest of\n${actorId}`).digest("base64url");
}
