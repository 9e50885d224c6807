import type { ErrorKind } from "@accord/domain/errors";
import { TRPCClientError } from "@trpc/client";

/** A refusal as a screen shows it: a sentence for the person, facts for the program. */
export interface Refusal {
  /** `unreachable`: no answer came. `bug`: ours, and the person is told no more. */
  readonly kind: ErrorKind | "unreachable" | "bug";
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What went wrong, in one shape, whatever was thrown. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof TRPCClientError) {
    const told = (error.data as { refusal?: Pick<Refusal, "kind" | "facts"> | null } | undefined)
      ?.refusal; // the API's errors.ts gives every error this shape
    if (told) return { ...told, message: error.message };
    if (error.shape == null) {
      return {
        kind: "unreachable",
        message: "Accord cannot be reached. What you typed is kept; try again in a moment.",
        facts: {},
      };
    }
  }
  return { kind: "bug", message: "Something went wrong on our side. Try again.", facts: {} };
}

/** Whether asking again may help: it did not get through, or the register was not ready. */
export function isPassing(error: unknown): boolean {
  const { kind } = refusalOf(error);
  return kind === "unreachable" || kind === "unavailable";
}
