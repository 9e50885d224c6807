import { createHash } from "node:crypto";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { counted, tooMuch } from "../expensive-calls.ts";
import { networkOf } from "../network-of.ts";

/** Rations what strangers may ask about passwords: links for an account, and tries of links from an address. */
export interface LinkLimits {
  /**
   * @param email - the account a link is asked for; null where a link is used
   * @throws AccordError `too-much`
   */
  count(email: string | null, address: string | null): Promise<void>;
}

const AN_HOUR_SECONDS = 60 * 60;
const FOR_ACCOUNT = 5;
/** More than for an account: a whole office may stand behind one address. */
const FROM_ADDRESS = 100;

/** Counts in this process. */
export function limitLinks(): LinkLimits {
  const accounts = new RateLimiterMemory({ points: FOR_ACCOUNT, duration: AN_HOUR_SECONDS });
  const addresses = new RateLimiterMemory({ points: FROM_ADDRESS, duration: AN_HOUR_SECONDS });
  return {
    async count(email, address) {
      if (address !== null) {
        const from = await addresses.consume(networkOf(address)).catch(counted);
        if (from.consumedPoints > FROM_ADDRESS) throw tooMuch(from.msBeforeNext);
      }
      if (email === null) return;
      const account = createHash("sha256").update(email.trim().toLowerCase()).digest("base64");
      const asked = await accounts.consume(account).catch(counted);
      if (asked.consumedPoints > FOR_ACCOUNT) throw tooMuch(asked.msBeforeNext);
    },
  };
}
