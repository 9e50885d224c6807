import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { SignIn } from "./sign-in.ts";

const HOUR_MS = 60 * 60 * 1000;

/** How long a link is good, by what it is sent for. */
export const LINK_HOURS = { invitation: 7 * 24, reset: 2 } as const;

/** One-time links by which someone chooses their own password. An account has one at a time. */
export interface PasswordLinks {
  /** Makes a new one; an older one of the account is no longer good. */
  offer(userId: string, kind: keyof typeof LINK_HOURS): Promise<string>;
  /** Uses one up. Null for one that is not, or no longer, good: used, replaced, or too old. */
  take(token: string): Promise<{ userId: string } | null>;
  withdraw(userId: string): Promise<void>;
}

/** Keeps the links in the sign-in library's own table of things to verify: of a token only its digest. */
export function passwordLinks(signIn: SignIn): PasswordLinks {
  const adapter = async () => (await signIn.$context).internalAdapter;
  const identifierOf = (userId: string) => `choose-password:${userId}`;

  return {
    async offer(userId, kind) {
      const secret = randomBytes(32).toString("base64url");
      const verifications = await adapter();
      await verifications.deleteVerificationByIdentifier(identifierOf(userId));
      await verifications.createVerificationValue({
        identifier: identifierOf(userId),
        value: digestOf(secret),
        expiresAt: new Date(Date.now() + LINK_HOURS[kind] * HOUR_MS),
      });
      return `${Buffer.from(userId).toString("base64url")}.${secret}`;
    },

    async take(token) {
      const [first = "", secret = "", ...rest] = token.split(".");
      if (rest.length > 0) return null;
      const userId = Buffer.from(first, "base64url").toString();
      const verifications = await adapter();
      const offered = await verifications.findVerificationValue(identifierOf(userId));
      if (!offered || offered.expiresAt <= new Date()) return null;
      if (!isSame(offered.value, digestOf(secret))) return null;
      // Taken out before it is used, so that two uses at once are one.
      const taken = await verifications.consumeVerificationValue(identifierOf(userId));
      return taken && isSame(taken.value, digestOf(secret)) ? { userId } : null;
    },

    async withdraw(userId) {
      await (await adapter()).deleteVerificationByIdentifier(identifierOf(userId));
    },
  };
}

function digestOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
