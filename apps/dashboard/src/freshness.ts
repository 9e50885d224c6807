import type { Liveness } from "@accord/client/use-live";
import { formatInstant } from "@accord/domain/format-date";

export interface FreshnessFacts {
  /** When what is shown was read, in milliseconds since 1970. */
  readonly readAt: number;
  readonly liveness: Liveness;
  /** Whether the last read failed. */
  readonly failed: boolean;
  /** Whether a read has been under way for longer than a person takes for at once. */
  readonly slow: boolean;
}

/** What to say of how fresh the page is; null while it follows the register. */
export function freshness({ readAt, liveness, failed, slow }: FreshnessFacts): string | null {
  const read = `This is what was read on ${formatInstant(new Date(readAt).toISOString())}.`;
  if (failed)
    return `Accord cannot be reached. ${read} It is read again as soon as the line is back.`;
  if (slow) return `Reading again, which takes longer than usual. ${read}`;
  if (liveness === "silent") return `Changes do not come by themselves at the moment. ${read}`;
  return null;
}
