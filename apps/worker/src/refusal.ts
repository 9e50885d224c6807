import { isTRPCClientError } from "@trpc/client";

/** An expected no of the register, as its API sends it. */
export interface Refusal {
  readonly kind: string;
  readonly message: string;
}

/** Null for everything that is not one: a fault of the program, or a register out of reach. */
export function refusalOf(error: unknown): Refusal | null {
  if (!isTRPCClientError(error)) return null;
  // The shape is the API's own; the library types it per router.
  const data = error.data as { refusal?: { kind: string } | null } | null | undefined;
  return data?.refusal ? { kind: data.refusal.kind, message: error.message } : null;
}

/** Whether the register did not answer at all. */
export function isOutOfReach(error: unknown): boolean {
  return isTRPCClientError(error) && !error.data;
}
