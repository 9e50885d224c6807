import type { ErrorKind } from "@accord/domain/errors";
import type { ApiError } from "./trpc.ts";

/** Why the API said no, or could not be reached. */
export interface Refusal {
  /** Null where it was not reached, or where the fault is ours. */
  readonly kind: ErrorKind | null;
  /** A sentence for the person on the screen. */
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What to tell the person of an error of a query or a mutation. */
export function refusalOf(error: unknown): Refusal {
  const { data, message } = error as Partial<ApiError>;
  if (!data) {
    return {
      kind: null,
      message: "Accord cannot be reached. Check the network, then try again.",
      facts: {},
    };
  }
  return { kind: null, message: message ?? "", facts: {}, ...data.refusal };
}
