import { createHash } from "node:crypto";
import type { RequestHandler } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { counted, tooMuch } from "../expensive-calls.ts";
import { networkOf } from "../network-of.ts";
import { sendProblem } from "../rest/problem.ts";

export interface SignInLimits {
  /** Failed attempts for one account before it has to wait. */
  readonly forAccount: number;
  /** Failed attempts from one address before it has to wait. */
  readonly fromAddress: number;
  readonly withinSeconds: number;
}

export const SIGN_IN_LIMITS: SignInLimits = {
  forAccount: 10,
  fromAddress: 100,
  withinSeconds: 15 * 60,
};

/**
 * Rations attempts to sign in, for each account and for each address.
 *
 * An attempt is counted before the password is looked at, so that many at once gain nothing, and
 * given back when it succeeds. Stands behind the parser of the body.
 */
export function limitSignIn(limits: SignInLimits = SIGN_IN_LIMITS): RequestHandler {
  const { forAccount, fromAddress, withinSeconds: duration } = limits;
  const accounts = new RateLimiterMemory({ points: forAccount, duration });
  const addresses = new RateLimiterMemory({ points: fromAddress, duration });

  return async (request, response, next) => {
    const account = accountIn(request.body);
    const address = networkOf(request.ip ?? "");
    const attempts = await Promise.all([
      accounts.consume(account).catch(counted),
      addresses.consume(address).catch(counted),
    ]);
    const [ofAccount, ofAddress] = attempts;
    if (ofAccount.consumedPoints > forAccount || ofAddress.consumedPoints > fromAddress) {
      sendProblem(request, response, tooMuch(Math.max(...attempts.map((a) => a.msBeforeNext))));
      return;
    }
    response.once("finish", () => {
      if (response.statusCode !== 200) return;
      void accounts.delete(account);
      void addresses.reward(address, 1);
    });
    next();
  };
}

/** What an account is counted under: a digest, so that no address lies about in memory or grows it. */
function accountIn(body: unknown): string {
  const email =
    typeof body === "object" && body !== null && "email" in body ? String(body.email) : "";
  return createHash("sha256").update(email.trim().toLowerCase()).digest("base64");
}
