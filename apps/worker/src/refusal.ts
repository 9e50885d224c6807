import type { ErrorFacts } from "@accord/domain/errors";
import { isTRPCClientError } from "@trpc/client";

/** An expected no of the register, as its API sends it. */
export interface Refusal {
  readonly kind: string;
  readonly message: string;
  readonly facts: ErrorFacts;
}

/** Null for everything that is not one: a fault of the program, or a register out of reach. */
export function refusalOf(error: unknown): Refusal | null {
  if (!isTRPCClientError(error)) return null;
  // The shape is the API's own; the library types it per router.
  const data = error.data as { refusal?: Omit<Refusal, "message"> | null } | null | undefined;
  return data?.refusal ? { ...data.refusal, message: error.message } : null;
}

/** Whether the register did not answer at all. */
export function isOutOfReach(error: unknown): boolean {
  return isTRPCClientError(error) && !error.data;
}
