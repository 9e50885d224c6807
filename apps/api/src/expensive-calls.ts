import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import { RateLimiterMemory } from "rate-limiter-flexible";

/** Rations the calls that cost much: composing, exporting, verifying. */
export interface ExpensiveCalls {
  /** @throws AccordError `too-much` when one account has asked too often in the last minute */
  count(actor: Actor): Promise<void>;
}

const CALLS_A_MINUTE = 60;

/** Counts by account, in this process. The worker and the operator are not counted: they ask for others. */
export function rationExpensiveCalls(most = CALLS_A_MINUTE): ExpensiveCalls {
  const limiter = new RateLimiterMemory({ points: most, duration: 60 });
  return {
    async count(actor) {
      if (actor.kind !== "person") return;
      const { consumedPoints, msBeforeNext } = await limiter.consume(actor.id).catch(counted);
      if (consumedPoints > most) throw tooMuch(msBeforeNext);
    },
  };
}

/** The library rejects with its count when a limit is passed, and with an error when it fails itself. */
export function counted(rejected: unknown): { consumedPoints: number; msBeforeNext: number } {
  if (rejected instanceof Error) throw rejected;
  return rejected as { consumedPoints: number; msBeforeNext: number }; // RateLimiterRes, by its own docs
}

/** The refusal of what was asked too often, with how long to wait. */
export function tooMuch(waitMs: number): AccordError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return new AccordError(
    "too-much",
    `Too many attempts. Try again in ${seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`,
    { retryAfterSeconds: seconds },
  );
}
