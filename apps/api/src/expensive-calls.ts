import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { networkOf } from "./network-of.ts";

/** Rations the calls that cost much: composing, exporting, verifying. */
export interface ExpensiveCalls {
  /**
   * @param address - the network address that asks; null inside the process
   * @throws AccordError `too-much` when an account or an address has asked too often in the last minute
   */
  count(actor: Actor, address: string | null): Promise<void>;
  /**
   * Counts a call that needs no session. A call inside the process is not counted.
   *
   * @throws AccordError `too-much` when the address has asked too often in the last minute
   */
  countStranger(address: string | null): Promise<void>;
}

export interface CallsAMinute {
  readonly forAccount: number;
  /** More than for an account: a whole office may stand behind one address. */
  readonly fromAddress: number;
}

const USUAL: CallsAMinute = { forAccount: 60, fromAddress: 600 };

/** Counts in this process. The worker and the operator are not counted: they ask for others. */
export function rationExpensiveCalls({
  forAccount,
  fromAddress,
}: CallsAMinute = USUAL): ExpensiveCalls {
  const accounts = new RateLimiterMemory({ points: forAccount, duration: 60 });
  const addresses = new RateLimiterMemory({ points: fromAddress, duration: 60 });

  async function countAddress(address: string | null): Promise<void> {
    if (address === null) return;
    const ofAddress = await addresses.consume(networkOf(address)).catch(counted);
    if (ofAddress.consumedPoints > fromAddress) throw tooMuch(ofAddress.msBeforeNext);
  }

  return {
    countStranger: countAddress,

    async count(actor, address) {
      if (actor.kind !== "person") return;
      const ofAccount = await accounts.consume(actor.id).catch(counted);
      if (ofAccount.consumedPoints > forAccount) throw tooMuch(ofAccount.msBeforeNext);
      await countAddress(address);
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
