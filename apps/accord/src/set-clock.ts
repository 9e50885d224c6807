import { Instant } from "@accord/domain/calendar";
import { z } from "zod";

/** How an operator sets the clock: an instant from which it runs on, or, after `=`, one at which it stands. */
export const SetClock = z
  .string()
  .regex(/^=?[^=]+$/, "Give a moment, such as 2011-02-01T08:00Z, or =2011-02-01T08:00Z.")
  .transform((text) => ({ stands: text.startsWith("="), instant: text.replace(/^=/, "") }))
  .pipe(z.object({ stands: z.boolean(), instant: Instant }));
export type SetClock = z.infer<typeof SetClock>;

/** The clock of a process: the system's, or one that starts where it was set. */
export function clockFrom(
  set: SetClock | undefined,
  systemNow: () => number = Date.now,
): { now(): Date } {
  if (!set) return { now: () => new Date(systemNow()) };
  const start = Date.parse(set.instant);
  if (set.stands) return { now: () => new Date(start) };
  const began = systemNow();
  return { now: () => new Date(start + systemNow() - began) };
}
